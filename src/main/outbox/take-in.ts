import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { isSessionFileName } from '#main/session-file/file-name.ts'
import type { FromFile, Stored } from '#main/sessions/store-session.ts'
import type { Session } from '#shared/domain/session.ts'
import { addKnown } from './known-files.ts'
import { lookAt, readContent, type SessionLook } from './look-at-file.ts'
import { chunksOf, differenceWords, leave, quarantine, type Run } from './reconcile-run.ts'

/** A file with a session that the database does not have. */
export interface Candidate extends Pick<SessionLook, 'name' | 'hash' | 'revision' | 'intact' | 'asWritten'> {
  id: string
  /** It has the name that the app gives the file of that session. */
  named: boolean
  /** Null where it is to be read again, for there may be more than memory holds. */
  session: Session | null
}

/** Sessions of one transaction, which waits for the disk: few enough that another program waits for it without noticing. */
const TAKEN_AT_ONCE = 250
/** Sessions of files of this size in all are kept in memory until all files were seen: thousands of usual ones. */
const HELD_BYTES = 64_000_000

/** The files of one session, the one that holds it best apart. */
interface Group {
  best: Candidate
  others: Candidate[]
}

/** Makes what is kept of each file until all files were seen. */
export function candidates(): (look: SessionLook) => Candidate {
  let held = 0
  return ({ name, hash, revision, intact, asWritten, session, size }) => {
    held += size
    const named = isSessionFileName(name, session)
    return {
      name,
      hash,
      revision,
      intact,
      asWritten,
      id: session.id,
      named,
      session: held <= HELD_BYTES ? session : null,
    }
  }
}

/** What tells which of several files holds a session best. */
export type Worth = Pick<Candidate, 'name' | 'intact' | 'revision' | 'named'>

/** The file that holds a session best comes first: the highest revision that is as the app wrote it. */
export const byWorth = (a: Worth, b: Worth): number =>
  Number(b.intact) - Number(a.intact) ||
  (b.revision ?? -1) - (a.revision ?? -1) ||
  Number(b.named) - Number(a.named) ||
  (a.name < b.name ? -1 : 1)

function groupOf(files: Candidate[]): Group[] {
  const [best, ...others] = files
  return best ? [{ best, others }] : []
}

async function sessionOf({ disk, folders, known }: Run, { name, hash, session }: Candidate): Promise<Session | null> {
  if (session) return session
  const look = lookAt(name, await readContent(disk, folders.sessions, name), known)
  await breathe()
  // Changed or gone since it was first read: the next start takes it as it is then.
  return look.is === 'session' && look.hash === hash ? look.session : null
}

function tellOfOthers(run: Run, { revision, fileName, contentHash }: Stored, others: Candidate[]): void {
  for (const other of others) {
    // What stands where the session's own file is to be, the exporter keeps and tells of.
    if (other.hash === contentHash || other.name === fileName) continue
    leave(run, other.name, { code: 'different', message: differenceWords(other, revision) })
  }
}

/** Takes in the best file of each session; answers the sessions of which another file is to be tried. */
async function takeInBest(run: Run, groups: Group[]): Promise<Group[]> {
  const found: { session: Session; fromFile: FromFile }[] = []
  for (const { best } of groups) {
    const session = await sessionOf(run, best)
    if (session) found.push({ session, fromFile: best })
  }
  const outcomes = await run.sessions.takeIn(found)
  const again: Group[] = []
  for (const { best, others } of groups) {
    const outcome = outcomes.get(best.id)
    if (typeof outcome === 'string') {
      await quarantine(run, best.name, outcome)
      again.push(...groupOf(others))
    } else if (outcome) {
      // Where the file does not stay as it is, the outbox owes it already.
      addKnown(run.known, { ...outcome, id: best.id, present: true })
      run.tally.imported.push(join(run.folders.sessions, outcome.fileName))
      tellOfOthers(run, outcome, others)
    }
  }
  return again
}

/**
 * Takes in sessions that only files have. Where several files have one session, the highest revision that is as the app
 * wrote it; the others are kept and told of. One that cannot be stored goes to quarantine, and the next best is taken.
 */
export async function takeIn(run: Run, candidates: readonly Candidate[]): Promise<void> {
  const bySession = Map.groupBy(candidates, ({ id }) => id)
  const groups = [...bySession.values()].flatMap((files) => groupOf(files.toSorted(byWorth)))
  // Files that keep their names come first, so that no other session is given one of them.
  const inOrder = groups.toSorted((a, b) => Number(b.best.named) - Number(a.best.named))
  for (const some of chunksOf(inOrder, TAKEN_AT_ONCE)) {
    run.watch?.signal.throwIfAborted()
    for (let left = some; left.length > 0; ) left = await takeInBest(run, left)
  }
}
