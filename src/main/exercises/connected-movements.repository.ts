import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import { sameMovementKeys } from './exercises.repository.ts'
import { type Movement, movementsOf, type NameSources } from './movement-graph.ts'

const among = (keys: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(keys)}))`

async function namesOf(db: ReadDb, keys: readonly string[]): Promise<NameSources['names']> {
  const rows = await db
    .selectFrom('exercise_aliases')
    .select(['alias_key as key', 'name', sql<string | null>`exercise_key`.as('movement')])
    .select(sql<string>`''`.as('decided'))
    .where('alias_key', 'in', among(keys))
    .unionAll(
      db
        .selectFrom('own_exercise_names')
        .select(['name_key as key', 'name', 'movement_key as movement', 'decided_at as decided'])
        .where('name_key', 'in', among(keys)),
    )
    .orderBy('decided')
    .orderBy('key')
    .execute()
  return rows.map((row) => ({ ...row, decided: row.decided !== '' }))
}

/** Those keys that were logged, as their last session has them. */
async function lastLogged(db: ReadDb, keys: readonly string[]): Promise<NameSources['logged']> {
  const latest = sql<number>`(
    select id from session_exercises where exercise_key = asked.value order by date desc, session_id desc limit 1
  )`
  const rows = await db
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(keys)})`.as('asked'))
    .innerJoin('session_exercises as last', (join) => join.on('last.id', '=', latest))
    .select(['asked.value as key', 'last.name', 'last.date as lastDate'])
    .execute()
  return new Map(rows.map(({ key, ...logged }) => [key, logged]))
}

/**
 * The movements that these exercise keys are names of, as `readMovements` has them; keys that nothing knows have none. No
 * other movement is read, for it is asked at every save.
 */
export async function connectedMovements(db: ReadDb, keys: readonly string[]): Promise<Movement[]> {
  const all = [...new Set([...(await sameMovementKeys(db, [...keys])).values()].flat())]
  return movementsOf({
    catalogue: await db.selectFrom('exercise_catalogue').selectAll().where('exercise_key', 'in', among(all)).execute(),
    own: await db.selectFrom('own_movements').selectAll().where('exercise_key', 'in', among(all)).execute(),
    names: await namesOf(db, all),
    logged: await lastLogged(db, all),
  })
}
