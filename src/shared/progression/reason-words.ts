import type { Suggestion } from '#shared/contract/progression.ts'
import { E1RM_MAX_REPS } from '#shared/domain/e1rm.ts'
import { t } from '#shared/messages/index.ts'
import { DELOAD_SHARE } from './moves.ts'
import { oneMoreThan, type Range } from './range.ts'
import { amountText, isBare, numberText, rangeText, weightText } from './words.ts'

/** How a person reads effort. */
export type EffortScale = 'rpe' | 'rir'

const effortText = (rpe: number, scale: EffortScale): string =>
  scale === 'rpe'
    ? t('progression.rpe', { rpe: numberText(rpe, 1) })
    : t('progression.rir', { rir: numberText(10 - rpe, 1) })

type Telling = Suggestion & { range: Range }

const REST_PERCENT = 100
const FITTED_RPE = 8

function met({ range, reason, ...told }: Telling, scale: EffortScale): string {
  const { timesMet: times, averageRpe } = reason
  const amount = amountText(told, { min: range.max, max: range.max })
  const often = times > 1 ? 'Often' : ''
  if (averageRpe === null) return t(`progression.reason.met${often}`, { amount, times })
  return t(`progression.reason.met${often}At`, { amount, times, effort: effortText(averageRpe, scale) })
}

function confirm({ range, reason, unit, ...told }: Telling, scale: EffortScale): string {
  const amount = amountText(told, { min: range.max, max: range.max })
  const next = weightText(reason.nextKg ?? 0, unit)
  const rpe = reason.averageRpe === null ? null : Math.max(reason.averageRpe, reason.lastRpe ?? 0)
  if (reason.unclean || rpe === null) return t('progression.reason.confirmClean', { amount, next })
  return t('progression.reason.confirm', { amount, next, effort: effortText(rpe, scale) })
}

function addReps({ range, reason, ...told }: Telling): string {
  const { measure } = told
  const lowest = reason.lowest ?? 0
  const top = { min: range.max, max: range.max }
  const words = { range: rangeText(range), top: amountText(told, top) }
  const where = lowest < range.min ? 'short' : 'within'
  const target = told.min ?? 0
  if (target > oneMoreThan(lowest, measure)) {
    const amount = amountText(told, { min: target, max: target })
    return t(`progression.reason.uneven.${lowest >= range.max ? 'beyond' : where}`, { ...words, amount })
  }
  if (lowest >= range.max) return t(`progression.reason.beyond.${measure}`, { amount: words.top })
  return t(`progression.reason.${where}.${measure}`, { range: words.range })
}

function repeat({ range, reason }: Telling, scale: EffortScale): string {
  const words = { range: rangeText(range) }
  if (reason.timesMissed > 0) return t('progression.reason.missed', words)
  return t('progression.reason.hard', { ...words, count: reason.hardSets, effort: effortText(10, scale) })
}

function backOff({ range, reason: { percent, timesMissed: times } }: Telling): string {
  const words = { range: rangeText(range), times }
  if (percent === null) return t('progression.reason.moreHelp', words)
  return t('progression.reason.backOff', { ...words, percent: numberText(REST_PERCENT - percent, 0) })
}

/** What there is less of in a deload week or after a break; of another range the weight is told of which it is less. */
function lessWork(rule: 'deload' | 'return', told: Telling, scale: EffortScale): string {
  const { range, unit } = told
  const { less, percent, fittedKg, days } = told.reason
  const left = percent ?? REST_PERCENT
  const words = {
    days: days ?? 0,
    percent: numberText(rule === 'deload' ? left : REST_PERCENT - left, 0),
    wanted: numberText(DELOAD_SHARE * REST_PERCENT, 0),
  }
  if (fittedKg === null) return t(`progression.reason.${rule}.${less ?? 'weight'}`, words)
  return t(`progression.reason.${rule}.${less === 'same' ? 'fittedSame' : 'fitted'}`, {
    ...words,
    weight: weightText(fittedKg, unit),
    amount: amountText(told, range),
    effort: effortText(FITTED_RPE, scale),
  })
}

function start(suggestion: Suggestion): string {
  const { lack } = suggestion.reason
  if (lack === 'never' && isBare(suggestion)) return t('progression.reason.neverBare')
  return t(`progression.reason.${lack ?? 'never'}`)
}

/**
 * Why this is suggested, in a sentence: made of the rule and its numbers alone. The command line and the screen both say
 * it so.
 */
export function reasonText(suggestion: Suggestion, scale: EffortScale): string {
  const { range, reason, rule } = suggestion
  if (rule === 'start' || !range) return start(suggestion)
  const told: Telling = { ...suggestion, range }
  switch (rule) {
    case 'add-weight':
      return met(told, scale)
    case 'reps-first':
      return t('progression.reason.repsFirst', {
        amount: amountText(told, { min: range.max, max: range.max }),
        next: weightText(reason.nextKg ?? 0, told.unit),
        percent: numberText(reason.jumpPercent ?? 0, 0),
      })
    case 'add-reps':
      return addReps(told)
    case 'confirm':
      return confirm(told, scale)
    case 'repeat':
      return repeat(told, scale)
    case 'back-off':
      return backOff(told)
    case 'deload':
    case 'return':
      return lessWork(rule, told, scale)
    case 'new-range':
      if ((reason.lowest ?? 0) > E1RM_MAX_REPS)
        return t('progression.reason.newRangeKept', { range: rangeText(range), reps: E1RM_MAX_REPS })
      return t('progression.reason.newRange', {
        amount: amountText(told, range),
        effort: effortText(FITTED_RPE, scale),
      })
  }
}
