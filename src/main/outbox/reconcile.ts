import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { type Disk, errnoOf, setAside } from '#main/lib/disk.ts'
import { findRecord } from '#main/sessions/sessions.repository.ts'
import type { SessionsService } from '#main/sessions/sessions.service.ts'
import { deletedAmong } from '#main/sessions/tombstones.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import type { Exporter } from './exporter.ts'
import type { Folders } from './folders.ts'
import { addKnown, type KnownFile, type KnownFiles, readKnownFiles } from './known-files.ts'
import { type Look, lookAt, readContent } from './look-at-file.ts'
import { owedAmong, pendingFiles } from './outbox.repository.ts'
import { createSessionFiles } from './session-files.ts'
import { emptyTally, noticesOf, type Tally } from './tally.ts'
import { removeLeftOvers } from './write-file-durably.ts'

interface Ports {
  db: ReadDb
  sessions: Pick<SessionsService, 'takeIn' | 'oweAgain'>
  exporter: Pick<Exporter, 'drain'>
  disk: Disk
  folders: Folders
  now(): Date
}

/** One run: what the database knows, and what was done so far. */
interface Run extends Ports {
  known: KnownFiles
  tally: Tally
}

type SessionLook = Look & { is: 'session' }

/** Files that are read side by side. */
const READ_AT_ONCE = 64
const OWED_AT_ONCE = 50

function* chunksOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

