import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatInstant, formatNumber } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import rows from '#renderer/ui/rows.module.css'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ImportBatch } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { AskUndo } from './AskUndo.tsx'
import classes from './import.module.css'
import { lastPart } from './sourceNames.ts'

/** The imports there were, each with the way to undo it. */
export function Batches({ onUndo }: { onUndo: (batch: string) => void }) {
  const batches = useQuery(queryOf('import.batches', null))
  const [asked, setAsked] = useState<ImportBatch | null>(null)
  const { shown, more } = useCut(batches.data ?? [], 10)
  if (batches.data?.length === 0) return null
  return (
    <section aria-labelledby="batches">
      <h2 id="batches" className={classes.subtitle}>
        {t('importScreen.batches.title')}
      </h2>
      {batches.isPending && <Loading />}
      {batches.isError && (
        <Failed
          title={t('importScreen.batches.failed')}
          reason={reasonOf(batches.error)}
          retry={() => void batches.refetch()}
        />
      )}
      <ul className={rows.rows}>
        {shown.map((batch) => (
          <Batch key={batch.id} batch={batch} onAsk={() => setAsked(batch)} />
        ))}
      </ul>
      {more}
      <AskUndo
        opened={asked !== null}
        added={asked?.added ?? 0}
        replaced={asked?.replaced ?? 0}
        onUndo={() => asked && onUndo(asked.id)}
        onClose={() => setAsked(null)}
      />
    </section>
  )
}

const counted = (key: 'added' | 'replaced' | 'moreSources', count: number): string =>
  t(`importScreen.batches.${key}`, { count, shown: formatNumber(count) })

const SOURCES = 3

function Batch({ batch, onAsk }: { batch: ImportBatch; onAsk: () => void }) {
  const { createdAt, formats, sources, sourceCount, added, replaced, undoneAt } = batch
  const when = formatInstant(createdAt)
  const did = [
    ...(added > 0 || replaced === 0 ? [counted('added', added)] : []),
    ...(replaced > 0 ? [counted('replaced', replaced)] : []),
  ]
  const named = sources.slice(0, SOURCES)
  const others = sourceCount - named.length
  return (
    <li className={rows.row}>
      <div className={rows.words}>
        <p>
          <strong className={undoneAt === null ? undefined : classes.undone}>{when}</strong> ·{' '}
          {formats.map((format) => t(`importScreen.format.${format}`)).join(', ')} · {did.join(', ')}
        </p>
        <p className={classes.sources} title={sources.join('\n')}>
          {named.map(lastPart).join(', ')} {others > 0 && counted('moreSources', others)}
        </p>
      </div>
      {undoneAt === null ? (
        <Button aria-label={t('importScreen.batches.undoNamed', { when })} onClick={onAsk}>
          {t('importScreen.batches.undo')}
        </Button>
      ) : (
        <p className={classes.quiet}>{t('importScreen.batches.undoneAt', { when: formatInstant(undoneAt) })}</p>
      )}
    </li>
  )
}
