import { searchExercises } from '#renderer/lib/exerciseSearch.ts'
import { nameKey } from '#renderer/lib/nameSearch.ts'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'

/** A name that can be taken while one is typed. */
export interface NameOffer {
  /** What is written when it is taken. */
  name: string
  /** The movement it is a name of; null for a name that nothing has yet. */
  of: ExerciseChoice | null
  /** The other name of the movement by which it was found, where it was. */
  alias: string | null
}

const MOST = 8

const namesOf = ({ name, aliases }: ExerciseChoice): string[] => [name, ...aliases]

/**
 * What a typed name may mean, the best first: the movement of that very name, under that name; what was done before and has a
 * word that begins with each one typed; the rest. A name that nothing has is offered last, as a new one.
 */
export function nameOffers(choices: readonly ExerciseChoice[], text: string): NameOffer[] {
  const typed = nameKey(text)
  const words = typed.split(' ')
  const begins = (name: string): boolean => words.every((word) => ` ${nameKey(name)}`.includes(` ${word}`))
  const isSame = (name: string): boolean => nameKey(name) === typed
  const rank = (of: ExerciseChoice): number =>
    namesOf(of).some(isSame) ? 2 : of.timesLogged > 0 && namesOf(of).some(begins) ? 1 : 0
  const found = searchExercises(choices, text, choices.length)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, MOST)
    .map((of): NameOffer => {
      const alias = begins(of.name) ? null : (of.aliases.find(begins) ?? null)
      const same = namesOf(of).find(isSame)
      return same === undefined ? { name: of.name, of, alias } : { name: same, of, alias: null }
    })
  const isNew = typed !== '' && !choices.some((of) => namesOf(of).some(isSame))
  return isNew ? [...found, { name: text.trim(), of: null, alias: null }] : found
}
