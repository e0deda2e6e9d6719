import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'

const EXACT = 6

function rank(choice: ExerciseChoice, words: readonly string[], typed: string): number {
  const names = [choice.name, ...choice.aliases].map(exerciseKey)
  if (names.includes(typed)) return EXACT
  const found = names.findIndex((name) => words.every((word) => name.includes(word)))
  if (found < 0) return -1
  const name = names[found] ?? ''
  const start = name.startsWith(typed) ? 2 : name.split(' ').some((part) => part.startsWith(words[0] ?? '')) ? 1 : 0
  return start * 2 + (found === 0 ? 1 : 0)
}

/**
 * The movements that what was typed may mean, best first: every word must occur in the name or in one alias; the movement of
 * that very name comes first, then a name that begins with it, and what is logged most often (the given order) before
 * the rest.
 */
export function searchExercises(choices: readonly ExerciseChoice[], text: string, limit: number): ExerciseChoice[] {
  const typed = exerciseKey(text)
  const words = typed.split(' ').filter((word) => word !== '')
  return choices
    .map((choice, place) => ({ choice, place, rank: rank(choice, words, typed) }))
    .filter((it) => it.rank >= 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .slice(0, limit)
    .map((it) => it.choice)
}
