import { z } from 'zod'
import { quantity } from './quantity.ts'
import { restMinutesSchema } from './rest.ts'
import { rule } from './rule.ts'
import { typedWeightAgrees, typedWeightSchema, weightKgSchema } from './weight.ts'

/** The planned number of repetitions, `min` to `max`. */
const repRangeSchema = z
  .strictObject({ min: z.int().min(1).max(9999), max: z.int().min(1).max(9999) })
  .refine(({ min, max }) => min <= max, rule('rules.repRangeOrder', ['max']))

/** What was planned for an exercise; at least one of its parts is given. Metres, seconds, minutes, kilograms. */
export const goalSchema = z
  .strictObject({
    weightKg: weightKgSchema.nullable().default(null),
    typedWeight: typedWeightSchema.nullable().default(null),
    sets: z.int().min(1).max(100).nullable().default(null),
    repRange: repRangeSchema.nullable().default(null),
    restMinutes: restMinutesSchema.nullable().default(null),
    distanceMeters: quantity(0.01, 1_000_000).nullable().default(null),
    durationSeconds: quantity(0.01, 172_800).nullable().default(null),
  })
  .refine((goal) => Object.values(goal).some((part) => part !== null), rule('rules.goalEmpty'))
  .refine(...typedWeightAgrees)
export type Goal = z.output<typeof goalSchema>
