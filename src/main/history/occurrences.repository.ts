import { sql } from 'kysely'
import { everything } from '#main/analytics/span.repository.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { sameMovementKeys } from '#main/exercises/exercises.repository.ts'
import { readExercises } from '#main/sessions/whole-session.repository.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Span } from '#shared/contract/span.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { byNewest, recentPlaces } from './occurrence-places.repository.ts'

const among = <Value extends string | number>(values: readonly Value[]) =>
  sql<Value>`(select value from json_each(${JSON.stringify(values)}))`

/** An occurrence with what its numbers are made of. `position` counts from 1, kilograms. */
export interface PlacedOccurrence extends Occurrence {
  position: number
  focus: string | null
  bodyWeightKg: number | null
}

/** The exercises of rows with their sets and the facts of their session, by the row's id. */
export async function readPlaced(db: ReadDb, ids: readonly number[]): Promise<Map<number, PlacedOccurrence>> {
  const rows = await db.selectFrom('session_exercises').selectAll().where('id', 'in', among(ids)).execute()
  const exercises = await readExercises(db, rows)
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'date', 'phase', 'week', 'is_deload_week', 'focus', 'body_weight_kg'])
    .where('id', 'in', among(rows.map(({ session_id }) => session_id)))
    .execute()
  const bySession = new Map(sessions.map((session) => [session.id, session]))
  return new Map(
    rows.flatMap((row, index) => {
      const session = bySession.get(row.session_id)
      const exercise = exercises[index]
      if (!session || !exercise) return []
      const { id: sessionId, date, phase, week, is_deload_week, focus, body_weight_kg: bodyWeightKg } = session
      const facts = { sessionId, date, phase, week, isDeloadWeek: is_deload_week === 1, focus, bodyWeightKg }
      return [[row.id, { ...facts, exercise, position: row.position }]]
    }),
  )
}

const plain = ({ sessionId, date, phase, week, isDeloadWeek, exercise }: PlacedOccurrence): Occurrence => ({
  sessionId,
  date,
  phase,
  week,
  isDeloadWeek,
  exercise,
})

/**
 * For each name, in the same order, the newest `limit` times that movement was done under any of its names, newest first by
 * date, then session id, then place in the session: before a local date if one is given, and not in one session if one is
 * excepted; with deload weeks or without them. Only times with a working set count.
 */
export async function recentOccurrences(
  db: ReadDb,
  names: string[],
  limit: number,
  before: string | null,
  exceptSession: string | null,
  deloads: Span['deloads'] = 'with',
): Promise<Occurrence[][]> {
  const asked = names.map(exerciseKey)
  const movements = await sameMovementKeys(db, asked)
  const keys = [...new Set([...movements.values()].flat())]
  const found = await recentPlaces(db, keys, limit, {
    before,
    exceptSession,
    span: { ...everything, deloads },
  }).execute()
  const places = Map.groupBy(found, ({ key }) => key)
  const newest = asked.map((key) => {
    const ofMovement = (movements.get(key) ?? []).flatMap((name) => places.get(name) ?? [])
    return ofMovement.sort(byNewest).slice(0, limit)
  })
  const occurrences = await readPlaced(db, [...new Set(newest.flat().map(({ id }) => id))])
  return newest.map((some) =>
    some.flatMap(({ id }) => {
      const occurrence = occurrences.get(id)
      return occurrence ? [plain(occurrence)] : []
    }),
  )
}

/** For each name, in the same order, the last of its `recentOccurrences`, or null. */
export async function lastOccurrences(
  db: ReadDb,
  names: string[],
  before: string | null,
  exceptSession: string | null,
  deloads: Span['deloads'] = 'with',
): Promise<(Occurrence | null)[]> {
  const found = await recentOccurrences(db, names, 1, before, exceptSession, deloads)
  return found.map(([newest]) => newest ?? null)
}
