import { formatDayRange, formatNumber } from '#renderer/lib/format.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'

type Pauses = Output<'analytics.consistency'>['pauses']

/** More pauses are counted, not listed. */
const LISTED = 3

/** How many sessions have a date that is still to come, and that they count nowhere; empty where none has. */
export const futureText = (sessions: number): string =>
  sessions === 0 ? '' : t('analyticsCharts.steadiness.future', { count: sessions, shown: formatNumber(sessions) })

/** The pauses, which nobody missed; empty where there was none. */
export function pausesText(pauses: Pauses): string {
  if (pauses.length === 0) return ''
  const weeks = formatNumber(pauses.reduce((sum, pause) => sum + pause.weeks, 0))
  if (pauses.length > LISTED) return t('analyticsCharts.steadiness.manyPauses', { count: pauses.length, weeks })
  const days = pauses.map(({ from, to }) => formatDayRange(from, to)).join('; ')
  return t('analyticsCharts.steadiness.pauses', { count: pauses.length, weeks, days })
}
