import type { MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { MUSCLES, wholeOf } from '#shared/domain/muscle.ts'

/** What a working set counts for a muscle. */
export interface Work {
  muscle: string
  share: number
}

const known = new Map<string, string>(MUSCLES.map((muscle) => [exerciseKey(muscle), muscle]))

/** A muscle as the app writes it, however a person does; what no muscle is called stays as it is. */
export const knownMuscle = (written: string): string => known.get(exerciseKey(written)) ?? written

/** With a part its whole is worked, too; each muscle counts once, as much as it counts most. */
function withWholes(work: readonly Work[]): Work[] {
  const shares = new Map<string, number>()
  const count = (muscle: string, share: number) => shares.set(muscle, Math.max(share, shares.get(muscle) ?? 0))
  for (const { muscle, share } of work) {
    count(muscle, share)
    const whole = wholeOf(muscle)
    if (whole) count(whole, share)
  }
  return [...shares].map(([muscle, share]) => ({ muscle, share }))
}

/** What a set of a movement counts: whole for what works most, a share for what helps. */
export const workOf = ({ primaryMuscles, secondaryMuscles }: MovementFacts, secondaryShare: number): Work[] =>
  withWholes([
    ...primaryMuscles.map((muscle) => ({ muscle, share: 1 })),
    ...(secondaryShare > 0 ? secondaryMuscles.map((muscle) => ({ muscle, share: secondaryShare })) : []),
  ])

/** What a set counts for the muscles that a session names itself: all of them whole, each once. */
export function writtenWork(muscles: readonly string[]): Work[] {
  const written = new Map(muscles.map((muscle) => [exerciseKey(muscle), muscle]))
  return withWholes([...written.values()].map((muscle) => ({ muscle: knownMuscle(muscle), share: 1 })))
}
