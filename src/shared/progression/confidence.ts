import type { Suggestion } from '#shared/contract/progression.ts'
import { LONG_BREAK_DAYS, type Move, type Standing, VERY_LONG_BREAK_DAYS } from './moves.ts'
import type { Work } from './work.ts'

type Doubt = Suggestion['doubts'][number]

const FEW_TIMES = 3
/** Above this share of the mean, times differ too much to be a course. */
const SCATTERED = 0.1
const REPS_OF_EPLEY = 30

/** What a time is worth as one number: its load by Epley's formula, or what was counted without a load. */
const worthOf = ({ weightKg, mean, measure }: Work): number =>
  weightKg && measure === 'reps' ? weightKg * (1 + mean / REPS_OF_EPLEY) : mean

function isScattered(works: readonly Work[]): boolean {
  const worths = works.map(worthOf)
  const mean = worths.reduce((sum, worth) => sum + worth, 0) / worths.length
  const variance = worths.reduce((sum, worth) => sum + (worth - mean) ** 2, 0) / worths.length
  return Math.sqrt(variance) > SCATTERED * mean
}

/** How sure a suggestion is, and what makes it less sure: high without a doubt, medium with one, low with more. */
export function confidenceOf(
  { base, works, days }: Standing,
  { rule, reason }: Move,
): Pick<Suggestion, 'confidence' | 'doubts'> {
  const found: [Doubt, number][] = []
  if (works.length < FEW_TIMES) found.push(['few', works.length === 1 ? 2 : 1])
  if (base.averageRpe === null) found.push(['unrated', 1])
  if (isScattered(works)) found.push(['scattered', 1])
  if (days !== null && days > LONG_BREAK_DAYS) found.push(['break', days > VERY_LONG_BREAK_DAYS ? 2 : 1])
  if (rule === 'new-range' || reason?.fittedKg) found.push(['other-range', 1])
  const weight = found.reduce((sum, [, doubt]) => sum + doubt, 0)
  return {
    confidence: weight === 0 ? 'high' : weight === 1 ? 'medium' : 'low',
    doubts: found.map(([doubt]) => doubt),
  }
}
