import type { ProgressionReason, Suggestion } from '#shared/contract/progression.ts'
import type { Goal } from '#shared/domain/goal.ts'
import { alternativesTo } from './alternatives.ts'
import { confidenceOf } from './confidence.ts'
import { hardSetsOf } from './judge.ts'
import type { Loads } from './loads.ts'
import { type Move, nextMove, type Standing } from './moves.ts'
import { plannedRange, type Range, rangeFor } from './range.ts'
import { asLoaded } from './weights.ts'
import type { Work } from './work.ts'

/** What a suggestion is made from. */
export interface Asked {
  exercise: string
  loads: Loads
  /** Today's goal. */
  goal: Goal | null
  isDeloadWeek: boolean
  /** The times that count, newest first: deload weeks are left out. */
  works: readonly Work[]
  /** The range that was usual. */
  usual: Range | null
  /** Days since the newest time that counts. */
  days: number | null
  /** Why there would be no time that counts. */
  lack: NonNullable<ProgressionReason['lack']>
}

type Next = Omit<Suggestion, 'volumeTrend'>

const DELOAD_SETS = 0.6

const nothing: ProgressionReason = {
  lack: null,
  lowest: null,
  highest: null,
  averageRpe: null,
  lastRpe: null,
  hardSets: 0,
  unclean: false,
  timesMet: 0,
  timesMissed: 0,
  days: null,
  less: null,
  percent: null,
  fittedKg: null,
  nextKg: null,
  jumpPercent: null,
}

/** Nothing to go by: no weight is suggested. The plan of today's goal stands beside it. */
function start({ exercise, loads, goal, lack, days }: Asked): Next {
  const range = plannedRange(goal, 'reps')
  const weightKg = goal?.weightKg ?? null
  return {
    exercise,
    rule: 'start',
    weightKg: null,
    measure: 'reps',
    min: range?.min ?? null,
    max: range?.max ?? null,
    sets: goal?.sets ?? null,
    ...loads.gear,
    range: range && { ...range, from: 'goal' },
    confidence: 'low',
    doubts: ['few'],
    basis: null,
    reason: { ...nothing, lack, days },
    alternatives: weightKg !== null && range ? [{ kind: 'goal', weightKg: asLoaded(loads, weightKg), ...range }] : [],
  }
}

function setsOf({ goal, isDeloadWeek }: Asked, { sets, occurrence }: Work): number {
  const usual = goal?.sets ?? occurrence.exercise.goal?.sets ?? sets.length
  return isDeloadWeek ? Math.max(1, Math.round(usual * DELOAD_SETS)) : usual
}

function reasonOf({ base, days }: Standing, { reason }: Move): ProgressionReason {
  const { lowest, highest, averageRpe, lastRpe, sets } = base
  const judged = { lowest, highest, averageRpe, lastRpe, hardSets: hardSetsOf(base) }
  return { ...nothing, ...judged, unclean: sets.some(({ unclean }) => unclean), days, ...reason }
}

const basisOf = ({ occurrence: { sessionId, date }, sets, weightKg }: Work): Suggestion['basis'] => ({
  sessionId,
  date,
  sets: sets.map(({ place }) => place),
  weightKg,
  amounts: sets.map(({ amount }) => amount),
})

/** A time as it would be done again: at the weight that can be loaded. */
const loadedNow = (work: Work, loads: Loads): Work =>
  work.weightKg === null ? work : { ...work, weightKg: asLoaded(loads, work.weightKg) }

/**
 * What to do next of an exercise: double progression over a range of repetitions with an eye on the ratings, deload weeks,
 * breaks and what can be loaded. The rules and where they come from: docs/progression.md.
 */
export function suggestNext(asked: Asked): Next {
  const { exercise, loads, goal, isDeloadWeek, usual, days } = asked
  const [last] = asked.works
  if (!last || !usual) return start(asked)
  const works = asked.works.filter(({ measure }) => measure === last.measure).map((work) => loadedNow(work, loads))
  const base = loadedNow(last, loads)
  const range = rangeFor(goal, works, usual)
  const standing: Standing = { base, doneKg: last.weightKg, works, range, loads, isDeloadWeek, days }
  const move = nextMove(standing)
  return {
    exercise,
    rule: move.rule,
    weightKg: move.weightKg,
    measure: base.measure,
    ...move.target,
    sets: setsOf(asked, base),
    ...loads.gear,
    range,
    ...confidenceOf(standing, move),
    basis: basisOf(last),
    reason: reasonOf(standing, move),
    alternatives: alternativesTo(move, standing, goal),
  }
}
