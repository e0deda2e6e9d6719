import { formatShareChange } from '#renderer/lib/format.ts'
import type { Deload } from '#shared/contract/program-week.ts'
import { t } from '#shared/messages/index.ts'

/** A ratio of estimates as a change, `+1.8%`. */
export const ratioText = (ratio: number): string => formatShareChange(ratio - 1, 1)

/** How many deloads there were and what came after those that can be measured. */
export function deloadsSummary(deloads: readonly Pick<Deload, 'e1rmRatio'>[]): string {
  const known = deloads.flatMap(({ e1rmRatio }) => (e1rmRatio === null ? [] : [e1rmRatio]))
  const counted = t('analyticsCharts.deloads.count', { count: deloads.length })
  if (known.length === 0) return counted
  const change = ratioText(known.reduce((sum, ratio) => sum + ratio, 0) / known.length)
  const key = known.length < deloads.length ? 'effectOfSome' : 'effect'
  return `${counted} ${t(`analyticsCharts.deloads.${key}`, { change, count: known.length })}`
}
