import type { Db, ReadDb } from '#main/db/schema.ts'
import type { SessionRecord } from './session-rows.ts'

const recordColumns = [
  'revision',
  'content_hash as contentHash',
  'file_name as fileName',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const

/** What the database keeps of a session beside the session itself; null when there is none of that id. */
export async function findRecord(db: ReadDb, id: string): Promise<SessionRecord | null> {
  return (await db.selectFrom('sessions').select(recordColumns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Kilograms moved in a session, as its totals have it; 0 where there is none of that id. */
export async function findVolumeKg(db: ReadDb, id: string): Promise<number> {
  const row = await db.selectFrom('sessions').select('volume_kg').where('id', '=', id).executeTakeFirst()
  return row?.volume_kg ?? 0
}

/** The records of up to `limit` sessions in the order of their ids, from the one after `afterId`. */
export async function listRecords(
  db: ReadDb,
  afterId: string,
  limit: number,
): Promise<(SessionRecord & { id: string })[]> {
  return db
    .selectFrom('sessions')
    .select(['id', ...recordColumns])
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The file names of other sessions that begin with a stem. */
export async function fileNamesLike(db: ReadDb, stem: string, exceptId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('sessions')
    .select('file_name')
    .where('file_name', '>=', stem)
    .where('file_name', '<', `${stem}\u{10ffff}`)
    .where('id', '!=', exceptId)
    .execute()
  return new Set(rows.map(({ file_name }) => file_name))
}

/** The id of the session whose file has that name, or null. */
export async function ownerOfFile(db: ReadDb, fileName: string): Promise<string | null> {
  const row = await db.selectFrom('sessions').select('id').where('file_name', '=', fileName).executeTakeFirst()
  return row?.id ?? null
}

/** Notes the hash of the bytes that were written for a revision, unless the session has moved on. */
export async function setContentHash(db: Db, id: string, revision: number, contentHash: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ content_hash: contentHash })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('content_hash', '!=', contentHash)
    .execute()
}

/** How many sessions are saved. */
export async function countSessions(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('sessions')
    .select(db.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The ids of the sessions that came from one kind of source. */
export async function listSessionIdsBySource(db: ReadDb, kind: string): Promise<string[]> {
  const rows = await db.selectFrom('sessions').select('id').where('source_kind', '=', kind).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Which of these sessions are saved. */
export async function savedAmong(db: ReadDb, ids: string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('sessions').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}
