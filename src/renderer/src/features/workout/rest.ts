import type { Draft } from '#shared/contract/drafts.ts'
import { restMinutesSchema } from '#shared/domain/rest.ts'
import { rowsInOrder } from '#shared/draft/cell-walk.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import { parseReps } from '#shared/notation/reps.ts'

/** A rest that is running: since when (milliseconds), after a set of which exercise. */
export interface Rest {
  since: number
  exercise: string
}

/** A set typed longer ago than this is not being rested from any more. */
const FRESH_MS = 15 * 60_000

/** The keys of the working rows that hold a set that was done: reps, a time or a distance. */
export const restedRows = (workout: DraftWorkout): Set<string> =>
  new Set(
    workout.exercises.flatMap(({ sets }) =>
      sets
        .filter((row) => parseReps(row.reps) !== null || row.duration.trim() !== '' || row.distance.trim() !== '')
        .map(({ key }) => key),
    ),
  )

/** The rest that is running when a draft is opened again: since its last change, if that is not long ago. */
export function restAtStart({ workout, updatedAt }: Draft, now = Date.now()): Rest | null {
  const since = Date.parse(updatedAt)
  const done = restedRows(workout)
  const last = rowsInOrder(workout).findLast(({ row }) => done.has(row))
  return last && now - since < FRESH_MS ? { since, exercise: last.exercise } : null
}

/** The rest planned for an exercise in milliseconds; null where none is. */
export function plannedRestMs(workout: DraftWorkout, exercise: string): number | null {
  const text = workout.exercises.find(({ key }) => key === exercise)?.goal.rest ?? ''
  const minutes = parseDecimal(text.replace(/\s{0,9}min\.?$/i, ''))
  const isRest = minutes !== 0 && restMinutesSchema.safeParse(minutes).success
  return minutes !== null && isRest ? minutes * 60_000 : null
}

/** When the running rest ends as planned (an instant, ISO 8601), and the name of its exercise; null where none does. */
export function restEnd(workout: DraftWorkout, rest: Rest | null): { endsAt: string; exercise: string | null } | null {
  const planned = rest && plannedRestMs(workout, rest.exercise)
  if (!rest || planned === null) return null
  const name = workout.exercises.find(({ key }) => key === rest.exercise)?.name.trim()
  return { endsAt: new Date(rest.since + planned).toISOString(), exercise: name ? name.slice(0, 500) : null }
}
