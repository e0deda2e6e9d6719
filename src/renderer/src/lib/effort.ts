import { roundTo } from '#shared/domain/quantity.ts'
import { t } from '#shared/messages/index.ts'
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

/** A message about a rating in the person's scale; any other message as it is. */
export function effortMessage(message: string, scale: EffortScale): string {
  if (scale === 'rpe') return message
  if (message === t('rules.rpeRange')) return t('workout.rirRule.range')
  if (message === t('rules.rpeSteps')) return t('workout.rirRule.steps')
  return message === t('rules.failureNeedsRpe10') ? t('workout.rirRule.failure') : message
}
