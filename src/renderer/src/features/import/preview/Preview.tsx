import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { useAnswers } from '../useAnswers.ts'
import { Changes } from './Changes.tsx'
import { Counts } from './Counts.tsx'
import { Files } from './Files.tsx'
import { createNaming } from './naming.ts'
import { Problems } from './Problems.tsx'
import classes from './preview.module.css'
import { Questions } from './Questions.tsx'
import { replacedCount } from './replacing.ts'
import { Skipped } from './Skipped.tsx'
import { Summary, whyNothing } from './Summary.tsx'
import { startWords } from './startWords.ts'

interface PreviewProps {
  job: string
  preview: ImportPreview
  answers: ImportAnswers | null
}

/** What an import would do: to look at, to answer what the files leave open, and to start it. */
export function Preview({ job, preview, answers: held }: PreviewProps) {
  const { answers, change, flush, isBehind } = useAnswers(job, held)
  const [isLeaving, setLeaving] = useState(false)
  const reasonId = useId()
  const replaced = replacedCount(preview, answers)
  const reason = whyNothing(preview, replaced)
  const naming = createNaming(preview.files.map(({ source }) => source))
  const leave = (go: () => Promise<unknown>) => {
    setLeaving(true)
    go().catch((error: unknown) => {
      setLeaving(false)
      complain(error)
    })
  }
  const start = () => leave(async () => flush().then(() => call('import.run', { job })))
  return (
    <Page
      title={t('importScreen.preview.title')}
      name={t('importScreen.preview.title')}
      sticky
      actions={
        <>
          <Button disabled={isLeaving} onClick={() => leave(() => call('import.cancel', { job }))}>
            {t('importScreen.preview.cancel')}
          </Button>
          <Button
            variant="filled"
            disabled={reason !== null || isLeaving}
            aria-describedby={reason === null ? undefined : reasonId}
            onClick={start}
          >
            {startWords(preview.totals.new, replaced)}
          </Button>
        </>
      }
    >
      <div className={classes.preview}>
        <Summary preview={preview} isBehind={isBehind} />
        {reason !== null && (
          <p id={reasonId} className={classes.reason}>
            {reason}
          </p>
        )}
        <Questions preview={preview} answers={answers} onChange={change} naming={naming} />
        <Changes preview={preview} answers={answers} onChange={change} naming={naming} />
        <Problems preview={preview} naming={naming} />
        <Counts preview={preview} />
        <Files preview={preview} naming={naming} />
        <Skipped preview={preview} naming={naming} />
      </div>
    </Page>
  )
}
