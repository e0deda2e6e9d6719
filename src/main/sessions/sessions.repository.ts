import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db, ReadDb } from '#main/db/schema.ts'
import type { SessionFilter, SessionSummary } from '#shared/contract/sessions.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
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

function matching(db: ReadDb, filter: SessionFilter) {
  const { phase, week, focus, from, to } = filter
  const words = exerciseKey(filter.text ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return (
    db
      .selectFrom('sessions')
      .$if(phase !== null, (query) => query.where('phase', '=', phase))
      .$if(week !== null, (query) => query.where('week', '=', week))
      .$if(focus !== null, (query) => query.where(sql`focus collate nocase`, '=', focus))
      .$if(from !== null, (query) => query.where('date', '>=', from ?? ''))
      // A date is a day or a day with a time: `2026-03-31T24` comes after every time of that day.
      .$if(to !== null, (query) => query.where('date', '<=', `${to}T24`))
      .where(({ and }) => and(words.map((word) => sql<boolean>`instr(search_text, ${word}) > 0`)))
  )
}

/** The sessions that match, newest first, and how many match in all. `file` is the path below `sessionsDir`. */
export async function listSessions(
  db: ReadDb,
  filter: SessionFilter,
  sessionsDir: string,
): Promise<{ total: number; sessions: SessionSummary[] }> {
  const { total } = await matching(db, filter).select(db.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching(db, filter)
    .select(['id', 'date', 'program', 'phase', 'week', 'focus', 'is_deload_week', 'duration_minutes'])
    .select(['exercise_names', 'working_set_count', 'volume_kg', 'file_name'])
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const sessions = rows.map((row) => ({
    id: row.id,
    date: row.date,
    program: row.program,
    phase: row.phase,
    week: row.week,
    focus: row.focus,
    isDeloadWeek: row.is_deload_week === 1,
    durationMinutes: row.duration_minutes,
    exercises: JSON.parse(row.exercise_names),
    workingSets: row.working_set_count,
    volumeKg: row.volume_kg,
    file: join(sessionsDir, row.file_name),
  }))
  return { total, sessions }
}
