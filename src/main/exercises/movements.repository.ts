import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { NameState } from './change-rows.ts'
import { listNames } from './exercise-names.repository.ts'
import { keysOf, type LoggedName, type Movement, movementsOf, type NameSources } from './movement-graph.ts'

/** A movement and how often its names were logged, and when last. */
export interface LoggedMovement extends Movement {
  timesLogged: number
  lastDate: string | null
}

interface Logged extends LoggedName {
  times: number
}

/** How often each name was logged, when last, and its latest spelling. */
async function loggedByKey(db: ReadDb): Promise<Map<string, Logged>> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('session_exercises')
        .select(({ fn }) => ['exercise_key', fn.countAll<number>().as('times'), fn.max('date').as('lastDate')])
        .groupBy('exercise_key')
        .as('logged'),
    )
    .select(['exercise_key', 'times', 'lastDate'])
    .select(
      sql<string>`(
        select latest.name from session_exercises as latest
        where latest.exercise_key = logged.exercise_key
        order by latest.date desc, latest.session_id desc limit 1
      )`.as('name'),
    )
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
    const dates = all.map(({ lastDate }) => lastDate).sort()
    return {
      ...movement,
      timesLogged: all.reduce((sum, { times }) => sum + times, 0),
      lastDate: dates.at(-1) ?? null,
    }
  })
  return { movements, decided: new Set(sources.names.flatMap(({ key, decided }) => (decided ? [key] : []))) }
}
