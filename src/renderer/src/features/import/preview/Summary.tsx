import type { ImportPreview } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { counted } from './counted.ts'
import classes from './preview.module.css'

/** Why there is nothing to import, or null where there is something. */
export function whyNothing({ totals }: ImportPreview, replaced: number): string | null {
  if (totals.new > 0 || replaced > 0) return null
  if (totals.changed > 0) return t('importScreen.preview.onlyChanged')
  return t(totals.sessions > 0 ? 'importScreen.preview.allKnown' : 'importScreen.preview.nothing')
}

function foundWords({ totals, fileCount }: ImportPreview): string {
  const working = counted('preview.sets', totals.workingSets)
  const warmup = totals.warmupSets > 0 && counted('preview.warmups', totals.warmupSets)
  return t('importScreen.preview.found', {
    sessions: counted('preview.sessions', totals.sessions),
    sets: warmup ? t('importScreen.preview.and', { first: working, second: warmup }) : working,
    files: counted('preview.files', fileCount),
  })
}

interface Part {
  words: string
  count: number
  tone?: 'bad' | 'warn'
}

function partsOf({ totals, refusedCount, errorCount, warningCount }: ImportPreview): Part[] {
  const all: Part[] = [
    { words: counted('preview.new', totals.new), count: totals.new },
    { words: counted('preview.duplicates', totals.duplicates), count: totals.duplicates },
    { words: counted('preview.changed', totals.changed), count: totals.changed },
    { words: counted('preview.failed', totals.failed), count: totals.failed, tone: 'bad' },
    { words: counted('preview.refused', refusedCount), count: refusedCount, tone: 'bad' },
    { words: counted('problems.errors', errorCount), count: errorCount, tone: 'bad' },
    { words: counted('problems.warnings', warningCount), count: warningCount, tone: 'warn' },
  ]
  return all.filter(({ count }) => count > 0)
}

/** What was found, and what would become of it, in two lines. */
export function Summary({ preview, isBehind }: { preview: ImportPreview; isBehind: boolean }) {
  return (
    <div className={classes.summary}>
      <p className={classes.found}>{foundWords(preview)}</p>
      <div className={classes.line}>
        <ul className={classes.parts}>
          {partsOf(preview).map(({ words, tone }) => (
            <li key={words} data-tone={tone}>
              {words}
            </li>
          ))}
        </ul>
        <p role="status" className={classes.behind}>
          {isBehind ? t('importScreen.preview.updating') : ''}
        </p>
      </div>
    </div>
  )
}
