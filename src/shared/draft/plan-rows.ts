import { blankSet, isBlankRow } from './blank.ts'
import type { DraftExercise, DraftSet, DraftWarmup, DraftWorkout } from './draft.ts'

/** Whether a row has a weight and nothing else: it is planned, not done. */
export const isOnlyWeighed = (row: DraftSet): boolean => !isBlankRow(row) && isBlankRow({ ...row, weight: '' })

/**
 * Plans a weight: writes it into the empty rows, of which there are as many then as are still to be done of so many sets,
 * and one at least if one is there. Rows that are typed in stay. Gives back the keys of the rows it was written into.
 */
export function planWeight(
  exercise: DraftExercise,
  weight: string,
  sets: number,
  newKey: () => string,
): { exercise: DraftExercise; rows: string[] } {
  const blank = exercise.sets.filter(isBlankRow)
  const left = Math.max(sets - (exercise.sets.length - blank.length), 0)
  const added = Array.from({ length: Math.max(left - blank.length, 0) }, () => blankSet(newKey()))
  const rows = [...blank, ...added].slice(0, Math.max(left, 1)).map(({ key }) => key)
  const planned = new Set(rows)
  return {
    rows,
    exercise: {
      ...exercise,
      sets: [...exercise.sets, ...added].map((row) => (planned.has(row.key) ? { ...row, weight } : row)),
    },
  }
}

/** Writes another weight into the rows that are planned and not done. Gives back the keys of those that had a different one. */
export function replanWeight(
  exercise: DraftExercise,
  weight: string,
  isSame: (weight: string) => boolean,
): { exercise: DraftExercise; rows: string[] } {
  const rows = exercise.sets.filter((row) => isOnlyWeighed(row) && !isSame(row.weight)).map(({ key }) => key)
  const sets = exercise.sets.map((row) => (rows.includes(row.key) ? { ...row, weight } : row))
  return { rows, exercise: { ...exercise, sets } }
}

/** Puts warm-ups in, in the place of the empty ones. Null where some are typed already: they stand. */
export function planWarmups(exercise: DraftExercise, warmups: readonly DraftWarmup[]): DraftExercise | null {
  return exercise.warmups.every(isBlankRow) ? { ...exercise, warmups: [...warmups] } : null
}

/** How many rows have a weight and nothing done. */
export const onlyWeighed = ({ exercises }: DraftWorkout): number =>
  exercises.reduce((count, { sets }) => count + sets.filter(isOnlyWeighed).length, 0)

/** The workout without the rows that have a weight and nothing done; their exercises stay. */
export const withoutOnlyWeighed = (workout: DraftWorkout): DraftWorkout => ({
  ...workout,
  exercises: workout.exercises.map((exercise) => ({
    ...exercise,
    sets: exercise.sets.filter((row) => !isOnlyWeighed(row)),
  })),
})
