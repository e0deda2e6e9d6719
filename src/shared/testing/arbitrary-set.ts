import fc from 'fast-check'
import type { FailureTechnique } from '#shared/domain/failure-technique.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import { countedReps, repQualitySchema, type WorkingSet } from '#shared/domain/working-set.ts'
import { arbitraryCount, arbitraryNotes, arbitraryWeight, maybe, quantity, someReps } from './arbitrary-values.ts'

const noWeight = { weightKg: null, typedWeight: null }
const unweighted = fc.constant(noWeight)
const isSomething = (row: object): boolean => Object.values(row).some((value) => value !== null)
const seconds = quantity(0.01, 172_800)
const meters = quantity(0.01, 1_000_000)

/** Any failure technique. */
export const arbitraryTechnique: fc.Arbitrary<FailureTechnique> = fc.oneof(
  fc.record({ type: fc.constant('MyoReps' as const), miniSets: fc.array(someReps, { minLength: 1, maxLength: 5 }) }),
  fc.record({ type: fc.constant('LLP' as const), partialReps: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({ type: fc.constant('StaticHold' as const), seconds: quantity(0.1, 3600) }),
  fc.record({
    type: fc.constant('DropSet' as const),
    drops: fc.array(
      fc.tuple(arbitraryWeight, someReps).map(([weight, reps]) => ({ ...weight, reps })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

const repRange = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))

/** Any plan of an exercise. */
export const arbitraryGoal: fc.Arbitrary<Goal> = fc
  .tuple(
    fc.oneof(arbitraryWeight, unweighted),
    fc.record({
      sets: maybe(fc.integer({ min: 1, max: 100 })),
      repRange: maybe(repRange),
      restMinutes: maybe(quantity(0, 60)),
      distanceMeters: maybe(meters),
      durationSeconds: maybe(seconds),
    }),
  )
  .map(([weight, parts]) => ({ ...weight, ...parts }))
  .filter(isSomething)

/** Any warm-up set. */
export const arbitraryWarmup: fc.Arbitrary<WarmupSet> = fc
  .tuple(arbitraryWeight, fc.record({ repCount: maybe(fc.integer({ min: 0, max: 9999 })), notes: arbitraryNotes }))
  .map(([weight, parts]) => ({ ...weight, ...parts }))

const arbitraryReps = fc.oneof(
  fc.constant({ repCount: null, unilateralRepCount: null }),
  arbitraryCount.map((repCount) => ({ repCount, unilateralRepCount: null })),
  fc
    .record({ left: arbitraryCount, right: arbitraryCount })
    .map((sides) => ({ repCount: null, unilateralRepCount: sides })),
)

const effort = fc.oneof(
  fc.record({
    rpe: maybe(fc.integer({ min: 2, max: 20 }).map((half) => half / 2)),
    failureTechnique: fc.constant(null),
  }),
  fc.record({ rpe: fc.constant(10), failureTechnique: arbitraryTechnique }),
)

const keepsRules = (set: WorkingSet): boolean => {
  const isTimed = set.durationSeconds !== null || set.distanceMeters !== null
  const isCounted = set.repCount !== null || set.unilateralRepCount !== null
  return isSomething(set) && (isTimed || !isCounted || countedReps(set) > 0)
}

/** Any working set that is not the first of its exercise. */
export const arbitraryWorkingSet: fc.Arbitrary<WorkingSet> = fc
  .tuple(
    fc.oneof(arbitraryWeight, unweighted),
    arbitraryReps,
    effort,
    fc.record({
      repQuality: maybe(fc.constantFrom(...repQualitySchema.options)),
      restMinutes: maybe(quantity(0, 60)),
      notes: arbitraryNotes,
      durationSeconds: maybe(seconds),
      distanceMeters: maybe(meters),
      heartRateBpm: maybe(fc.integer({ min: 20, max: 300 })),
    }),
  )
  .map(([weight, reps, hardness, others]) => ({ ...weight, ...reps, ...hardness, ...others }))
  .filter(keepsRules)
