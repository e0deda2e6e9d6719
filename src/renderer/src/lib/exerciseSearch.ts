import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { nameKey, ranked } from './nameSearch.ts'

/** The names of a movement as they are searched. */
export const exerciseKeys = ({ name, aliases }: ExerciseChoice): string[] => [name, ...aliases].map(nameKey)

/**
 * The movements that what was typed may mean, best first: every word must occur in the name or in one alias; the movement of
 * that very name comes first, then a name that begins with it, and what is logged most often (the given order) before
 * the rest.
 */
export const searchExercises = (choices: readonly ExerciseChoice[], text: string, limit: number): ExerciseChoice[] =>
  ranked(choices, text, exerciseKeys).slice(0, limit)
