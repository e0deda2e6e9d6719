import type { ProgressionReason, ProgressionRule } from '#shared/contract/progression.ts'
import { hardSetsOf, isEasy, isMet, isMissed, timesMet, timesMissed } from './judge.ts'
import type { Loads } from './loads.ts'
import { isApart, isOtherRange, oneMoreThan, type Range, rangeThen, type SourcedRange } from './range.ts'
import {
  easierThan,
  harderThan,
  isBeyondFormulas,
  isJumpTooBig,
  jumpPercent,
  lighterThan,
  shareOf,
  weightForRange,
} from './weights.ts'
import { isSameWeight, type Work } from './work.ts'

/** What the rules look at. `works` are the times that count, newest first. */
export interface Standing {
  base: Work
  /** The working weight of the base as it was done: today it may not be one that can be loaded. */
  doneKg: number | null
  works: readonly Work[]
  range: SourcedRange
  loads: Loads
  isDeloadWeek: boolean
  /** Days since the time that is built on. */
  days: number | null
}

/** What a rule says: the weight, and from how many to how many repetitions or seconds. */
export interface Move {
  rule: ProgressionRule
  weightKg: number | null
  target: Range
  reason?: Partial<ProgressionReason>
}

const MISSES_TO_BACK_OFF = 2
const TIMES_TO_CONFIRM = 2
const HARD_SETS_TO_KEEP = 2
const BACK_OFF_SHARE = 0.925
/** What is left when the next lighter weight is so far off that missing the range does not call for it. */
const LEAST_BACK_OFF_PERCENT = 85
export const DELOAD_SHARE = 0.65
/** Days after which a break is one, and what is left of the weight then. */
export const LONG_BREAK_DAYS = 21
export const VERY_LONG_BREAK_DAYS = 84
const AFTER_BREAK = 0.9
const AFTER_VERY_LONG_BREAK = 0.8

const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 100)
const hasHelp = ({ gear }: Loads): boolean => gear.loadMode === 'bodyweight-minus'
const just = (amount: number): Range => ({ min: amount, max: amount })

/** One step more than the weakest set, and never less than most sets reached: into the range where the sets reached it on average, and up to its top. */
function oneMore({ base, range }: Standing): Range {
  const next = Math.max(oneMoreThan(base.lowest, base.measure), base.typical)
  if (isMet(base, range)) return just(next)
  return just(Math.min(range.max, isMissed(base, range) ? next : Math.max(range.min, next)))
}

/** As many as most sets reached, within the range. */
const asMost = ({ base, range }: Standing): number => Math.max(range.min, Math.min(range.max, base.typical))

interface UsualWeight {
  weightKg: number | null
  /** Whether today's range is another one. */
  isOther: boolean
  /** The weight, where it was fitted to another range; null where it is last time's. */
  fittedKg: number | null
}

/** What one would lift without a deload or a break: of another range the weight that fits it, or the same if nothing tells. */
function usualWeight({ base, range, loads }: Standing): UsualWeight {
  const { weightKg, measure } = base
  const same: UsualWeight = { weightKg, isOther: false, fittedKg: null }
  const then = rangeThen(base, range)
  const isPlanned = then !== range && then.min === range.min && then.max === range.max
  const canFit = range.from === 'goal' && measure === 'reps' && loads.gear.loadMode === 'external'
  if (!canFit || isPlanned || !(isOtherRange(base, range) || isApart(base, then, range))) return same
  if (weightKg !== null && base.lowest > range.max && isBeyondFormulas(base)) return { ...same, isOther: true }
  const fittedKg = weightForRange(base, range, loads)
  // Nothing lighter can be loaded for more repetitions.
  const isTooHeavy = base.lowest <= range.max && isSameWeight(fittedKg, weightKg)
  return fittedKg === null || isTooHeavy ? same : { weightKg: fittedKg, isOther: true, fittedKg }
}

/** How many repetitions where the weight cannot be less: a share of last time's, or of the range that the weight was fitted to. */
function fewerReps({ base, range }: Standing, { isOther, fittedKg }: UsualWeight, share: number): [number, number] {
  if (isOther && fittedKg === null) return [range.min, percentOf(range.min, base.mean)]
  const full = fittedKg === null ? base.mean : range.min
  return [Math.max(1, Math.floor(full * share)), Math.round(share * 100)]
}

