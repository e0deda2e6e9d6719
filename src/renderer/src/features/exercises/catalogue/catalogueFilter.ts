import { searchExercises } from '#renderer/lib/exerciseSearch.ts'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { EQUIPMENT, type Equipment } from '#shared/domain/equipment.ts'
import { MUSCLES, type Muscle } from '#shared/domain/muscle.ts'

/** Which exercises a person looks at. */
export const kinds = ['all', 'logged', 'own'] as const
type Kind = (typeof kinds)[number]

/** The filters of the catalogue; all of it stands in the address. */
export interface CatalogueFilter {
  text: string
  muscle: Muscle | null
  equipment: Equipment | null
  kind: Kind
}

export const noFilter: CatalogueFilter = { text: '', muscle: null, equipment: null, kind: 'all' }

/** The filters of an address; what cannot be read filters nothing. */
export function filterIn(search: string): CatalogueFilter {
  const given = new URLSearchParams(search)
  return {
    text: given.get('text') ?? '',
    muscle: MUSCLES.find((muscle) => muscle === given.get('muscle')) ?? null,
    equipment: EQUIPMENT.find((equipment) => equipment === given.get('equipment')) ?? null,
    kind: kinds.find((kind) => kind === given.get('kind')) ?? 'all',
  }
}

/** The address of the catalogue with filters; what filters nothing is not in it. */
export function catalogueAddress(filter: CatalogueFilter): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value !== null && value !== '' && value !== 'all') written.set(name, value)
  }
  const search = written.toString()
  return `/exercises${search === '' ? '' : `?${search}`}`
}

const isOfKind = ({ timesLogged, origin }: ExerciseChoice, kind: Kind): boolean =>
  kind === 'all' || (kind === 'logged' ? timesLogged > 0 : origin !== 'catalogue')

/** The exercises that filters leave: those for which a muscle works most before those where it helps, else in the order given. */
export function filtered(choices: readonly ExerciseChoice[], filter: CatalogueFilter): ExerciseChoice[] {
  const { text, muscle, equipment, kind } = filter
  const left = choices.filter(
    (choice) =>
      isOfKind(choice, kind) &&
      (equipment === null || choice.equipment === equipment) &&
      (muscle === null || choice.primaryMuscles.includes(muscle) || choice.secondaryMuscles.includes(muscle)),
  )
  const found = text.trim() === '' ? left : searchExercises(left, text, left.length)
  if (muscle === null) return found
  const isFor = ({ primaryMuscles }: ExerciseChoice): boolean => primaryMuscles.includes(muscle)
  return [...found.filter(isFor), ...found.filter((choice) => !isFor(choice))]
}
