import type { HandlersOf } from '#main/handlers.ts'
import { listExerciseChoices } from './exercises.repository.ts'

/** Routes of the movements to choose from. */
export const exerciseHandlers = (): HandlersOf<'exercises'> => ({
  'exercises.list': (_input, db) => listExerciseChoices(db),
})
