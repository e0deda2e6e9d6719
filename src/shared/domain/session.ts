import { z } from 'zod'
import { bodyWeightKgSchema } from './body-weight.ts'
import { exerciseSchema } from './exercise.ts'
import { localDateSchema } from './local-date.ts'
import { quantity } from './quantity.ts'
import { rule } from './rule.ts'
import { labelSchema, notesSchema, wellFormed } from './text.ts'

/** Identity of a session. */
export const sessionIdSchema = z.uuid().lowercase()

/** Where a session came from, and the text it was read from so that a better reader can be run over it later. */
const sourceSchema = z.strictObject({
  kind: labelSchema,
  id: wellFormed(500).nullable().default(null),
  text: wellFormed(5_000_000).nullable().default(null),
})

/**
 * One workout. `phase` and `week` number the place in a program; `durationMinutes` is its whole length; `bodyWeightKg` is
 * what the lifter weighed then.
 */
export const sessionSchema = z.strictObject({
  id: sessionIdSchema,
  userId: wellFormed(200),
  userName: wellFormed(200).min(1).nullable().default(null),
  date: localDateSchema,
  timeZone: z
    .string()
    .regex(/^[A-Za-z0-9+\-_/]{1,64}$/)
    .nullable()
    .default(null),
  program: labelSchema.nullable().default(null),
  programAuthor: labelSchema.nullable().default(null),
  programLengthWeeks: z.int().min(1).max(520).nullable().default(null),
  phase: z.int().min(0).max(999).nullable().default(null),
  week: z.int().min(0).max(999).nullable().default(null),
  isDeloadWeek: z.boolean().default(false),
  focus: labelSchema.nullable().default(null),
  durationMinutes: quantity(0, 2880).nullable().default(null),
  bodyWeightKg: bodyWeightKgSchema.nullable().default(null),
  notes: notesSchema,
  exercises: z.array(exerciseSchema).min(1, rule('rules.oneExercise')).max(200),
  source: sourceSchema.nullable().default(null),
})
export type Session = z.output<typeof sessionSchema>
export type SessionInput = z.input<typeof sessionSchema>
