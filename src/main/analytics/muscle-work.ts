import type { MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { MUSCLES } from '#shared/domain/muscle.ts'

/** What a working set counts for a muscle. */
export interface Work {
  muscle: string
  share: number
}

const known = new Map<string, string>(MUSCLES.map((muscle) => [exerciseKey(muscle), muscle]))

/** A muscle as the app writes it, however a person does; what no muscle is called stays as it is. */
export const knownMuscle = (written: string): string => known.get(exerciseKey(written)) ?? written

/** What a set of a movement counts: whole for what works most, a share for what helps. */
export const workOf = ({ primaryMuscles, secondaryMuscles }: MovementFacts, secondaryShare: number): Work[] => [
  ...primaryMuscles.map((muscle) => ({ muscle, share: 1 })),
  ...(secondaryShare > 0 ? secondaryMuscles.map((muscle) => ({ muscle, share: secondaryShare })) : []),
]

/** What a set counts for the muscles that a session names itself: all of them whole, each once. */
export function writtenWork(muscles: readonly string[]): Work[] {
  const written = new Map(muscles.map((muscle) => [exerciseKey(muscle), muscle]))
  return [...written.values()].map((muscle) => ({ muscle: knownMuscle(muscle), share: 1 }))
}
