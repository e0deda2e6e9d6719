import { z } from 'zod'
import { equipmentSchema } from '#shared/domain/equipment.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { muscleSchema } from '#shared/domain/muscle.ts'
import { rule } from '#shared/domain/rule.ts'
import {
  changedSchema,
  changePreviewSchema,
  exerciseChangesSchema,
  mergeSchema,
  previewedChangeSchema,
  renameSchema,
} from './exercise-changes.ts'
import { command, nothing, query } from './route.ts'

/** A name as somebody typed it: what is wrong with it is said in words, not by this schema. */
const anyName = z.string().max(100_000)

const muscles = z.array(muscleSchema)

/** What is known of a movement: what works most, what helps, what it is done with, how its weights are loaded. */
export const movementFactsSchema = z
  .strictObject({
    primaryMuscles: muscles,
    secondaryMuscles: muscles,
    equipment: equipmentSchema,
    loadMode: loadModeSchema,
  })
  .refine(
    ({ primaryMuscles, secondaryMuscles }) =>
      new Set([...primaryMuscles, ...secondaryMuscles]).size === primaryMuscles.length + secondaryMuscles.length,
    rule('rules.muscleTwice', ['secondaryMuscles']),
  )
export type MovementFacts = z.output<typeof movementFactsSchema>

/** `adapted`: the catalogue knows it, and a person gave it another name or other facts. */
const originSchema = z.enum(['catalogue', 'adapted', 'own'])
export type ExerciseOrigin = z.output<typeof originSchema>

/** Facts as they are shown: of a movement that nobody described there are none, and its weights are the load. */
const shownFacts = {
  primaryMuscles: muscles,
  secondaryMuscles: muscles,
  equipment: equipmentSchema.nullable(),
  loadMode: loadModeSchema,
}

/** One movement to choose from: of the catalogue, a person's own, or one that was logged before. */
export const exerciseChoiceSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  ...shownFacts,
  origin: originSchema,
  /** How often it was done: 0 of what was only planned. */
  timesLogged: z.int(),
  /** Local date of the session it was last done in. */
  lastDate: z.string().nullable(),
})
export type ExerciseChoice = z.output<typeof exerciseChoiceSchema>

/** What was done under one or several names; what was only planned is none of it. */
const loggedSchema = z.strictObject({
  sessions: z.int(),
  workingSets: z.int(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
})
export type Logged = z.output<typeof loggedSchema>

/** A movement with all its names, those with the most sessions first. */
const exerciseDetailsSchema = z.strictObject({
  name: z.string(),
  ...shownFacts,
  origin: originSchema,
  /** Whether a person described it; then `reset` goes back to what the catalogue says. */
  isDescribed: z.boolean(),
  /** Under which name the catalogue knows it, if it does. */
  catalogueName: z.string().nullable(),
  logged: loggedSchema,
  names: z.array(loggedSchema.extend({ name: z.string() })),
})
export type ExerciseDetails = z.output<typeof exerciseDetailsSchema>

/** A movement that a name may mean; `score` is 1 when all words agree, whatever their order. */
const nameProposalSchema = z.strictObject({ name: z.string(), score: z.number().min(0).max(1) })
export type NameProposal = z.output<typeof nameProposalSchema>

/** A name of an import and in how many sets it occurs. */
export interface NameToMatch {
  name: string
  sets: number
}

/**
 * What is known of a name: `known` to the catalogue, `decided` by the person, `logged` before under this very name,
 * `doubtful` (there are proposals) or `unknown`. `movement` is the movement it stands for, null for an exercise of its
 * own and where nobody decided.
 */
export const nameMatchSchema = z.strictObject({
  name: z.string(),
  sets: z.int(),
  status: z.enum(['known', 'decided', 'logged', 'doubtful', 'unknown']),
  movement: z.string().nullable(),
  proposals: z.array(nameProposalSchema).max(5),
})
export type NameMatch = z.output<typeof nameMatchSchema>

/** What a person decides about a name: another name of that movement, or (null) an exercise of its own. */
export interface NameDecision {
  name: string
  movement: string | null
}

/** Why a decision about a name is refused. */
export const exerciseNameErrors = {
  INVALID: 'EXERCISE_NAME_INVALID',
  UNKNOWN_MOVEMENT: 'EXERCISE_UNKNOWN_MOVEMENT',
  CIRCLE: 'EXERCISE_NAME_CIRCLE',
} as const

/** Why a movement is not shown or not changed. `UNKNOWN` has details `{ proposals }`: names that are near. */
export const exerciseErrors = {
  UNKNOWN: 'EXERCISE_UNKNOWN',
  NAME_TAKEN: 'EXERCISE_NAME_TAKEN',
  NOTHING_CHANGES: 'EXERCISE_NOTHING_CHANGES',
  CHANGE_UNKNOWN: 'EXERCISE_CHANGE_UNKNOWN',
  CHANGE_UNDONE: 'EXERCISE_CHANGE_UNDONE',
  CHANGE_BUILT_UPON: 'EXERCISE_CHANGE_BUILT_UPON',
} as const

const named = z.strictObject({ name: anyName })
const described = z.strictObject({ name: anyName, facts: movementFactsSchema })

export const exerciseRoutes = {
  /** Every movement to choose from, those logged most often first. */
  'exercises.list': query(nothing, z.array(exerciseChoiceSchema)),
  /** A movement by any of its names. */
  'exercises.get': query(named, exerciseDetailsSchema),
  /** Adds a movement of a person's own, under a name that no movement has. */
  'exercises.create': command(described, changedSchema),
  /** Describes a movement, the catalogue's too. */
  'exercises.save': command(described, changedSchema),
  /** Takes a description back; what the catalogue says counts again. */
  'exercises.reset': command(named, changedSchema),
  /** What a rename or a merge would do; refuses what they would refuse. */
  'exercises.preview': query(previewedChangeSchema, changePreviewSchema),
  'exercises.rename': command(renameSchema, changedSchema),
  'exercises.merge': command(mergeSchema, changedSchema),
  /** What was changed, newest first. */
  'exercises.changes': query(
    z.strictObject({ limit: z.int().min(1).max(10_000).default(50), offset: z.int().min(0).default(0) }),
    exerciseChangesSchema,
  ),
  /** Takes one change back, also when it is not the last. */
  'exercises.undoChange': command(z.strictObject({ id: z.string().max(100) }), changedSchema),
}
