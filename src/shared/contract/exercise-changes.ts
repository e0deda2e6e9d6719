import { z } from 'zod'
import { equipmentSchema } from '#shared/domain/equipment.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { muscleSchema } from '#shared/domain/muscle.ts'

const anyName = z.string().max(100_000)

/** Another name for a movement; the one it had stays a name of it. */
export const renameSchema = z.strictObject({ name: anyName, to: anyName })
export type Rename = z.output<typeof renameSchema>

/** Several movements become one, named as `into`. `factsOf` says whose muscles, equipment and load mode stay; null: its own. */
export const mergeSchema = z.strictObject({
  into: anyName,
  names: z.array(anyName).min(1).max(200),
  factsOf: anyName.nullable().default(null),
})
export type Merge = z.output<typeof mergeSchema>

export const previewedChangeSchema = z.discriminatedUnion('kind', [
  renameSchema.extend({ kind: z.literal('rename') }),
  mergeSchema.extend({ kind: z.literal('merge') }),
])
export type PreviewedChange = z.output<typeof previewedChangeSchema>

/** A movement with what is logged of it, before or after a change. */
const sideSchema = z.strictObject({
  name: z.string(),
  primaryMuscles: z.array(muscleSchema),
  secondaryMuscles: z.array(muscleSchema),
  equipment: equipmentSchema.nullable(),
  loadMode: loadModeSchema,
  sessions: z.int(),
  workingSets: z.int(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  otherNames: z.array(z.string()),
})
export type ChangeSide = z.output<typeof sideSchema>

/** `recounted` names the movements whose weights will be loaded in another way, so that volume and estimates change. */
export const changePreviewSchema = z.strictObject({
  before: z.array(sideSchema),
  after: sideSchema,
  recounted: z.array(z.strictObject({ name: z.string(), from: loadModeSchema, to: loadModeSchema, sessions: z.int() })),
})
export type ChangePreview = z.output<typeof changePreviewSchema>

/** The name of the movement now, null where there is none any more; the change to undo it by, null where nothing changed. */
export const changedSchema = z.strictObject({ name: z.string().nullable(), change: z.string().nullable() })
export type Changed = z.output<typeof changedSchema>

/** One change in words. `obstacle` says why it cannot be undone now; null where it can. */
const exerciseChangeSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
  obstacle: z.string().nullable(),
})
export type ExerciseChange = z.output<typeof exerciseChangeSchema>

export const exerciseChangesSchema = z.strictObject({ total: z.int(), changes: z.array(exerciseChangeSchema) })
