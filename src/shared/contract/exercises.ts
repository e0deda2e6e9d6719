import { z } from 'zod'
import { nothing, query } from './route.ts'

/** How the weight written down relates to the load that was lifted. */
export const loadModeSchema = z.enum(['external', 'bodyweight-plus', 'bodyweight-minus', 'none'])
export type LoadMode = z.output<typeof loadModeSchema>

/** One movement to choose from: of the catalogue, or one that was logged before. */
export const exerciseChoiceSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  primaryMuscles: z.array(z.string()),
  loadMode: loadModeSchema,
  timesLogged: z.int(),
})
export type ExerciseChoice = z.output<typeof exerciseChoiceSchema>

export const exerciseRoutes = {
  /** Every movement to choose from, those logged most often first. */
  'exercises.list': query(nothing, z.array(exerciseChoiceSchema)),
}
