import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Database, Db, ReadDb } from '#main/db/schema.ts'
import { fileProblem } from './file-problem.ts'
import type { OutboxTable } from './outbox.table.ts'

/** A claim is void after this long: its process hangs or died. */
const LEASE_MS = 60_000
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 300_000

/** A file that is owed to the disk. */
export interface OwedFile {
  sessionId: string
  revision: number
  op: 'write' | 'trash'
  fileName: string
  /** Files that go away once this one is as it should be. */
  staleFiles: string[]
  /** Hashes of what the app may have left in the file: only that is written over, anything else is kept. */
  replaces: string[]
}

const fromRow = (row: Selectable<OutboxTable>): OwedFile & { attempts: number } => ({
  sessionId: row.session_id,
  revision: row.revision,
  op: row.op,
  fileName: row.file_name,
  staleFiles: JSON.parse(row.stale_files),
  replaces: JSON.parse(row.replaces),
  attempts: row.attempts,
})

/** What is owed for a session, or null. */
export async function findOwed(
  db: ReadDb,
  sessionId: string,
): Promise<(OwedFile & { problem: string | null; claimedBy: string | null }) | null> {
  const row = await db.selectFrom('outbox').selectAll().where('session_id', '=', sessionId).executeTakeFirst()
  return row
    ? { ...fromRow(row), problem: row.last_error && fileProblem(row.last_error), claimedBy: row.claimed_by }
    : null
}

/**
 * Owes a file, in place of what was owed for that session. A claim stays with its process, so that no file ever has two
 * writers; that process sees the new revision when it is done. Must run in the transaction that changes the session.
 */
export async function oweFile(db: Db, owed: OwedFile): Promise<void> {
  const before = await findOwed(db, owed.sessionId)
  const names = before ? [...before.staleFiles, before.fileName, ...owed.staleFiles] : owed.staleFiles
  const stale_files = JSON.stringify([...new Set(names)].filter((name) => name !== owed.fileName))
  const replaces = JSON.stringify([...new Set([...(before?.replaces ?? []), ...owed.replaces])])
  const what = { revision: owed.revision, op: owed.op, file_name: owed.fileName, stale_files, replaces }
  const fresh = { ...what, attempts: 0, next_attempt_at: 0, last_error: null }
  await db
    .insertInto('outbox')
    .values({ session_id: owed.sessionId, ...fresh, claimed_by: null, claimed_until: null })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(fresh))
    .execute()
}

interface Claim {
  owner: string
  /** Owners whose process died: their claims are void. */
  dead: string[]
  now: number
  limit: number
  /** Only this session's file; or those after an id, in the order of ids. */
  only?: string
  after?: string
  /** Also files whose next attempt lies in the future. */
  early: boolean
}

// A time further ahead than any that is ever set comes from a clock that was put back: it binds nobody.
const isFree =
  ({ owner, dead, now }: Claim) =>
  (on: ExpressionBuilder<Database, 'outbox'>) =>
    on.or([
      on('claimed_by', 'is', null),
      on('claimed_by', 'in', [owner, ...dead]),
      on('claimed_until', '<=', now),
      on('claimed_until', '>', now + LEASE_MS),
    ])
const isDue =
  ({ now }: Claim) =>
  (on: ExpressionBuilder<Database, 'outbox'>) =>
    on.or([on('next_attempt_at', '<=', now), on('next_attempt_at', '>', now + LONGEST_RETRY_MS)])

/** Takes owed files for one process: nobody else is given them until they are finished, failed or 60 seconds old. */
export async function claimFiles(db: Db, claim: Claim): Promise<OwedFile[]> {
  const { only, after = '' } = claim
  const rows = await db
    .updateTable('outbox')
    .set({ claimed_by: claim.owner, claimed_until: claim.now + LEASE_MS })
    .where('session_id', 'in', (from) =>
      from
        .selectFrom('outbox')
        .select('session_id')
        .where(isFree(claim))
        .$if(only !== undefined, (query) => query.where('session_id', '=', only ?? ''))
        .$if(only === undefined, (query) => query.where('session_id', '>', after))
        .$if(!claim.early, (query) => query.where(isDue(claim)))
        .orderBy('session_id')
        .limit(claim.limit),
    )
    .returningAll()
    .execute()
  return rows.map(fromRow).sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
}

/** The owners of claims. */
export async function claimOwners(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('claimed_by')
    .distinct()
    .where('claimed_by', 'is not', null)
    .execute()
  return rows.flatMap(({ claimed_by }) => claimed_by ?? [])
}

/**
 * Strikes an owed file off, as it is on disk now. `again`: a newer revision is owed already. `lost`: the claim ran out,
 * so somebody else may have written too, and the file must be written once more.
 */
export async function settleFile(db: Db, owner: string, owed: OwedFile): Promise<'settled' | 'again' | 'lost'> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('session_id', '=', owed.sessionId)
    .where('claimed_by', '=', owner)
    .where('revision', '=', owed.revision)
    .where('op', '=', owed.op)
    .executeTakeFirst()
  if (numDeletedRows === 1n) return 'settled'
  return (await releaseFile(db, owner, owed.sessionId)) ? 'again' : 'lost'
}

/** Gives a claim back; `false` when it was not this owner's any more. */
export async function releaseFile(db: Db, owner: string, sessionId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ claimed_by: null, claimed_until: null })
    .where('session_id', '=', sessionId)
    .where('claimed_by', '=', owner)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that a file could not be written, gives the claim back, and puts the next attempt off, twice as long each time. */
export async function failFile(db: Db, owner: string, sessionId: string, errno: string, now: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ last_error: errno, claimed_by: null, claimed_until: null })
    .set((row) => ({
      attempts: sql<number>`attempts + 1`,
      next_attempt_at: sql<number>`${now} + min(${LONGEST_RETRY_MS}, ${FIRST_RETRY_MS} << min(${row.ref('attempts')}, 10))`,
    }))
    .where('session_id', '=', sessionId)
    .where('claimed_by', '=', owner)
    .execute()
}

/** How many files are owed, when the first of them is tried next (milliseconds of the epoch), and in words why. */
export async function pendingFiles(
  db: ReadDb,
): Promise<{ count: number; nextAttemptAt: number | null; lastError: string | null }> {
  const { count, next } = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('next_attempt_at').as('next')])
    .executeTakeFirstOrThrow()
  const failed = await db
    .selectFrom('outbox')
    .select('last_error')
    .where('last_error', 'is not', null)
    .orderBy('next_attempt_at', 'desc')
    .executeTakeFirst()
  return { count, nextAttemptAt: next, lastError: failed?.last_error ? fileProblem(failed.last_error) : null }
}

/** Everything that is owed, in the order it is written, and in words why it could not be yet. */
export async function listOwedFiles(db: ReadDb): Promise<(OwedFile & { problem: string | null })[]> {
  const rows = await db.selectFrom('outbox').selectAll().orderBy('session_id').execute()
  return rows.map((row) => ({ ...fromRow(row), problem: row.last_error && fileProblem(row.last_error) }))
}

/** Which of these sessions have a file that is owed. */
export async function owedAmong(db: ReadDb, sessionIds: string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('outbox').select('session_id').where('session_id', 'in', sessionIds).execute()
  return new Set(rows.map(({ session_id }) => session_id))
}
