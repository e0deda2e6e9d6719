import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { Logged } from '#shared/contract/exercises.ts'

export const nothingLogged: Logged = { sessions: 0, workingSets: 0, firstDate: null, lastDate: null }

const among = (keys: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(keys)}))`

/** Working sets by key, from the totals: reading the sets themselves would take long where there are many. */
async function readSets(db: ReadDb, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('exercise_totals')
    .where('exercise_key', 'in', among(keys))
    .select(({ fn }) => ['exercise_key', fn.sum<number>('working_sets').as('sets')])
    .groupBy('exercise_key')
    .execute()
  return new Map(rows.map(({ exercise_key, sets }) => [exercise_key, sets]))
}

/** The times that any of these keys was done, with a working set: what was only planned is none. */
const timesOf = (db: ReadDb, keys: readonly string[]) =>
  db
    .selectFrom('session_exercises')
    .where('exercise_key', 'in', among(keys))
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('working_sets').select('exercise_id').whereRef('exercise_id', '=', 'session_exercises.id')),
    )

/** What is logged under each of these keys; nothing is said of one that was never done. */
export async function readLogged(db: ReadDb, keys: readonly string[]): Promise<Map<string, Logged>> {
  const sets = await readSets(db, keys)
  const rows = await timesOf(db, keys)
    .select(({ fn }) => [
      'exercise_key',
      fn.count<number>('session_id').distinct().as('sessions'),
      fn.min('date').as('firstDate'),
      fn.max('date').as('lastDate'),
    ])
    .groupBy('exercise_key')
    .execute()
  return new Map(rows.map(({ exercise_key: key, ...logged }) => [key, { ...logged, workingSets: sets.get(key) ?? 0 }]))
}

/** In how many sessions any of these keys was done. */
async function countSessions(db: ReadDb, keys: readonly string[]): Promise<number> {
  const { sessions } = await timesOf(db, keys)
    .select(({ fn }) => fn.count<number>('session_id').distinct().as('sessions'))
    .executeTakeFirstOrThrow()
  return sessions
}

const dates = (all: readonly (string | null)[]): string[] => all.filter((date) => date !== null).sort()

/** What is logged under all of these together; a session with several of them counts once. */
export async function addedUp(db: ReadDb, logged: ReadonlyMap<string, Logged>): Promise<Logged> {
  const [first, ...others] = [...logged]
  if (!first) return nothingLogged
  if (others.length === 0) return first[1]
  const all = [...logged.values()]
  return {
    sessions: await countSessions(db, [...logged.keys()]),
    workingSets: all.reduce((sum, { workingSets }) => sum + workingSets, 0),
    firstDate: dates(all.map(({ firstDate }) => firstDate))[0] ?? null,
    lastDate: dates(all.map(({ lastDate }) => lastDate)).at(-1) ?? null,
  }
}
