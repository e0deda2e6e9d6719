import type { LoadMode } from '#shared/domain/load-mode.ts'
import { worthOf } from '#shared/domain/top-set.ts'
import { type Range, rangeThen } from './range.ts'
import { isSameWeight, type Work } from './work.ts'

/** Ratings up to these leave room for more weight: of all sets on average, and of the last one. */
const EASY_AVERAGE_RPE = 8
const EASY_LAST_RPE = 9
/** Nothing was left. */
const HARDEST_RPE = 10

/** Every set reached the top of the range. */
export const isMet = ({ lowest }: Work, { max }: Range): boolean => lowest >= max

/** The sets fell short of the range on average. */
export const isMissed = ({ mean }: Work, { min }: Range): boolean => mean < min

/** Nothing speaks against more weight: ratings, where there are any, are low enough and every set was clean. */
export const isEasy = ({ averageRpe, lastRpe, sets }: Work): boolean =>
  (averageRpe === null || averageRpe <= EASY_AVERAGE_RPE) &&
  (lastRpe === null || lastRpe <= EASY_LAST_RPE) &&
  !sets.some(({ unclean }) => unclean)

/** Sets after which nothing was left. */
export const hardSetsOf = ({ sets }: Work): number => sets.filter(({ rpe }) => rpe === HARDEST_RPE).length

function runOf(works: readonly Work[], holds: (work: Work, i: number) => boolean): number {
  const end = works.findIndex((work, i) => !holds(work, i))
  return end < 0 ? works.length : end
}

/** How often in a row, the last time included, the top of the range was reached at this weight. */
export const timesMet = (works: readonly Work[], range: Range): number =>
  runOf(works, (work) => isSameWeight(work.weightKg, works[0]?.weightKg ?? null) && isMet(work, range))

/**
 * How often in a row, the last time included, the range was missed with no more weight than last time (of help: no less): the last
 * time's range is today's, earlier ones had theirs.
 */
export function timesMissed(works: readonly Work[], range: Range, mode: LoadMode): number {
  const last = works[0]?.weightKg ?? null
  const wasHeavier = ({ weightKg }: Work) =>
    weightKg !== null && last !== null && !isSameWeight(weightKg, last) && worthOf(weightKg, mode) > worthOf(last, mode)
  return runOf(works, (work, i) => !wasHeavier(work) && isMissed(work, i === 0 ? range : rangeThen(work, range)))
}
