import type { Selectable } from 'kysely'
import type { ExerciseOrigin, MovementFacts } from '#shared/contract/exercises.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import type { SpelledName } from './exercise-names.repository.ts'
import type { ExerciseCatalogueTable, OwnMovementsTable } from './exercises.table.ts'
import { factsOf } from './movement-facts.ts'
import { linkNames, movementOf } from './movement-links.ts'

type CatalogueRow = Selectable<ExerciseCatalogueTable>

/** Everything that decides which names are one movement and what is known of it. */
export interface NameSources {
  catalogue: CatalogueRow[]
  own: OwnMovementsTable[]
  names: SpelledName[]
  /** Names of the log in their latest spelling, by key. */
  logged: ReadonlyMap<string, string>
}

/** A movement under all its names. */
export interface Movement {
  key: string
  name: string
  /** Its other names, by key. */
  aliases: Map<string, string>
  /** As a person described it, else as the catalogue does under any of its names; null where neither does. */
  facts: MovementFacts | null
  origin: ExerciseOrigin
  isDescribed: boolean
  /** Under which name the catalogue knows it. */
  catalogueName: string | null
}

/** Every key of a movement, its own first. */
export const keysOf = ({ key, aliases }: Pick<Movement, 'key' | 'aliases'>): string[] => [key, ...aliases.keys()]

/** Every movement that the sources know; each name belongs to exactly one. */
export function movementsOf({ catalogue, own, names, logged }: NameSources): Movement[] {
  const inCatalogue = new Map(catalogue.map((row) => [row.exercise_key, row]))
  const described = new Map(own.map((row) => [row.exercise_key, row]))
  const links = linkNames(names)
  const spelled = new Map([
    ...catalogue.map((row) => [row.exercise_key, row.name] as const),
    ...own.map((row) => [row.exercise_key, row.name] as const),
    ...names.map((row) => [row.key, row.name] as const),
  ])
  const named = new Map(
    names.flatMap(({ key, name, ...of }) => (of.decided && of.movement === null ? [[key, name]] : [])),
  )

  const nameOf = (key: string, others: readonly string[]): string =>
    named.get(key) ??
    described.get(key)?.name ??
    inCatalogue.get(key)?.name ??
    logged.get(key) ??
    spelled.get(key) ??
    spelled.get(others[0] ?? '') ??
    key
  const movement = (key: string, members: string[]): Movement => {
    const others = members.filter((member) => member !== key && spelled.has(member)).sort()
    const known = inCatalogue.get(key) ?? others.map((other) => inCatalogue.get(other)).find((row) => row !== undefined)
    const row =
      described.get(key) ?? known ?? others.map((other) => described.get(other)).find((it) => it !== undefined)
    const name = nameOf(key, others)
    const isDescribed = described.has(key)
    return {
      key,
      name,
      aliases: new Map(others.map((other) => [other, spelled.get(other) ?? other])),
      facts: row ? factsOf(row) : null,
      origin: !known ? 'own' : isDescribed || known.name !== name ? 'adapted' : 'catalogue',
      isDescribed,
      catalogueName: known?.name ?? null,
    }
  }
  const keys = new Set([...spelled.keys(), ...logged.keys()])
  return [...Map.groupBy(keys, (key) => movementOf(links, key))].map(([key, members]) => movement(key, members))
}

/** How the weights of each name's movement are loaded, by key; nothing is said of a movement that nobody described. */
export const loadModesIn = (sources: NameSources): Map<string, LoadMode> =>
  new Map(
    movementsOf(sources).flatMap((movement) => {
      const { facts } = movement
      return facts ? keysOf(movement).map((key) => [key, facts.loadMode] as const) : []
    }),
  )
