import type { ReadDb } from '#main/db/schema.ts'
import type { Exporter } from '#main/outbox/exporter.ts'
import { pendingFiles } from '#main/outbox/outbox.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Work } from './gather.ts'

/** Writes every owed file, telling how far it is; answers how many stay owed, none where no files are wanted. Rejects when it is told to stop. */
export async function writeFiles(db: ReadDb, exporter: Exporter, { progress, signal }: Work): Promise<number> {
  if (!(await readSettings(db)).jsonExport) return 0
  const { count: total } = await pendingFiles(db)
  const goOn = (done: number): boolean => {
    progress(Math.min(done, total), total)
    return !signal.aborted
  }
  const pending = await exporter.drain({ early: true, goOn })
  signal.throwIfAborted()
  return pending
}
