import type { Suggestion } from '#shared/contract/progression.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { Measure, Work } from './work.ts'

/** Repetitions, or seconds of a hold, to work between. */
export interface Range {
  min: number
  max: number
}

const SECONDS_STEP = 5
/** How far outside the range all sets are where it is another one. */
const OTHER_RANGE_REPS = 2

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

/** Whether what was done has nothing to do with a range: every set lies far outside of it. */
export const isOtherRange = ({ lowest, highest }: Work, { min, max }: Range): boolean =>
  lowest > max + OTHER_RANGE_REPS || highest < min - OTHER_RANGE_REPS

/** Whether what was done under one range, with no set within another, tells nothing of the other: they have nothing in common. */
export const isApart = ({ lowest, highest }: Work, { min, max }: Range, other: Range): boolean =>
  (min > other.max && lowest > other.max) || (max < other.min && highest < other.min)

/** What was done without a goal is still under one that stood before: on average not above it, and not far below. */
const isUnder = (work: Work, range: Range): boolean => work.mean <= range.max && !isOtherRange(work, range)

/** The range of the last goal there was, newest first, where what was done since is still under it. */
function lastGoal(works: readonly Work[]): Range | null {
  const planned = works.findIndex(({ occurrence, measure }) => plannedRange(occurrence.exercise.goal, measure))
  const goal = works[planned]
  const range = goal ? plannedRange(goal.occurrence.exercise.goal, goal.measure) : null
  return range && works.slice(0, planned).every((work) => isUnder(work, range)) ? range : null
}

/** The range to work in: of today's goal, else of the last one, else what was usual. `works` are newest first, at least one. */
export function rangeFor(goal: Goal | null, works: readonly Work[], usual: Range): SourcedRange {
  const [base] = works
  const today = base ? plannedRange(goal, base.measure) : null
  const last = lastGoal(works)
  if (today) return { ...today, from: 'goal' }
  return last ? { ...last, from: 'last-goal' } : { ...usual, from: 'history' }
}

/** The range that a time was worked in: its own goal's, else another. */
export const rangeThen = ({ occurrence, measure }: Work, otherwise: Range): Range =>
  plannedRange(occurrence.exercise.goal, measure) ?? otherwise
