import type { Watch } from '#main/lib/watch.ts'
import { lookAt, readContent } from '#main/outbox/look-at-file.ts'
import { chunksOf } from '#main/outbox/reconcile-run.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { findSessions, type WholeSession } from '#main/sessions/whole-session.repository.ts'
import { t } from '#shared/messages/index.ts'
import { note } from './collected.ts'
import type { Comparing } from './comparing.ts'
import { sessionOf } from './files.ts'

const AT_ONCE = 50
const NOTHING_KNOWN = { byId: new Map(), byName: new Map() }

/** Hash of the file that the rows of a session give; null where they are no session. */
function hashOfRows({ session, record }: WholeSession): string | null {
  try {
    return hashOf(serializeSession(session, record.revision))
  } catch {
    return null
  }
}

/** Whether the file, which is as it was written, says something else than the rows. */
async function fileSaysOtherwise({ disk, folder }: Comparing, { session, record }: WholeSession): Promise<boolean> {
  const look = lookAt(record.fileName, await readContent(disk, folder, record.fileName), NOTHING_KNOWN)
  // Another version may write the same session otherwise.
  return (
    look.is === 'session' &&
    look.hash === record.contentHash &&
    serializeSession(look.session, record.revision) !== serializeSession(session, record.revision)
  )
}

async function isChanged(run: Comparing, whole: WholeSession): Promise<boolean> {
  const hash = hashOfRows(whole)
  if (hash === whole.record.contentHash) return false
  return hash === null || fileSaysOtherwise(run, whole)
}

async function readSome(run: Comparing, ids: string[]): Promise<WholeSession[]> {
  try {
    return await findSessions(run.db, ids)
  } catch {
    // One of them has rows that cannot be read at all.
    return []
  }
}

async function tell(run: Comparing, id: string, file: string): Promise<void> {
  note(run.found, 'rows', { file, session: await sessionOf(run, id) }, t('health.findings.rows'))
}

/** Reads every session out of the database and compares it with the hash that was recorded when it was saved. */
export async function compareRows(run: Comparing, watch: Watch): Promise<void> {
  const all = [...run.known.byId.values()].filter(({ id }) => !run.owed.has(id))
  let done = 0
  for (const some of chunksOf(all, AT_ONCE)) {
    const ids = some.map(({ id }) => id)
    const read = await readSome(run, ids)
    for (const { id, fileName } of some) {
      const whole = read.find(({ session }) => session.id === id) ?? (await readSome(run, [id]))[0]
      if (!whole || (await isChanged(run, whole))) await tell(run, id, fileName)
      await run.breathe()
    }
    done += some.length
    watch.onProgress(done, all.length)
  }
}
