import { z } from 'zod'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { repQualitySchema } from '#shared/domain/working-set.ts'

/**
 * A workout as it stands in the editor: what was typed, letter by letter, valid or not yet.
 * Every text is kept as it is; `draft-to-session.ts` reads it into a session when the workout is finished.
 */
const text = z.string().max(250_000)
const key = z.string().min(1).max(64)

const draftWarmupSchema = z.strictObject({ key, weight: text, reps: text, notes: text })
export type DraftWarmup = z.output<typeof draftWarmupSchema>

const draftSetSchema = z.strictObject({
  key,
  weight: text,
  reps: text,
  rpe: text,
  quality: repQualitySchema.nullable(),
  technique: text,
  rest: text,
  duration: text,
  distance: text,
  heartRate: text,
  notes: text,
})
export type DraftSet = z.output<typeof draftSetSchema>

const draftGoalSchema = z.strictObject({
  weight: text,
  sets: text,
  reps: text,
  rest: text,
  duration: text,
  distance: text,
})
export type DraftGoal = z.output<typeof draftGoalSchema>

const draftExerciseSchema = z.strictObject({
  key,
  name: text,
  goal: draftGoalSchema,
  muscles: text,
  tempo: text,
  warmups: z.array(draftWarmupSchema).max(500),
  sets: z.array(draftSetSchema).max(500),
  notes: text,
  warmupNotes: text,
  cues: text,
  superset: text,
  /** The line of the quick entry that is no set yet; drafts of before have none. */
  quick: text.default(''),
})
export type DraftExercise = z.output<typeof draftExerciseSchema>

export const draftWorkoutSchema = z.strictObject({
  unit: weightUnitSchema,
  date: text,
  timeZone: z.string().max(64).nullable(),
  program: text,
  programAuthor: text,
  programLengthWeeks: text,
  phase: text,
  week: text,
  isDeloadWeek: z.boolean(),
  focus: text,
  duration: text,
  bodyWeight: text,
  notes: text,
  exercises: z.array(draftExerciseSchema).max(200),
})
export type DraftWorkout = z.output<typeof draftWorkoutSchema>
