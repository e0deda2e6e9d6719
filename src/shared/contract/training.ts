import { z } from 'zod'
import { repQualitySchema } from '#shared/domain/working-set.ts'

/** A week of a program. */
export const placeInProgramSchema = z.strictObject({
  program: z.string().nullable(),
  phase: z.int().nullable(),
  week: z.int().nullable(),
  isDeloadWeek: z.boolean(),
})
export type PlaceInProgram = z.output<typeof placeInProgramSchema>

const techniqueTypeSchema = z.enum(['MyoReps', 'LLP', 'StaticHold', 'DropSet'])
export type TechniqueType = z.output<typeof techniqueTypeSchema>

/** What was done in a stretch of time; warm-ups never count. Kilograms. */
export const trainingSchema = z.strictObject({
  sessions: z.int(),
  workingSets: z.int(),
  /** Full and partial, both sides, without those of failure techniques. */
  reps: z.int(),
  partialReps: z.int(),
  techniqueReps: z.int(),
  /** With the repetitions of failure techniques. */
  volumeKg: z.number(),
  techniqueVolumeKg: z.number(),
  /** Mean rating of the rated sets and how many they are; null where none was rated. */
  rpe: z.strictObject({ mean: z.number(), sets: z.int() }).nullable(),
  /** Repetitions of sets whose quality was rated, by that quality. */
  qualityReps: z.partialRecord(repQualitySchema, z.int()),
  /** Sets with a failure technique, by its type. */
  techniqueSets: z.partialRecord(techniqueTypeSchema, z.int()),
  /** Minutes of the sessions whose length is known. */
  minutes: z.number(),
})
export type Training = z.output<typeof trainingSchema>
