import type { Suggestion } from '#shared/contract/progression.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { Measure, Work } from './work.ts'

/** Repetitions, or seconds of a hold, to work between. */
export interface Range {
  min: number
  max: number
}

const SECONDS_STEP = 5

/** One repetition more, or seconds up to the next five. */
export const oneMoreThan = (amount: number, measure: Measure): number =>
  measure === 'reps' ? amount + 1 : Math.floor(amount / SECONDS_STEP + 1) * SECONDS_STEP

export type SourcedRange = NonNullable<Suggestion['range']>

/** The range that a goal plans; null where it plans none. */
export function plannedRange(goal: Goal | null, measure: Measure): Range | null {
  if (measure === 'reps') return goal?.repRange ?? null
  const seconds = goal?.durationSeconds ?? null
  return seconds === null ? null : { min: Math.max(1, Math.round(seconds)), max: Math.max(1, Math.round(seconds)) }
}

/** The range to work in: of today's goal, else of the last one's, else what was usual. */
export function rangeFor(goal: Goal | null, base: Work, usual: Range): SourcedRange {
  const [today, last] = [goal, base.occurrence.exercise.goal].map((it) => plannedRange(it, base.measure))
  if (today) return { ...today, from: 'goal' }
  return last ? { ...last, from: 'last-goal' } : { ...usual, from: 'history' }
}

/** The range that a time was worked in: its own goal's, else another. */
export const rangeThen = ({ occurrence, measure }: Work, otherwise: Range): Range =>
  plannedRange(occurrence.exercise.goal, measure) ?? otherwise
