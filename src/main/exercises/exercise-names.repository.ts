import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { NameLink } from './movement-links.ts'

/** A name of a movement, as the catalogue or a person spells it. */
export interface SpelledName extends NameLink {
  name: string
}

/** Every other name of the catalogue and every decision about a name, the oldest decision first. */
export async function listNames(db: ReadDb): Promise<SpelledName[]> {
  const rows = await db
    .selectFrom('exercise_aliases')
    .select([
      'alias_key as key',
      'name',
      sql<string | null>`exercise_key`.as('movement'),
      sql<string>`''`.as('decided'),
    ])
    .unionAll(
      db
        .selectFrom('own_exercise_names')
        .select(['name_key as key', 'name', 'movement_key as movement', 'decided_at as decided']),
    )
    .orderBy('decided')
    .orderBy('key')
    .execute()
  return rows.map((row) => ({ ...row, decided: row.decided !== '' }))
}

/** Which of these keys the log or the catalogue knows as an exercise. */
export async function knownExerciseKeys(db: ReadDb, keys: string[]): Promise<Set<string>> {
  const asked = sql<string>`(select value from json_each(${JSON.stringify(keys)}))`
  const rows = await db
    .selectFrom('exercise_catalogue')
    .select('exercise_key')
    .where('exercise_key', 'in', asked)
    .union(db.selectFrom('session_exercises').select('exercise_key').where('exercise_key', 'in', asked))
    .execute()
  return new Set(rows.map(({ exercise_key }) => exercise_key))
}
