import type { ExerciseRecords } from '#shared/contract/analytics.ts'

/** The bests of a movement that a session holds. */
export type NewRecords = Pick<ExerciseRecords, 'exercise' | 'loadMode' | 'e1rm' | 'weight' | 'volume'>

/** The bests that are of a session, movement by movement. Of what was never done before, everything would be one: it is left out. */
export function newRecords(all: readonly ExerciseRecords[], sessionId: string): NewRecords[] {
  return all.flatMap(({ exercise, loadMode, occurrences, ...bests }) => {
    if (occurrences < 2) return []
    const e1rm = bests.e1rm?.set.sessionId === sessionId ? bests.e1rm : null
    const weight = bests.weight?.sessionId === sessionId ? bests.weight : null
    const volume = bests.volume?.sessionId === sessionId ? bests.volume : null
    return e1rm || weight || volume ? [{ exercise, loadMode, e1rm, weight, volume }] : []
  })
}
