import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { errnoOf } from '#main/lib/disk.ts'
import { findRecord } from '#main/sessions/sessions.repository.ts'
import { deletedAmong } from '#main/sessions/tombstones.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { type KnownFile, readKnownFiles } from './known-files.ts'
import { type Look, lookAt, readContent, type SessionLook } from './look-at-file.ts'
import { owedAmong, pendingFiles } from './outbox.repository.ts'
import { chunksOf, differenceWords, leave, type Ports, quarantine, type Run, trash } from './reconcile-run.ts'
import { type Candidate, candidates, takeIn } from './take-in.ts'
import { emptyTally, noticesOf } from './tally.ts'
import { removeLeftOvers } from './write-file-durably.ts'

/** Files that are read side by side; each may have 20 MB. */
const READ_AT_ONCE = 16
const OWED_AT_ONCE = 50

/** The names of the files that may be sessions; null where nobody can say which there are. */
async function sessionFileNames({ disk, folders, tally }: Run): Promise<string[] | null> {
  try {
    const entries = await disk.readdir(folders.sessions, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile() && /\.json$/i.test(entry.name)).map(({ name }) => name)
  } catch (error) {
    const code = errnoOf(error) ?? String(error)
    if (code === 'ENOENT') return []
    const message = t('storage.notices.cannotList', { folder: folders.sessions, code })
    tally.notices.push({ code: 'pending', message, file: folders.sessions })
    // Where a file stands in the place of a folder, there is no session file for certain.
    return code === 'ENOTDIR' ? [] : null
  }
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

async function compare(run: Run, looks: { look: SessionLook; owner: KnownFile }[]): Promise<void> {
  const differing = looks.filter(({ look, owner }) => look.hash !== owner.contentHash)
  const owed = await owedAmong(
    run.db,
    differing.map(({ owner }) => owner.id),
  )
  for (const { look, owner } of looks) if (look.name === owner.fileName) owner.present = true
  for (const { look, owner } of differing) {
    if (owed.has(owner.id)) continue
    // Saved or deleted since this run began.
    const record = await findRecord(run.db, owner.id)
    if (!record || record.contentHash === look.hash) continue
    leave(run, look.name, { code: 'different', message: differenceWords(look, record.revision) })
  }
}

/** Settles what can be settled of some sessions; answers the files of those that only files have. */
async function handleSessions(run: Run, looks: SessionLook[]): Promise<SessionLook[]> {
  const { known } = run
  const unknown = looks.filter(({ session }) => !known.byId.has(session.id))
  const deleted = await deletedAmong(
    run.db,
    unknown.map(({ session }) => session.id),
  )
  for (const look of unknown) if (deleted.has(look.session.id)) await trash(run, look)
  await compare(
    run,
    looks.flatMap((look) => {
      const owner = known.byId.get(look.session.id)
      return owner ? [{ look, owner }] : []
    }),
  )
  return unknown.filter(({ session }) => !deleted.has(session.id))
}

async function readFolder(run: Run, all: readonly string[]): Promise<void> {
  const unknown: Candidate[] = []
  let done = 0
  const candidateOf = candidates()
  for (const names of chunksOf(all, READ_AT_ONCE)) {
    const contents = await Promise.all(names.map((name) => readContent(run.disk, run.folders.sessions, name)))
    const sessions: SessionLook[] = []
    for (const [index, content] of contents.entries()) {
      const look = lookAt(names[index] ?? '', content, run.known)
      if (look.is === 'session') sessions.push(look)
      else await handle(run, look)
      // Reading a session takes a millisecond or more: whoever else waits goes first.
      await breathe()
    }
    done += names.length
    run.watch?.onProgress(done, all.length)
    run.watch?.signal.throwIfAborted()
    if (sessions.length > 0) unknown.push(...(await handleSessions(run, sessions)).map(candidateOf))
  }
  await takeIn(run, unknown)
}

/** Owes the files that are missing; answers the ids of their sessions with their paths. */
async function oweMissing({ db, known, sessions, folders }: Run): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  const missing = [...known.byId.values()].filter(({ present }) => !present)
  for (const some of chunksOf(missing, OWED_AT_ONCE)) {
    const owed = await owedAmong(
      db,
      some.map(({ id }) => id),
    )
    const unowed = some.filter(({ id }) => !owed.has(id))
    await sessions.oweAgain(unowed.map(({ id }) => id))
    for (const { id, fileName } of unowed) paths.set(id, join(folders.sessions, fileName))
  }
  return paths
}

/** Those of some files that are written by now. */
async function writtenOf(db: ReadDb, paths: ReadonlyMap<string, string>): Promise<string[]> {
  const written: string[] = []
  for (const some of chunksOf([...paths], OWED_AT_ONCE)) {
    const owed = await owedAmong(
      db,
      some.map(([id]) => id),
    )
    written.push(...some.flatMap(([id, path]) => (owed.has(id) ? [] : [path])))
  }
  return written
}

/**
 * Makes the two copies agree by id, revision and hash, never by time stamps: writes files that are missing, takes in
 * sessions that only a file has, moves files of deleted sessions to the trash and unreadable ones to quarantine. A file
 * that differs from its session is left as it is. Answers what was found and done; a second run changes nothing. What one
 * file or the folder does wrong is told, and rejects nothing; only the signal of `watch` does.
 */
export async function reconcile(ports: Ports): Promise<Notice[]> {
  await removeLeftOvers(ports.disk, ports.folders.sessions)
  await ports.exporter.drain({ early: true })
  const run: Run = { ...ports, known: await readKnownFiles(ports.db), tally: emptyTally() }
  const names = await sessionFileNames(run)
  if (names) await readFolder(run, names)
  const missing = names ? await oweMissing(run) : new Map<string, string>()
  await ports.exporter.drain({ early: true })
  run.tally.rewritten = await writtenOf(run.db, missing)

  const { jsonExport } = await readSettings(ports.db)
  const { count, lastError: problem } = await pendingFiles(ports.db)
  // Where people switched the files off, what is owed is no news.
  return noticesOf(run.tally, { count: jsonExport ? count : 0, problem })
}
