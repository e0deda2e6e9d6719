import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import { useCommand } from '#renderer/lib/query.ts'
import box from '#renderer/ui/box.module.css'
import { Page } from '#renderer/ui/Page.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import type { ImportStatus } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import classes from './import.module.css'
import type { BusyPhase } from './phases.ts'
import type { Sent } from './sendFiles.ts'

interface WorkProps {
  title: string
  share: number | null
  words: string
  cancelText: string
  isCancelling: boolean
  onCancel: () => void
}

function Work({ title, share, words, cancelText, isCancelling, onCancel }: WorkProps) {
  return (
    <Page title={title} name={title} narrow>
      <div className={box.box}>
        <Progress label={title} share={share}>
          {words}
        </Progress>
        <div className={classes.actions}>
          <Button onClick={onCancel} disabled={isCancelling}>
            {t(isCancelling ? 'importScreen.work.cancelling' : 'importScreen.work.cancel')}
          </Button>
          <p className={classes.quiet}>{cancelText}</p>
        </div>
        <p className={classes.quiet}>{t('importScreen.work.kept')}</p>
      </div>
    </Page>
  )
}

const words = (progress: { done: number; total: number } | null): string =>
  progress && progress.total > 0
    ? t('importScreen.work.of', { done: formatNumber(progress.done), total: formatNumber(progress.total) })
    : t('importScreen.work.begun')

/** Files are on their way to main. */
export function Sending({ sent, onCancel }: { sent: Sent; onCancel: () => void }) {
  return (
    <Work
      title={t('importScreen.work.sending')}
      share={sent.total > 0 ? sent.share : null}
      words={words(sent)}
      cancelText={t('importScreen.work.cancelSending')}
      isCancelling={false}
      onCancel={onCancel}
    />
  )
}

const cancelTexts = {
  reading: 'importScreen.work.cancelReading',
  saving: 'importScreen.work.cancelSaving',
  writing: 'importScreen.work.cancelWriting',
  undoing: 'importScreen.work.cancelUndoing',
} as const

interface WorkingProps {
  job: string
  phase: BusyPhase
  progress: ImportStatus['progress']
}

/** The import works: how far it is, and the way to end it. */
export function Working({ job, phase, progress }: WorkingProps) {
  // One that is over by now cannot be cancelled; the status says so before anybody reads a complaint.
  const cancel = useCommand('import.cancel')
  return (
    <Work
      title={t(`importScreen.work.${phase}`)}
      share={progress && progress.total > 0 ? progress.done / progress.total : null}
      words={words(progress)}
      cancelText={t(cancelTexts[phase])}
      isCancelling={!cancel.isIdle && !cancel.isError}
      onCancel={() => cancel.mutate({ job })}
    />
  )
}
