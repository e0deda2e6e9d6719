import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import type { Watch } from '#main/lib/watch.ts'
import { chunksOf } from '#main/outbox/reconcile-run.ts'
import type { Services } from '#main/services.ts'
import { listRecords } from '#main/sessions/sessions.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import { healthErrors } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const PAGE = 250

async function allIds(db: ReadDb): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const page = await listRecords(db, ids.at(-1) ?? '', PAGE)
    ids.push(...page.map(({ id }) => id))
    if (page.length < PAGE) return ids
    await breathe()
  }
}

/**
 * Writes every session file anew from the database; what stands in the place of one and is something else is kept in quarantine.
 * What is not done when the signal ends it stays owed. Answers how many were written. Rejects with `HEALTH_EXPORT_OFF`, or
 * with the reason of the signal.
 */
export async function rebuildFiles(
  db: ReadDb,
  { sessions, exporter }: Pick<Services, 'sessions' | 'exporter'>,
  watch: Watch,
): Promise<number> {
  if (!(await readSettings(db)).jsonExport) throw new AppError(healthErrors.EXPORT_OFF, t('health.errors.exportOff'))
  const ids = await allIds(db)
  for (const some of chunksOf(ids, PAGE)) {
    await sessions.oweAgain(some)
    watch.signal.throwIfAborted()
  }
  const left = await exporter.drain({
    early: true,
    goOn: (done) => {
      watch.onProgress(Math.min(done, ids.length), ids.length)
      return !watch.signal.aborted
    },
  })
  watch.signal.throwIfAborted()
  return ids.length - left
}
