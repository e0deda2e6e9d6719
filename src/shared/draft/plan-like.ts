import { blankSet, blankWarmup } from './blank.ts'
import type { DraftExercise, DraftWorkout } from './draft.ts'

const planned = (exercise: DraftExercise): DraftExercise => ({
  ...exercise,
  warmups: exercise.warmups.map((row) => blankWarmup(row.key)),
  sets: exercise.sets.map((row) => blankSet(row.key)),
  notes: '',
})

/**
 * Today's workout after the plan of an earlier one: its exercises, goals and cues, with as many rows, all empty: what was
 * done then is shown beside them, and counts only when it is done again.
 */
export const planLike = (earlier: DraftWorkout, today: DraftWorkout): DraftWorkout => ({
  ...earlier,
  date: today.date,
  timeZone: today.timeZone,
  isDeloadWeek: false,
  duration: '',
  bodyWeight: today.bodyWeight,
  notes: '',
  exercises: earlier.exercises.map(planned),
})
