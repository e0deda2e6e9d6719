import { type Figures, rounded } from '#cli/figures.ts'
import { prose, table } from '#cli/table.ts'
import type { PhaseTotals } from '#shared/contract/program-week.ts'
import { commonMaxima, comparedOf } from '#shared/domain/phase-maxima.ts'
import { t } from '#shared/messages/index.ts'

/** A change as a share: `+3.1%`. */
const changeText = (change: number): string => `${change > 0 ? '+' : ''}${rounded(change * 100)}%`

/** The best estimates of the last two phases that are over, beside each other; nothing where there is one phase only. */
export function phaseMaximaLines(
  phases: readonly PhaseTotals[],
  nameOf: (phase: PhaseTotals) => string,
  { unit, weight }: Figures,
): string[] {
  const { before, after } = comparedOf(phases.toSorted((a, b) => a.from.localeCompare(b.from)))
  if (!before || !after) return []
  const title = `${t('analyticsCharts.phases.maxima')}: ${nameOf(before)}, ${nameOf(after)}`
  const common = commonMaxima(before, after).map((one) => ({ ...one, change: one.afterKg / one.beforeKg - 1 }))
  if (common.length === 0) return ['', title, t('analyticsCharts.phases.nothingCommon')]
  const head = [
    t('cliAnalytics.head.exercise'),
    ...[before, after].map((phase) => t('cliAnalytics.head.e1rmOf', { phase: nameOf(phase), unit })),
    t('analyticsScreen.column.difference'),
  ]
  const rows = common.map(({ exercise, beforeKg, afterKg, change }) => [
    exercise,
    weight(beforeKg),
    weight(afterKg),
    changeText(change),
  ])
  const mean = common.reduce((sum, { change }) => sum + change, 0) / common.length
  return [
    '',
    title,
    table(head, rows),
    prose(t('analyticsCharts.phases.maximaSummary', { count: common.length, change: changeText(mean) })),
  ]
}
