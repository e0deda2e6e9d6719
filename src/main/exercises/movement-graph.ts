import type { Selectable } from 'kysely'
import type { ExerciseOrigin, MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
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
  /** Names of the log, by key. */
  logged: ReadonlyMap<string, LoggedName>
}

/** A name as it was last spelled in the log, and the local date of that session. */
export interface LoggedName {
  name: string
  lastDate: string
}

/** A movement under all its names. */
export interface Movement {
  key: string
  name: string
  /** Every name of it by its key, as the catalogue, a person or the log spells it; that of its own key first. */
  names: ReadonlyMap<string, string>
  /** As a person described it, else as the catalogue does under any of its names; null where neither does. */
  facts: MovementFacts | null
  origin: ExerciseOrigin
  isDescribed: boolean
  /** Under which name the catalogue knows it. */
  catalogueName: string | null
}

/** Every key of a movement, its own first. */
export const keysOf = ({ names }: Pick<Movement, 'names'>): string[] => [...names.keys()]

/** The names of a movement but the one it is shown under. */
export const otherNamesOf = ({ name, names }: Pick<Movement, 'name' | 'names'>): string[] =>
  [...names].flatMap(([key, other]) => (key === exerciseKey(name) ? [] : [other]))

function lastWritten(keys: readonly string[], logged: NameSources['logged']): string | undefined {
  const written = keys.flatMap((key) => logged.get(key) ?? [])
  return written.reduce<LoggedName | undefined>(
    (last, name) => (last && last.lastDate >= name.lastDate ? last : name),
    undefined,
  )?.name
}

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

  const chosen = new Set(names.flatMap(({ movement, decided }) => (decided && movement !== null ? [movement] : [])))

  /** Under which of its names a movement is shown: what a person said, else what they write, else what the catalogue says. */
  const nameOf = (key: string, others: readonly string[]): string => {
    const known = inCatalogue.get(key)?.name
    const said = named.get(key) ?? (chosen.has(key) ? known : undefined)
    if (said !== undefined) return said
    const written = logged.has(key) ? (known ?? logged.get(key)?.name) : lastWritten(others, logged)
    return written ?? known ?? spelled.get(key) ?? spelled.get(others[0] ?? '') ?? key
  }
  const movement = (key: string, members: string[]): Movement => {
    const others = members.filter((member) => member !== key && spelled.has(member)).sort()
    const known = inCatalogue.get(key) ?? others.map((other) => inCatalogue.get(other)).find((row) => row !== undefined)
    const row =
      described.get(key) ?? known ?? others.map((other) => described.get(other)).find((it) => it !== undefined)
    const isDescribed = described.has(key)
    const isRenamed = named.has(key) && named.get(key) !== known?.name
    return {
      key,
      name: nameOf(key, others),
      names: new Map([key, ...others].map((it) => [it, spelled.get(it) ?? logged.get(it)?.name ?? it])),
      facts: row ? factsOf(row) : null,
      origin: !known ? 'own' : isDescribed || isRenamed ? 'adapted' : 'catalogue',
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
