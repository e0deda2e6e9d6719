import type { Db, ReadDb } from '#main/db/schema.ts'

/** A deleted session: `revision` is that of the delete, `document` the text of the last file. */
interface Tombstone {
  sessionId: string
  revision: number
  deletedAt: string
  fileName: string
  document: string
}

export async function insertTombstone(db: Db, tombstone: Tombstone): Promise<void> {
  const { sessionId, revision, deletedAt, fileName, document } = tombstone
  await db
    .insertInto('tombstones')
    .values({ session_id: sessionId, revision, deleted_at: deletedAt, file_name: fileName, document })
    .execute()
}

export async function findTombstone(db: ReadDb, sessionId: string): Promise<Tombstone | null> {
  const tombstone = await db
    .selectFrom('tombstones')
    .select(['session_id as sessionId', 'revision', 'deleted_at as deletedAt', 'file_name as fileName', 'document'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return tombstone ?? null
}

export async function deleteTombstone(db: Db, sessionId: string): Promise<void> {
  await db.deleteFrom('tombstones').where('session_id', '=', sessionId).execute()
}

/** Which of these sessions were deleted. */
export async function deletedAmong(db: ReadDb, sessionIds: string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('tombstones').select('session_id').where('session_id', 'in', sessionIds).execute()
  return new Set(rows.map(({ session_id }) => session_id))
}
