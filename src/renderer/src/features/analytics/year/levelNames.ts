import { t } from '#shared/messages/index.ts'

/** What the levels of a year mean; `amount` writes a threshold with its unit. */
export function levelNames(thresholds: readonly number[], amount: (value: number) => string): string[] {
  const [second = 0, third = 0, fourth = 0] = thresholds
  const from = (value: number) => t('analyticsCharts.year.from', { amount: amount(value) })
  return [
    t('analyticsCharts.year.none'),
    t('analyticsCharts.year.below', { amount: amount(second) }),
    from(second),
    from(third),
    from(fourth),
  ]
}
