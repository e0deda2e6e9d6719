import { blankSet } from './blank.ts'
import type { DraftExercise, DraftWorkout } from './draft.ts'

const planned = (exercise: DraftExercise): DraftExercise => ({
  ...exercise,
  warmups: exercise.warmups.map((row) => ({ ...row, notes: '' })),
  sets: exercise.sets.map((row) => blankSet(row.key)),
  notes: '',
})

/** Today's workout after the plan of an earlier one: its exercises, goals, warm-ups and cues, with empty working rows. */
export const planLike = (earlier: DraftWorkout, today: DraftWorkout): DraftWorkout => ({
  ...earlier,
  date: today.date,
  timeZone: today.timeZone,
  duration: '',
  notes: '',
  exercises: earlier.exercises.map(planned),
})
