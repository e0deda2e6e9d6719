import { z } from 'zod'
import { nothing, query } from './route.ts'

/** How the weight written down relates to the load that was lifted. */
export const loadModeSchema = z.enum(['external', 'bodyweight-plus', 'bodyweight-minus', 'none'])
export type LoadMode = z.output<typeof loadModeSchema>

/** One movement to choose from: of the catalogue, or one that was logged before. */
export const exerciseChoiceSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  primaryMuscles: z.array(z.string()),
  loadMode: loadModeSchema,
  timesLogged: z.int(),
})
export type ExerciseChoice = z.output<typeof exerciseChoiceSchema>

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

export const exerciseRoutes = {
  /** Every movement to choose from, those logged most often first. */
  'exercises.list': query(nothing, z.array(exerciseChoiceSchema)),
}
