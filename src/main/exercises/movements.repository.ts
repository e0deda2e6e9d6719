import { type Selectable, sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import { listNames, type SpelledName } from './exercise-names.repository.ts'
import type { ExerciseCatalogueTable } from './exercises.table.ts'
import { linkNames, movementOf } from './movement-links.ts'

/** A movement under all its names. */
export interface Movement {
  key: string
  name: string
  /** Its other names, by key. */
  aliases: Map<string, string>
  /** Its row in the catalogue, if it has one. */
  catalogue: Selectable<ExerciseCatalogueTable> | null
  timesLogged: number
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

/** Every movement the catalogue, the log or a person's decisions know, and which names a person decided about. */
export async function readMovements(db: ReadDb): Promise<{ movements: Movement[]; decided: Set<string> }> {
  const logged = await loggedByKey(db)
  const rows = await db.selectFrom('exercise_catalogue').selectAll().execute()
  const catalogue = new Map(rows.map((row) => [row.exercise_key, row]))
  const names = await listNames(db)
  const links = linkNames(names)
  const spelled = new Map([...rows.map((row): [string, string] => [row.exercise_key, row.name]), ...spellings(names)])
  const keys = new Set([...spelled.keys(), ...logged.keys()])
  const movements = [...Map.groupBy(keys, (key) => movementOf(links, key))].map(([key, members]): Movement => {
    const own = catalogue.get(key) ?? null
    const aliases = members.filter((member) => member !== key && spelled.has(member))
    const name = own?.name ?? logged.get(key)?.name ?? spelled.get(key) ?? spelled.get(aliases[0] ?? '') ?? key
    return {
      key,
      name,
      aliases: new Map(aliases.map((alias) => [alias, spelled.get(alias) ?? alias])),
      catalogue: own,
      timesLogged: members.reduce((times, member) => times + (logged.get(member)?.times ?? 0), 0),
    }
  })
  return { movements, decided: new Set(names.flatMap(({ key, decided }) => (decided ? [key] : []))) }
}

const spellings = (names: SpelledName[]) => names.map(({ key, name }): [string, string] => [key, name])
