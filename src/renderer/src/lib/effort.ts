import { roundTo } from '#shared/domain/quantity.ts'
import { parseDecimal } from '#shared/notation/number.ts'

/** How the person reads effort: RPE, or repetitions in reserve (RIR = 10 - RPE). */
export type EffortScale = 'rpe' | 'rir'

/** A rating as text in the other scale; text that is no number from 0 to 10 stays as it is. */
function mirrored(text: string): string {
  const value = parseDecimal(text)
  return value === null || value > 10 ? text : String(roundTo(10 - value, 2))
}

/** The text of an RPE cell in the person's scale. */
export const shownEffort = (rpe: string, scale: EffortScale): string => (scale === 'rir' ? mirrored(rpe) : rpe)

/** What was typed in the person's scale as the text of an RPE cell. */
export const typedEffort = (text: string, scale: EffortScale): string => (scale === 'rir' ? mirrored(text) : text)
