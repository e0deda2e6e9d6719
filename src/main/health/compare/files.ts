import type { Dirent } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { type Look, lookAt, readContent, type SessionLook } from '#main/outbox/look-at-file.ts'
import { chunksOf } from '#main/outbox/reconcile-run.ts'
import { isLeftOver } from '#main/outbox/write-file-durably.ts'
import { findRecord } from '#main/sessions/sessions.repository.ts'
import { deletedAmong } from '#main/sessions/tombstones.repository.ts'
import { t } from '#shared/messages/index.ts'
import { note, plan, refOf } from './collected.ts'
import type { Comparing } from './comparing.ts'
import { planWrite } from './owed.ts'
import { type Unknown, unknownOf } from './unknown.ts'

/** Files that are read side by side; each may have 20 MB. */
const READ_AT_ONCE = 16

/** What is in the folder of session files, and in words why nobody can say. */
export interface Listed {
  names: string[]
  problem: string | null
}

/** Lists the folder of session files; what a write that was cut off left there is told of. */
export async function listFiles({ disk, folder, found }: Comparing): Promise<Listed> {
  let entries: Dirent[]
  try {
    entries = await disk.readdir(folder, { withFileTypes: true })
  } catch (error) {
    const code = errnoOf(error) ?? String(error)
    return { names: [], problem: code === 'ENOENT' ? null : t('storage.notices.cannotList', { folder, code }) }
  }
  for (const { name } of entries.filter(({ name }) => isLeftOver(name))) {
    note(found, 'leftOver', { file: name })
    plan(found, 'remove', { file: name })
  }
  const names = entries.filter((entry) => entry.isFile() && /\.json$/i.test(entry.name)).map(({ name }) => name)
  return { names: names.toSorted(), problem: null }
}

async function tellUnusable(run: Comparing, name: string, words: string): Promise<void> {
  const owner = run.known.byName.get(name)
  note(run.found, 'unreadable', { file: name, session: owner ? await sessionOf(run, owner.id) : null }, words)
  plan(run.found, 'quarantine', { file: name })
  if (!owner) return
  owner.present = true
  if (run.writesFiles) plan(run.found, 'write', { file: name, session: await sessionOf(run, owner.id) })
}

async function tellOf(run: Comparing, look: Exclude<Look, SessionLook>): Promise<void> {
  const { name } = look
  const owner = run.known.byName.get(name)
  if (look.is === 'broken') return tellUnusable(run, name, look.reason)
  if (look.is === 'not-ours' && owner) return tellUnusable(run, name, t('storage.notices.notOurs'))
  if (owner) owner.present = true
  if (look.is === 'equal') run.found.equal += 1
  if (look.is === 'not-ours') note(run.found, 'notOurs', { file: name })
  if (look.is === 'newer')
    note(run.found, 'newer', { file: name }, t('storage.notices.newer', { name, version: look.version }))
  if (look.is === 'out-of-reach')
    note(run.found, 'outOfReach', { file: name }, t('storage.notices.cannotRead', { name, code: look.code }))
}

/** How a saved session is named; null where there is none. */
export async function sessionOf({ db }: Comparing, id: string) {
  const row = await db.selectFrom('sessions').select(['id', 'date', 'focus']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

async function tellOfSession(run: Comparing, look: SessionLook): Promise<void> {
  const { known, found, owed } = run
  const owner = known.byId.get(look.session.id)
  const record = owner && (await findRecord(run.db, owner.id))
  if (!owner || !record) return
  if (look.name === owner.fileName) owner.present = true
  if (look.hash === record.contentHash) return note(found, 'copy', { file: look.name, session: refOf(look.session) })
  // What is owed is told of already; until it is written, nobody knows what else differs.
  if (owed.has(owner.id) && !run.writesFiles) return
  const other = known.byName.get(look.name)
  if (other) other.present = true
  const { name: file, session, revision, intact } = look
  const { revision: current } = record
  const isOlder = intact && revision !== null && revision < current
  const words = isOlder ? t('storage.notices.older', { name: file, revision, current }) : undefined
  note(found, 'different', { file, session: refOf(session) }, words)
}

async function tellOfSessions(run: Comparing, looks: SessionLook[]): Promise<Unknown[]> {
  const unknown = looks.filter(({ session }) => !run.known.byId.has(session.id))
  const deleted = await deletedAmong(
    run.db,
    unknown.map(({ session }) => session.id),
  )
  for (const look of looks) if (run.known.byId.has(look.session.id)) await tellOfSession(run, look)
  for (const { name, session } of unknown.filter((look) => deleted.has(look.session.id))) {
    note(run.found, 'deleted', { file: name, session: refOf(session) })
    plan(run.found, 'trash', { file: name, session: refOf(session) })
  }
  return unknown.filter(({ session }) => !deleted.has(session.id)).map(unknownOf)
}

/** Compares every file with the database; answers those with sessions that the database does not have. */
export async function compareFiles(run: Comparing, names: readonly string[], watch: Watch): Promise<Unknown[]> {
  const { disk, folder, found } = run
  const unknown: Unknown[] = []
  for (const some of chunksOf(names, READ_AT_ONCE)) {
    const contents = await Promise.all(some.map((name) => readContent(disk, folder, name)))
    const sessions: SessionLook[] = []
    for (const [index, content] of contents.entries()) {
      const name = some[index] ?? ''
      found.files += 1
      found.bytes += Buffer.isBuffer(content) ? content.length : await sizeOf(join(folder, name))
      if (found.told.has(name)) continue
      const look = lookAt(name, content, run.known)
      if (look.is === 'session') sessions.push(look)
      else await tellOf(run, look)
      await run.breathe()
    }
    unknown.push(...(await tellOfSessions(run, sessions)))
    watch.onProgress(found.files, names.length)
  }
  return unknown
}

const sizeOf = (path: string): Promise<number> =>
  lstat(path).then(
    ({ size }) => size,
    () => 0,
  )

/** Sessions that have no file, or another one in its place. */
export async function compareMissing(run: Comparing): Promise<void> {
  const { known, found, owed, writesFiles } = run
  for (const { id, fileName, present } of known.byId.values()) {
    if (present || owed.has(id)) continue
    const session = await sessionOf(run, id)
    if (!session) continue
    note(found, 'missing', { file: fileName, session })
    if (writesFiles) await planWrite(run, fileName, session, { bytes: null, replaces: [] })
    await run.breathe()
  }
}
