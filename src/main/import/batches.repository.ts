import { sql } from 'kysely'
import type { Db, ReadDb } from '#main/db/schema.ts'
import type { ImportBatch } from '#shared/contract/import.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'

/** Sources of a batch that a list names; the rest are counted. */
const NAMED_SOURCES = 20

interface NewBatch {
  id: string
  createdAt: string
  formats: ImportFormat[]
  sources: string[]
}

/** A session of a batch. */
export interface BatchSession {
  sessionId: string
  revision: number
  before: string | null
}

export async function insertBatch(db: Db, { id, createdAt, formats, sources }: NewBatch): Promise<void> {
  const lists = { formats: JSON.stringify(formats), sources: JSON.stringify(sources) }
  await db
    .insertInto('import_batches')
    .values({ id, created_at: createdAt, ...lists, undone_at: null })
    .execute()
}

export async function insertBatchSession(db: Db, batchId: string, session: BatchSession): Promise<void> {
  const { sessionId, revision, before } = session
  await db
    .insertInto('import_batch_sessions')
    .values({ batch_id: batchId, session_id: sessionId, revision, before_document: before })
    .execute()
}

/** Every batch, the latest first. */
export async function listBatches(db: ReadDb): Promise<ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batches')
    .leftJoin('import_batch_sessions', 'batch_id', 'id')
    .selectAll('import_batches')
    .select(({ fn }) => fn.count<number>('session_id').as('sessions'))
    .select(({ fn }) => fn.count<number>('before_document').as('replaced'))
    .groupBy('id')
    .orderBy('created_at', 'desc')
    .orderBy(sql`import_batches.rowid`, 'desc')
    .execute()
  return rows.map((row) => {
    const sources: string[] = JSON.parse(row.sources)
    return {
      id: row.id,
      createdAt: row.created_at,
      formats: JSON.parse(row.formats),
      sources: sources.slice(0, NAMED_SOURCES),
      sourceCount: sources.length,
      added: row.sessions - row.replaced,
      replaced: row.replaced,
      undoneAt: row.undone_at,
    }
  })
}

/** When a batch was undone: null where it was not; undefined where there is none. */
export async function findUndoneAt(db: ReadDb, id: string): Promise<string | null | undefined> {
  const row = await db.selectFrom('import_batches').select('undone_at').where('id', '=', id).executeTakeFirst()
  return row?.undone_at
}

export async function listBatchSessions(db: ReadDb, batchId: string): Promise<BatchSession[]> {
  return db
    .selectFrom('import_batch_sessions')
    .select(['session_id as sessionId', 'revision', 'before_document as before'])
    .where('batch_id', '=', batchId)
    .orderBy('session_id')
    .execute()
}

export async function markUndone(db: Db, id: string, undoneAt: string): Promise<void> {
  await db.updateTable('import_batches').set({ undone_at: undoneAt }).where('id', '=', id).execute()
}

/** Notes that a session is again as it was at a revision: an earlier batch that saved it so can still be undone. */
export async function moveBatchSessions(db: Db, sessionId: string, from: number, to: number): Promise<void> {
  await db
    .updateTable('import_batch_sessions')
    .set({ revision: to })
    .where('session_id', '=', sessionId)
    .where('revision', '=', from)
    .execute()
}
