import { sql } from 'kysely'
import catalogue from '#data/exercises.json' with { type: 'json' }
import type { Db, ReadDb } from '#main/db/schema.ts'
import type { ExerciseChoice, LoadMode } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'

const catalogueRows = catalogue.map((exercise) => ({
  exercise_key: exerciseKey(exercise.name),
  name: exercise.name,
  primary_muscles: JSON.stringify(exercise.primaryMuscles),
  secondary_muscles: JSON.stringify(exercise.secondaryMuscles),
  equipment: exercise.equipment,
  load_mode: exercise.loadMode,
}))
const aliasRows = catalogue.flatMap(({ name, aliases }) =>
  aliases.map((alias) => ({ alias_key: exerciseKey(alias), exercise_key: exerciseKey(name), name: alias })),
)

const signatures = (rows: object[]): string =>
  rows
    .map((row) => JSON.stringify(Object.values(row)))
    .sort()
    .join('\n')

/** Whether the catalogue in the database is the one that this version ships. */
export async function isCatalogueSeeded(db: ReadDb): Promise<boolean> {
  const movements = await db
    .selectFrom('exercise_catalogue')
    .select(['exercise_key', 'name', 'primary_muscles', 'secondary_muscles', 'equipment', 'load_mode'])
    .execute()
  const aliases = await db.selectFrom('exercise_aliases').select(['alias_key', 'exercise_key', 'name']).execute()
  return signatures(movements) === signatures(catalogueRows) && signatures(aliases) === signatures(aliasRows)
}

/** Makes the catalogue in the database the one that this version ships. Must run in a transaction. */
export async function seedCatalogue(db: Db): Promise<void> {
  await db.deleteFrom('exercise_catalogue').execute()
  await db.insertInto('exercise_catalogue').values(catalogueRows).execute()
  await db.insertInto('exercise_aliases').values(aliasRows).execute()
}

interface Logged {
  times: number
  name: string
}

/** How often each name was logged, with its latest spelling. */
async function loggedByKey(db: ReadDb): Promise<Map<string, Logged>> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('session_exercises')
        .select(({ fn }) => ['exercise_key', fn.countAll<number>().as('times')])
        .groupBy('exercise_key')
        .as('logged'),
    )
    .select(['exercise_key', 'times'])
    .select(
      sql<string>`(
        select latest.name from session_exercises as latest
        where latest.exercise_key = logged.exercise_key
        order by latest.date desc, latest.session_id desc limit 1
      )`.as('name'),
    )
    .execute()
  return new Map(rows.map(({ exercise_key, times, name }) => [exercise_key, { times, name }]))
}

function takeTimes(logged: Map<string, Logged>, keys: string[]): number {
  let times = 0
  for (const key of keys) {
    times += logged.get(key)?.times ?? 0
    logged.delete(key)
  }
  return times
}

/** Every movement to choose from: the catalogue's, and other names that were logged; the most logged first, then by name. */
export async function listExerciseChoices(db: ReadDb): Promise<ExerciseChoice[]> {
  const logged = await loggedByKey(db)
  const movements = await db.selectFrom('exercise_catalogue').selectAll().execute()
  const aliases = Map.groupBy(
    await db.selectFrom('exercise_aliases').selectAll().orderBy('name').execute(),
    ({ exercise_key }) => exercise_key,
  )
  const known = movements.map((movement): ExerciseChoice => {
    const others = aliases.get(movement.exercise_key) ?? []
    return {
      name: movement.name,
      aliases: others.map(({ name }) => name),
      primaryMuscles: JSON.parse(movement.primary_muscles),
      // Only the catalogue of this version is written to this column.
      loadMode: movement.load_mode as LoadMode,
      timesLogged: takeTimes(logged, [movement.exercise_key, ...others.map(({ alias_key }) => alias_key)]),
    }
  })
  const own = [...logged.values()].map(
    ({ name, times }): ExerciseChoice => ({
      name,
      aliases: [],
      primaryMuscles: [],
      loadMode: 'external',
      timesLogged: times,
    }),
  )
  return [...known, ...own].sort((a, b) => b.timesLogged - a.timesLogged || a.name.localeCompare(b.name, 'en'))
}

/** For each exercise key, every key of the same movement, itself included. */
export async function sameMovementKeys(db: ReadDb, keys: string[]): Promise<Map<string, string[]>> {
  const aliases = await db.selectFrom('exercise_aliases').select(['alias_key', 'exercise_key']).execute()
  const canonical = new Map(aliases.map(({ alias_key, exercise_key }) => [alias_key, exercise_key]))
  const byMovement = Map.groupBy(aliases, ({ exercise_key }) => exercise_key)
  return new Map(
    keys.map((key) => {
      const movement = canonical.get(key) ?? key
      return [key, [movement, ...(byMovement.get(movement) ?? []).map(({ alias_key }) => alias_key)]]
    }),
  )
}
