import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import { sameMovementKeys } from '#main/exercises/exercises.repository.ts'
import { readExercises } from '#main/sessions/whole-session.repository.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'

interface Place {
  id: number
  date: string
  sessionId: string
}

/** Where each key was last done, with at least one working set: what was only planned is no last time. One index look-up for each key: no key's whole history is read or sorted, however long the log is. */
export function lastPlaces(db: ReadDb, keys: string[], before: string | null, exceptSession: string | null) {
  const latest = db
    .selectFrom('session_exercises')
    .select('id')
    .where(sql`exercise_key`, '=', sql`asked.value`)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('working_sets').select('exercise_id').whereRef('exercise_id', '=', 'session_exercises.id')),
    )
    .$if(before !== null, (query) => query.where('date', '<', before ?? ''))
    .$if(exceptSession !== null, (query) => query.where('session_id', '!=', exceptSession ?? ''))
    .orderBy('date', 'desc')
    .orderBy('session_id', 'desc')
    .orderBy('position')
    .limit(1)
  return db
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(keys)})`.as('asked'))
    .innerJoin('session_exercises as found', (join) => join.on('found.id', '=', latest))
    .select(['asked.value as key', 'found.id', 'found.date', 'found.session_id as sessionId'])
}

const isNewer = (a: Place, b: Place): boolean => a.date > b.date || (a.date === b.date && a.sessionId > b.sessionId)

function newestOf(keys: string[], places: Map<string, Place>): Place | null {
  let newest: Place | null = null
  for (const key of keys) {
    const place = places.get(key)
    if (place && (newest === null || isNewer(place, newest))) newest = place
  }
  return newest
}

async function readOccurrences(db: ReadDb, ids: number[]): Promise<Map<number, Occurrence>> {
  const rows = await db.selectFrom('session_exercises').selectAll().where('id', 'in', ids).execute()
  const exercises = await readExercises(db, rows)
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'date', 'phase', 'week', 'is_deload_week'])
    .where('id', 'in', [...new Set(rows.map(({ session_id }) => session_id))])
    .execute()
  const bySession = new Map(sessions.map((session) => [session.id, session]))
  return new Map(
    rows.flatMap((row, index) => {
      const session = bySession.get(row.session_id)
      const exercise = exercises[index]
      if (!session || !exercise) return []
      const { id: sessionId, date, phase, week, is_deload_week } = session
      return [[row.id, { sessionId, date, phase, week, isDeloadWeek: is_deload_week === 1, exercise }]]
    }),
  )
}

/**
 * For each name, in the same order, the last time that movement was done under any of its names: before a local date if
 * one is given, and not in one session if one is excepted. Of equal dates the greater session id comes first.
 */
export async function lastOccurrences(
  db: ReadDb,
  names: string[],
  before: string | null,
  exceptSession: string | null,
): Promise<(Occurrence | null)[]> {
  const asked = names.map(exerciseKey)
  const movements = await sameMovementKeys(db, asked)
  const keys = [...new Set([...movements.values()].flat())]
  const places = new Map(
    (await lastPlaces(db, keys, before, exceptSession).execute()).map((place) => [place.key, place]),
  )
  const newest = asked.map((key) => newestOf(movements.get(key) ?? [], places))
  const occurrences = await readOccurrences(db, [...new Set(newest.flatMap((place) => (place ? [place.id] : [])))])
  return newest.map((place) => (place && occurrences.get(place.id)) ?? null)
}
