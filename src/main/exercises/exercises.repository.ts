import { sql } from 'kysely'
import catalogue from '#data/exercises.json' with { type: 'json' }
import type { Db, ReadDb } from '#main/db/schema.ts'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { shownFacts } from './movement-facts.ts'
import { otherNamesOf } from './movement-graph.ts'
import { readMovements } from './movements.repository.ts'

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

const byName = new Intl.Collator('en').compare

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

/** Every movement to choose from: the catalogue's, own ones, and other names of the log; the most often done first, then by name. */
export async function listExerciseChoices(db: ReadDb): Promise<ExerciseChoice[]> {
  const { movements } = await readMovements(db)
  return movements
    .filter(({ facts, isLogged }) => facts !== null || isLogged)
    .map(
      (movement): ExerciseChoice => ({
        name: movement.name,
        aliases: otherNamesOf(movement).sort(),
        ...shownFacts(movement.facts),
        origin: movement.origin,
        timesLogged: movement.timesLogged,
        lastDate: movement.lastDate,
      }),
    )
    .sort((a, b) => b.timesLogged - a.timesLogged || byName(a.name, b.name))
}

/**
 * For each exercise key, every key of the same movement, itself included: all names that the catalogue or a person's
 * decisions connect. A decision about a name outranks what the catalogue says of it.
 */
export async function sameMovementKeys(db: ReadDb, keys: string[]): Promise<Map<string, string[]>> {
  const undecided = sql`not exists (select 1 from own_exercise_names where name_key = alias_key)`
  const connected = sql<{ asked: string; key: string }>`(
    with recursive same (asked, key) as (
      select value, value from json_each(${JSON.stringify(keys)})
      union select asked, exercise_key from same join exercise_aliases on alias_key = key where ${undecided}
      union select asked, alias_key from same join exercise_aliases on exercise_key = key where ${undecided}
      union select asked, movement_key from same join own_exercise_names on name_key = key and movement_key is not null
      union select asked, name_key from same join own_exercise_names on movement_key = key
    ) select asked, key from same
  )`
  const rows = await db.selectFrom(connected.as('connected')).select(['asked', 'key']).execute()
  return new Map(
    [...Map.groupBy(rows, ({ asked }) => asked)].map(([asked, same]) => [asked, same.map(({ key }) => key)]),
  )
}