/** Less of the weight, as near as can be loaded; where that is the same weight, or none, fewer repetitions. */
function lessWork(standing: Standing, rule: 'deload' | 'return', share: number, loaded: Range): Move {
  const { doneKg, loads } = standing
  const usual = usualWeight(standing)
  const { weightKg, fittedKg } = usual
  const less = weightKg === null ? null : shareOf(loads, weightKg, share)
  if (less === null || weightKg === null || isSameWeight(less, weightKg)) {
    const [amount, percent] = fewerReps(standing, usual, share)
    const isLoaded = !hasHelp(loads) && Boolean(weightKg) && isSameWeight(weightKg, fittedKg ?? doneKg)
    return { rule, weightKg, target: just(amount), reason: { less: isLoaded ? 'same' : 'reps', percent, fittedKg } }
  }
  if (hasHelp(loads)) return { rule, weightKg: less, target: loaded, reason: { less: 'help' } }
  const percent = percentOf(less, fittedKg ?? doneKg ?? weightKg)
  return { rule, weightKg: less, target: loaded, reason: { less: 'weight', percent, fittedKg } }
}

const deload = (standing: Standing): Move => lessWork(standing, 'deload', DELOAD_SHARE, just(standing.range.min))

function afterBreak(standing: Standing, days: number): Move {
  const { min, max } = standing.range
  return lessWork(standing, 'return', days > VERY_LONG_BREAK_DAYS ? AFTER_VERY_LONG_BREAK : AFTER_BREAK, { min, max })
}

/**
 * Added weight is the next step of body-weight work once any was added, or a goal set the range: else more repetitions are. Of a
 * hold without a goal more time always is.
 */
function nextWeight({ base, works, range, loads }: Standing): number | null {
  const { weightKg, measure } = base
  if (weightKg === null || (measure === 'seconds' && range.from === 'history')) return null
  const mayAdd =
    loads.gear.loadMode !== 'bodyweight-plus' || range.from !== 'history' || works.some((it) => it.weightKg)
  return mayAdd ? harderThan(loads, weightKg) : null
}

function onTop(standing: Standing): Move {
  const { base, works, range, loads } = standing
  const { weightKg } = base
  const next = nextWeight(standing)
  if (next === null || weightKg === null) return { rule: 'add-reps', weightKg, target: oneMore(standing) }
  const met = timesMet(works, range)
  if (!isEasy(base) && met < TIMES_TO_CONFIRM)
    return { rule: 'confirm', weightKg, target: just(range.max), reason: { timesMet: met, nextKg: next } }
  const jump = loads.gear.loadMode === 'external' ? jumpPercent(weightKg, next) : null
  const reason = { timesMet: met, nextKg: next, jumpPercent: jump }
  if (jump !== null && isJumpTooBig(base, next, range))
    return { rule: 'reps-first', weightKg, target: oneMore(standing), reason }
  return { rule: 'add-weight', weightKg: next, target: { min: range.min, max: range.max }, reason }
}

function missed(standing: Standing, misses: number): Move {
  const { base, doneKg, range, loads } = standing
  const { weightKg } = base
  const lighter = weightKg === null ? null : lighterThan(loads, weightKg, BACK_OFF_SHARE)
  const keep: Move = { rule: 'repeat', weightKg, target: just(asMost(standing)), reason: { timesMissed: misses } }
  if (misses < MISSES_TO_BACK_OFF || weightKg === null || lighter === null) return keep
  const isTooLight = percentOf(lighter, weightKg) < LEAST_BACK_OFF_PERCENT
  if (loads.gear.loadMode === 'external' && isTooLight) return { ...keep, target: oneMore(standing) }
  return {
    rule: 'back-off',
    weightKg: lighter,
    target: just(range.min),
    reason: { timesMissed: misses, percent: hasHelp(loads) ? null : percentOf(lighter, doneKg ?? weightKg) },
  }
}

function inRange(standing: Standing): Move {
  const { base, range } = standing
  const { weightKg } = base
  const keeps = hardSetsOf(base) >= Math.min(HARD_SETS_TO_KEEP, base.sets.length)
  if (keeps && !isMissed(base, range)) return { rule: 'repeat', weightKg, target: just(asMost(standing)) }
  return { rule: 'add-reps', weightKg, target: oneMore(standing) }
}

/** The one rule that holds, by what was done; the table in docs/progression.md has them in this order. */
export function nextMove(standing: Standing): Move {
  const { base, works, range, loads, days } = standing
  if (standing.isDeloadWeek) return deload(standing)
  if (days !== null && days > LONG_BREAK_DAYS) return afterBreak(standing, days)
  const usual = usualWeight(standing)
  if (usual.isOther) return { rule: 'new-range', weightKg: usual.weightKg, target: { min: range.min, max: range.max } }
  if (isMet(base, range)) return onTop(standing)
  const misses = timesMissed(works, range, loads.gear.loadMode)
  const easier = base.weightKg === null ? null : easierThan(loads, base.weightKg)
  return misses > 0 && easier !== null ? missed(standing, misses) : inRange(standing)
}
