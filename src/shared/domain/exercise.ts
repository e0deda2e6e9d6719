import { z } from 'zod'
import { goalSchema } from './goal.ts'
import { rule } from './rule.ts'
import { labelSchema, notesSchema } from './text.ts'
import { warmupSetSchema } from './warmup-set.ts'
import { workingSetSchema } from './working-set.ts'

const tempoPart = String.raw`(?:\d{1,3}(?:[.,]\d)?|[xX])`

/** Seconds of eccentric, pause, concentric, pause: `3-1-1-0`; X means as fast as possible. */
export const repTempoSchema = z.string().regex(new RegExp(`^${tempoPart}(?:-${tempoPart}){2,3}$`), rule('rules.tempo'))

/** One movement inside a session. Its order is its place in `Session.exercises`. */
export const exerciseSchema = z.strictObject({
  name: labelSchema,
  targetMuscleGroups: z.array(labelSchema).max(100).default([]),
  repTempo: repTempoSchema.nullable().default(null),
  goal: goalSchema.nullable().default(null),
  warmupSets: z.array(warmupSetSchema).max(500).default([]),
  workingSets: z
    .array(workingSetSchema)
    .max(500)
    .refine((sets) => (sets[0]?.restMinutes ?? null) === null, rule('rules.firstSetRest', [0, 'restMinutes']))
    .default([]),
  notes: notesSchema,
  warmupNotes: notesSchema,
  formCues: z.array(labelSchema).max(400).default([]),
  supersetGroup: labelSchema.nullable().default(null),
})
export type Exercise = z.output<typeof exerciseSchema>
export type ExerciseInput = z.input<typeof exerciseSchema>
