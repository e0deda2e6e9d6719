import type { SessionLook } from '#main/outbox/look-at-file.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { byWorth, type Worth } from '#main/outbox/take-in.ts'
import { isSessionFileName, sessionFileName } from '#main/session-file/file-name.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import type { SessionRef } from '#shared/contract/comparison.ts'
import type { Session } from '#shared/domain/session.ts'
import { note, plan, refOf } from './collected.ts'
import type { Comparing } from './comparing.ts'
import { planWrite } from './owed.ts'

/** A file with a session that the database does not have. */
export interface Unknown extends Worth {
  session: SessionRef
  hash: string
  /** It is byte for byte what the app would write. */
  isCanonical: boolean
}

const isCanonical = (session: Session, revision: number | null, hash: string): boolean =>
  revision !== null && revision > 0 && hashOf(serializeSession(session, revision)) === hash

/** What is kept of such a file until all files were seen. */
export const unknownOf = ({ name, hash, revision, intact, asWritten, session }: SessionLook): Unknown => ({
  name,
  hash,
  revision,
  intact,
  named: isSessionFileName(name, session),
  session: refOf(session),
  isCanonical: asWritten || isCanonical(session, revision, hash),
})

/** The name that a session's file is given which cannot keep its own. */
function nameFor({ known }: Comparing, session: SessionRef): string {
  const stem = sessionFileName(session, () => false).replace('.json', '')
  const taken = [...known.byName.keys()].filter((name) => name.startsWith(stem))
  return sessionFileName(session, (name) => taken.includes(name))
}

async function planImport(run: Comparing, best: Unknown): Promise<string> {
  const { name, hash, named, isCanonical, intact, session } = best
  const { known, found, writesFiles } = run
  note(found, 'onlyInFiles', { file: name, session })
  plan(found, 'import', { file: name, session })
  const isFree = !known.byName.has(name)
  const fileName = named && isFree && isCanonical ? name : nameFor(run, session)
  const file = { id: session.id, fileName, contentHash: hash, present: true }
  known.byId.set(session.id, file)
  known.byName.set(fileName, file)
  if ((fileName === name && isCanonical) || !writesFiles) return fileName
  await planWrite(run, fileName, session, { bytes: null, replaces: [] })
  // The file it was read from, where it has another name than it is to have.
  if (fileName !== name && isFree) plan(found, intact ? 'trash' : 'quarantine', { file: name, session })
  return fileName
}

/** Sessions that only files have: the best file of each is taken in, the others are left as they are. */
export async function compareUnknown(run: Comparing, unknown: readonly Unknown[]): Promise<void> {
  const groups = [...Map.groupBy(unknown, ({ session }) => session.id).values()].map((files) => files.toSorted(byWorth))
  const inOrder = groups.toSorted((a, b) => Number(b[0]?.named) - Number(a[0]?.named))
  for (const [best, ...others] of inOrder) {
    if (!best) continue
    const fileName = await planImport(run, best)
    for (const other of others) {
      const isCopy = other.hash === best.hash || other.name === fileName
      note(run.found, isCopy ? 'copy' : 'different', { file: other.name, session: other.session })
    }
    await run.breathe()
  }
}
