import { z } from 'zod'
import { failureTechniqueSchema } from './failure-technique.ts'
import { quantity } from './quantity.ts'
import { repCountSchema, totalReps, unilateralRepCountSchema } from './rep-count.ts'
import { restMinutesSchema } from './rest.ts'
import { rule } from './rule.ts'
import { notesSchema } from './text.ts'
import { typedWeightAgrees, typedWeightSchema, weightKgSchema } from './weight.ts'

/** How the repetitions looked; null when nobody said. */
export const repQualitySchema = z.enum(['bad', 'good', 'perfect', 'learning'])
export type RepQuality = z.output<typeof repQualitySchema>

/** Rating of perceived exertion, 1 to 10 in half steps (Zourdos et al. 2016, J Strength Cond Res 30(1)). */
const rpeSchema = z
  .number()
  .min(1, rule('rules.rpeRange'))
  .max(10, rule('rules.rpeRange'))
  .multipleOf(0.5, rule('rules.rpeSteps'))

/**
 * One set of the work. `weightKg` is null where no load was given (a hold, a run); `repCount` and
 * `unilateralRepCount` are both null where nothing was counted. Seconds, metres, beats a minute, minutes of rest before it.
 */
export const workingSetSchema = z
  .strictObject({
    weightKg: weightKgSchema.nullable().default(null),
    typedWeight: typedWeightSchema.nullable().default(null),
    repCount: repCountSchema.nullable().default(null),
    unilateralRepCount: unilateralRepCountSchema.nullable().default(null),
    rpe: rpeSchema.nullable().default(null),
    repQuality: repQualitySchema.nullable().default(null),
    restMinutes: restMinutesSchema.nullable().default(null),
    notes: notesSchema,
    failureTechnique: failureTechniqueSchema.nullable().default(null),
    durationSeconds: quantity(0.01, 172_800).nullable().default(null),
    distanceMeters: quantity(0.01, 1_000_000).nullable().default(null),
    heartRateBpm: z.int().min(20).max(300).nullable().default(null),
  })
  .refine((set) => Object.values(set).some((value) => value !== null), rule('rules.setEmpty'))
  .refine(...typedWeightAgrees)
  .refine(
    (set) => set.repCount === null || set.unilateralRepCount === null,
    rule('rules.repsBothAndSides', ['unilateralRepCount']),
  )
  .refine(
    (set) => set.failureTechnique === null || set.rpe === 10,
    rule('rules.failureNeedsRpe10', ['failureTechnique']),
  )
  .superRefine((set, context) => {
    const timed = set.durationSeconds !== null || set.distanceMeters !== null
    const counted = set.repCount !== null || set.unilateralRepCount !== null
    if (timed || !counted || countedReps(set) >= 1) return
    const path = [set.repCount ? 'repCount' : 'unilateralRepCount']
    context.addIssue({ code: 'custom', message: rule('rules.repsAtLeastOne').error(), path, input: set })
  })
export type WorkingSet = z.output<typeof workingSetSchema>
export type WorkingSetInput = z.input<typeof workingSetSchema>

/** Full and partial repetitions of a set, both sides together; 0 where nothing was counted. */
export function countedReps({
  repCount,
  unilateralRepCount: sides,
}: Pick<WorkingSet, 'repCount' | 'unilateralRepCount'>): number {
  if (sides) return totalReps(sides.left) + totalReps(sides.right)
  return repCount ? totalReps(repCount) : 0
}
