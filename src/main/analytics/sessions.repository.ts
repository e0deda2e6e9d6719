import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { Span } from '#shared/contract/span.ts'
import { sessionsIn } from './span.repository.ts'

/** The numbers of the sessions of a span, oldest first. */
export const sessionNumbers = (db: ReadDb, span: Span) =>
  sessionsIn(db, span)
    .select(['id as row', 'session_id as sessionId', 'day', 'date', 'program', 'phase', 'week', 'minutes', 'counts'])
    .select(['is_deload_week as deload', 'working_sets as workingSets', 'reps', 'partial_reps as partialReps'])
    .select(['technique_reps as techniqueReps', 'volume_kg as volumeKg', 'technique_volume_kg as techniqueVolumeKg'])
    .orderBy('day')
    .orderBy('date')
    .orderBy('session_id')

/** The numbers of a session. `deload` is 0 or 1, `row` its id in `session_totals`, `counts` JSON: see `Counts`. */
export type SessionNumbers = Awaited<ReturnType<ReturnType<typeof sessionNumbers>['execute']>>[number]

/** Where in its program each session of the whole log was, oldest first. */
export const sessionPlaces = (db: ReadDb) =>
  db
    .selectFrom('session_totals')
    .select(['id as row', 'day', 'program', 'phase', 'week'])
    .orderBy('day')
    .orderBy('date')
    .orderBy('session_id')

/** The days of a span with any training, oldest first. */
export async function trainedDays(db: ReadDb, span: Span): Promise<number[]> {
  const rows = await sessionsIn(db, span).select('day').distinct().orderBy('day').execute()
  return rows.map(({ day }) => day)
}

/** The days of the deloads that a span leaves out, oldest first. */
export async function leftOutDays(db: ReadDb, span: Span): Promise<number[]> {
  if (span.deloads === 'with') return []
  const deloads = sessionsIn(db, { ...span, deloads: 'with' }).where('is_deload_week', '=', 1)
  const rows = await deloads.select('day').distinct().orderBy('day').execute()
  return rows.map(({ day }) => day)
}

/** The first and the last day of the log, as counts of days; null for an empty one. */
export async function logExtent(db: ReadDb, today: number): Promise<{ first: number; last: number } | null> {
  // What is dated after tomorrow says nothing of how far the log goes: see `isToCome`.
  const end = (of: 'min' | 'max') =>
    sql<number | null>`(select ${sql.raw(of)}(day) from session_totals where day <= ${today + 1})`
  const { first, last } = await db
    .selectNoFrom([end('min').as('first'), end('max').as('last')])
    .executeTakeFirstOrThrow()
  return first === null || last === null ? null : { first, last }
}

/** What was done on each day of the whole log, oldest first. `deload` is 1 where every session of the day was in a deload. */
export const dayNumbers = (db: ReadDb) =>
  db
    .selectFrom('session_totals')
    .select(({ fn }) => [
      'day',
      fn.countAll<number>().as('sessions'),
      fn.sum<number>('working_sets').as('workingSets'),
      fn.sum<number>('volume_kg').as('volumeKg'),
      fn.min<number>('is_deload_week').as('deload'),
    ])
    .groupBy('day')
    .orderBy('day')

/** The place of each session in a list of them, by its id in `session_totals`. */
export function orderOf(sessions: readonly { row: number }[]): number[] {
  const order: number[] = []
  for (const [place, { row }] of sessions.entries()) order[row] = place
  return order
}

/** The place of each session in time, by its id in `session_totals`. */
export async function sessionOrder(db: ReadDb): Promise<number[]> {
  const sessions = db
    .selectFrom('session_totals')
    .select('id as row')
    .orderBy('day')
    .orderBy('date')
    .orderBy('session_id')
  return orderOf(await sessions.execute())
}

/** The ids in `session_totals` of the sessions that do not say what the body weighed. */
export async function unweighedSessions(db: ReadDb): Promise<Set<number>> {
  const rows = await db.selectFrom('session_totals').select('id').where('body_weight_kg', 'is', null).execute()
  return new Set(rows.map(({ id }) => id))
}

/** What names sessions, by their ids in `session_totals`. */
export async function sessionNames(db: ReadDb, rows: readonly number[]) {
  const found = await db
    .selectFrom('session_totals')
    .select(['id', 'session_id as sessionId', 'date'])
    .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(rows)}))`)
    .execute()
  return new Map(found.map((session) => [session.id, session]))
}

/** When each phase of each program was trained and in how many sessions; the sessions that name none are one of them. */
export const phaseExtents = (db: ReadDb) =>
  db
    .selectFrom('session_totals')
    .select(({ fn }) => [
      'program',
      'phase',
      fn.countAll<number>().as('sessions'),
      fn.min<number>('day').as('first'),
      fn.max<number>('day').as('last'),
    ])
    .groupBy(['program', 'phase'])
