import { z } from 'zod'
import type { FailureTechnique } from '#shared/domain/failure-technique.ts'
import { quantity } from '#shared/domain/quantity.ts'
import type { RepCount } from '#shared/domain/rep-count.ts'
import { typedWeightSchema, weightKgSchema } from '#shared/domain/weight.ts'

/** A place in a list, counted from 1. */
export const position = z.int().min(1)

const reps = z.int().min(0).max(9999)
const seconds = quantity(0.1, 3600)
const counts = { repCount: reps, partialRepCount: reps.nullish() }

/** A failure technique as the file spells it. */
export const fileTechniqueSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('MyoReps'),
    details: z.strictObject({ miniSets: z.array(z.strictObject({ miniSet: position, ...counts })).min(1) }),
  }),
  z.strictObject({ type: z.literal('LLP'), details: z.strictObject({ partialRepCount: reps.min(1) }) }),
  z.strictObject({ type: z.literal('StaticHold'), details: z.strictObject({ holdDurationSeconds: seconds }) }),
  z.strictObject({
    type: z.literal('DropSet'),
    details: z.strictObject({
      dropSets: z
        .array(
          z.strictObject({
            dropSet: position,
            weightKg: weightKgSchema,
            typedWeight: typedWeightSchema.nullish(),
            ...counts,
          }),
        )
        .min(1),
    }),
  }),
])
export type FileTechnique = z.output<typeof fileTechniqueSchema>

const writeCount = ({ full, partial }: RepCount) =>
  partial === 0 ? { repCount: full } : { repCount: full, partialRepCount: partial }

const readCount = (count: { repCount: number; partialRepCount?: number | null | undefined }): RepCount => ({
  full: count.repCount,
  partial: count.partialRepCount ?? 0,
})

/** Spells a failure technique for the file. */
export function writeTechnique(technique: FailureTechnique): FileTechnique {
  switch (technique.type) {
    case 'MyoReps':
      return {
        type: 'MyoReps',
        details: { miniSets: technique.miniSets.map((count, i) => ({ miniSet: i + 1, ...writeCount(count) })) },
      }
    case 'LLP':
      return { type: 'LLP', details: { partialRepCount: technique.partialReps } }
    case 'StaticHold':
      return { type: 'StaticHold', details: { holdDurationSeconds: technique.seconds } }
    case 'DropSet':
      return {
        type: 'DropSet',
        details: {
          dropSets: technique.drops.map(({ weightKg, typedWeight, reps: count }, i) => ({
            dropSet: i + 1,
            weightKg,
            ...(typedWeight ? { typedWeight } : {}),
            ...writeCount(count),
          })),
        },
      }
  }
}

/** Reads the file's spelling of a failure technique; mini-sets and drops are in order already. */
export function readTechnique(technique: FileTechnique): FailureTechnique {
  switch (technique.type) {
    case 'MyoReps':
      return { type: 'MyoReps', miniSets: technique.details.miniSets.map(readCount) }
    case 'LLP':
      return { type: 'LLP', partialReps: technique.details.partialRepCount }
    case 'StaticHold':
      return { type: 'StaticHold', seconds: technique.details.holdDurationSeconds }
    case 'DropSet':
      return {
        type: 'DropSet',
        drops: technique.details.dropSets.map((drop) => ({
          weightKg: drop.weightKg,
          typedWeight: drop.typedWeight ?? null,
          reps: readCount(drop),
        })),
      }
  }
}
