import { z } from 'zod'
import { quantity } from './quantity.ts'
import { repCountSchema, totalReps } from './rep-count.ts'
import { rule } from './rule.ts'
import { typedWeightAgrees, weightFields } from './weight.ts'

const countedReps = repCountSchema.refine((count) => totalReps(count) >= 1, rule('rules.repsAtLeastOne'))

/** What pushed a set past failure: mini-sets, lengthened partials, a hold, or drops in weight. */
export const failureTechniqueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('MyoReps'), miniSets: z.array(countedReps).min(1) }),
  z.strictObject({ type: z.literal('LLP'), partialReps: z.int().min(1).max(9999) }),
  z.strictObject({ type: z.literal('StaticHold'), seconds: quantity(0.1, 3600) }),
  z.strictObject({
    type: z.literal('DropSet'),
    drops: z.array(z.strictObject({ ...weightFields, reps: countedReps }).refine(...typedWeightAgrees)).min(1),
  }),
])
export type FailureTechnique = z.output<typeof failureTechniqueSchema>
