import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { NameState } from './change-rows.ts'
import { listNames } from './exercise-names.repository.ts'
import { keysOf, type LoggedName, type Movement, movementsOf, type NameSources } from './movement-graph.ts'

/** A movement and how often it was done, and when last; one that was only ever planned is logged and was never done. */
export interface LoggedMovement extends Movement {
  isLogged: boolean
  timesLogged: number
  lastDate: string | null
}

interface Logged extends LoggedName {
  times: number
  lastDone: string | null
}

/** The times that the key of the row `logged` was done, with a working set. */
const done = sql`session_exercises as one where one.exercise_key = logged.exercise_key
  and exists (select 1 from working_sets where exercise_id = one.id)`

/** Whether a session has no totals yet; others that owe them have those of before, in which the times are the same. */
const hasUncounted = sql`exists (
  select 1 from totals_owed where not exists (select 1 from session_totals where session_id = totals_owed.session_id)
)`

/** How often each name was done, when last, and its latest spelling. Counted already, but where sessions have no totals yet. */
async function loggedByKey(db: ReadDb): Promise<Map<string, Logged>> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('session_exercises')
        .select(({ fn }) => ['exercise_key', fn.max('date').as('lastDate')])
        .groupBy('exercise_key')
        .as('logged'),
    )
    .select(['exercise_key', 'lastDate'])
    .select([
      sql<number>`case when ${hasUncounted} then (select count(*) from ${done}) else coalesce(
        (select times from exercise_counts where exercise_counts.exercise_key = logged.exercise_key), 0
      ) end`.as('times'),
      sql<string | null>`(select one.date from ${done} order by one.date desc limit 1)`.as('lastDone'),
      sql<string>`(
        select latest.name from session_exercises as latest
        where latest.exercise_key = logged.exercise_key
        order by latest.date desc, latest.session_id desc limit 1
      )`.as('name'),
    ])
    .execute()
  return new Map(rows.map(({ exercise_key, ...logged }) => [exercise_key, logged]))
}

async function readSources(db: ReadDb): Promise<Omit<NameSources, 'logged'>> {
  return {
    catalogue: await db.selectFrom('exercise_catalogue').selectAll().execute(),
    own: await db.selectFrom('own_movements').selectAll().execute(),
    names: await listNames(db),
  }
}

/** Everything known of names, for a change to be planned on. */
export async function readNameState(db: ReadDb): Promise<NameState> {
  const sources = await readSources(db)
  await breathe()
  return {
    ...sources,
    logged: await loggedByKey(db),
    decisions: await db
      .selectFrom('own_exercise_names')
      .selectAll()
      .orderBy('decided_at')
      .orderBy('name_key')
      .execute(),
  }
}

/** Every movement the catalogue, the log or a person's decisions know, and which names a person decided about. */
export async function readMovements(db: ReadDb): Promise<{ movements: LoggedMovement[]; decided: Set<string> }> {
  const sources = await readSources(db)
  await breathe()
  const logged = await loggedByKey(db)
  await breathe()
  const movements = movementsOf({ ...sources, logged }).map((movement): LoggedMovement => {
    const all = keysOf(movement).flatMap((key) => logged.get(key) ?? [])
    const dates = all.flatMap(({ lastDone }) => lastDone ?? []).sort()
    return {
      ...movement,
      isLogged: all.length > 0,
      timesLogged: all.reduce((sum, { times }) => sum + times, 0),
      lastDate: dates.at(-1) ?? null,
    }
  })
  return { movements, decided: new Set(sources.names.flatMap(({ key, decided }) => (decided ? [key] : []))) }
}