async function sessionFileNames({ disk, folders }: Ports): Promise<string[]> {
  try {
    const entries = await disk.readdir(folders.sessions, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile() && /\.json$/i.test(entry.name)).map(({ name }) => name)
    // Of several copies of one session the shortest name is the app's own: that one is taken in first.
    return names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

async function quarantine(run: Run, name: string, reason: string): Promise<void> {
  const { disk, folders, now, known, tally, sessions } = run
  const kept = await setAside(disk, join(folders.sessions, name), folders.quarantine, now())
  if (!kept) return
  const owner = known.byName.get(name)
  const words = owner ? 'storage.notices.quarantinedRewritten' : 'storage.notices.quarantined'
  tally.notices.push({ code: 'quarantined', message: t(words, { name, reason, kept }), file: kept })
  if (owner) await sessions.oweAgain([owner.id])
}

/** Leaves a file as it is and says why; it is not written over in this run. */
function leave(run: Run, name: string, notice: Omit<Notice, 'file'>): void {
  run.tally.notices.push({ ...notice, file: join(run.folders.sessions, name) })
  const owner = run.known.byName.get(name)
  if (owner) owner.present = true
}

async function handle(run: Run, look: Exclude<Look, SessionLook>): Promise<void> {
  const { name } = look
  const owner = run.known.byName.get(name)
  switch (look.is) {
    case 'equal':
      if (owner) owner.present = true
      return
    case 'newer':
      return leave(run, name, {
        code: 'different',
        message: t('storage.notices.newer', { name, version: look.version }),
      })
    case 'out-of-reach':
      return leave(run, name, { code: 'pending', message: t('storage.notices.cannotRead', { name, code: look.code }) })
    case 'not-ours':
      return owner ? quarantine(run, name, t('storage.notices.notOurs')) : undefined
    case 'broken':
      return quarantine(run, name, look.reason)
  }
}

async function takeIn({ sessions, known, tally, folders }: Run, looks: SessionLook[]): Promise<void> {
  if (looks.length === 0) return
  const found = looks.map(({ session, name, hash, revision }) => ({ session, fromFile: { name, hash, revision } }))
  const taken = await sessions.takeIn(found)
  // Where the file does not stay as it is, the outbox owes it already.
  for (const [id, stored] of taken) addKnown(known, { ...stored, id, present: true })
  const files = looks.filter(({ session }) => taken.has(session.id))
  tally.imported.push(...files.map(({ name }) => join(folders.sessions, name)))
}

async function compare(run: Run, looks: { look: SessionLook; owner: KnownFile }[]): Promise<void> {
  const differing = looks.filter(({ look, owner }) => look.hash !== owner.contentHash)
  const owed = await owedAmong(
    run.db,
    differing.map(({ owner }) => owner.id),
  )
  for (const { look, owner } of looks) if (look.name === owner.fileName) owner.present = true
  for (const { look, owner } of differing) {
    if (owed.has(owner.id)) continue
    const { name } = look
    // Saved or deleted since this run began.
    const record = await findRecord(run.db, owner.id)
    if (!record || record.contentHash === look.hash) continue
    leave(run, name, { code: 'different', message: t('storage.notices.different', { name }) })
  }
}

async function handleSessions(run: Run, looks: SessionLook[]): Promise<void> {
  const unknown = looks.filter(({ session }) => !run.known.byId.has(session.id))
  const deleted = await deletedAmong(
    run.db,
    unknown.map(({ session }) => session.id),
  )
  const fresh = new Map<string, SessionLook>()
  for (const look of unknown) {
    const { id } = look.session
    if (!deleted.has(id) && !fresh.has(id)) fresh.set(id, look)
  }
  await takeIn(run, [...fresh.values()])

  const { disk, folders, now, known, tally } = run
  for (const { name, session } of unknown.filter(({ session }) => deleted.has(session.id))) {
    const path = await createSessionFiles(disk, folders, now).trash(name, session.id)
    if (path) tally.trashed.push(path)
  }
  const rest = looks.filter((look) => fresh.get(look.session.id) !== look)
  await compare(
    run,
    rest.flatMap((look) => {
      const owner = known.byId.get(look.session.id)
      return owner ? [{ look, owner }] : []
    }),
  )
}

async function readFolder(run: Run): Promise<void> {
  for (const names of chunksOf(await sessionFileNames(run), READ_AT_ONCE)) {
    const contents = await Promise.all(names.map((name) => readContent(run.disk, run.folders.sessions, name)))
    const looks: Look[] = []
    for (const [index, content] of contents.entries()) {
      const look = lookAt(names[index] ?? '', content, run.known)
      looks.push(look)
      // Reading a session takes a millisecond or more: whoever else waits goes first.
      if (look.is === 'session') await breathe()
    }
    for (const look of looks) if (look.is !== 'session') await handle(run, look)
    const sessions = looks.filter((look) => look.is === 'session')
    if (sessions.length > 0) await handleSessions(run, sessions)
  }
}

async function oweMissing({ db, known, sessions, tally, folders }: Run): Promise<void> {
  const missing = [...known.byId.values()].filter(({ present }) => !present)
  for (const some of chunksOf(missing, OWED_AT_ONCE)) {
    const owed = await owedAmong(
      db,
      some.map(({ id }) => id),
    )
    const unowed = some.filter(({ id }) => !owed.has(id))
    await sessions.oweAgain(unowed.map(({ id }) => id))
    tally.rewritten.push(...unowed.map(({ fileName }) => join(folders.sessions, fileName)))
    await breathe()
  }
}

/**
 * Makes the two copies agree by id, revision and hash, never by time stamps: writes files that are missing, takes in
 * sessions that only a file has, moves files of deleted sessions to the trash and unreadable ones to quarantine. A file
 * that differs from its session is left as it is. Answers what was found and done; a second run changes nothing.
 */
export async function reconcile(ports: Ports): Promise<Notice[]> {
  await removeLeftOvers(ports.disk, ports.folders.sessions)
  await ports.exporter.drain({ early: true })
  const run: Run = { ...ports, known: await readKnownFiles(ports.db), tally: emptyTally() }
  await readFolder(run)
  await oweMissing(run)
  await ports.exporter.drain({ early: true })

  const { jsonExport } = await readSettings(ports.db)
  const { count, lastError: problem } = await pendingFiles(ports.db)
  // Where people switched the files off, what is owed is no news.
  return noticesOf(jsonExport ? run.tally : { ...run.tally, rewritten: [] }, { count: jsonExport ? count : 0, problem })
}
