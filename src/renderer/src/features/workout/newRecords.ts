import { type Best, bestsOf } from '#renderer/lib/bests.ts'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'

/** The bests of a movement that a session holds; at least one. */
export interface NewRecords extends Pick<ExerciseRecords, 'exercise' | 'loadMode'> {
  bests: Best[]
}

/** The bests that are of a session, movement by movement. Of what was never done before, everything would be one: it is left out. */
export function newRecords(all: readonly ExerciseRecords[], sessionId: string): NewRecords[] {
  return all.flatMap((records) => {
    const { exercise, loadMode } = records
    const bests = bestsOf(records).filter((best) => best.sessionId === sessionId)
    return records.occurrences < 2 || bests.length === 0 ? [] : [{ exercise, loadMode, bests }]
  })
}
