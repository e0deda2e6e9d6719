import type { TrainingWeek } from '#shared/contract/analytics.ts'

interface WeeksSummary {
  sum: number
  trained: number
  /** Mean over the trained weeks. */
  mean: number
  most: number
  /** The first day of the week with the most. */
  mostStart: string
}

/** What one value of the weeks comes to. */
export function weeksSummary(weeks: readonly TrainingWeek[], amountOf: (week: TrainingWeek) => number): WeeksSummary {
  const trained = weeks.filter(({ sessions }) => sessions > 0)
  const sum = trained.reduce((total, week) => total + amountOf(week), 0)
  const best = trained.reduce<TrainingWeek | undefined>(
    (most, week) => (most && amountOf(most) >= amountOf(week) ? most : week),
    undefined,
  )
  return {
    sum,
    trained: trained.length,
    mean: trained.length === 0 ? 0 : sum / trained.length,
    most: best ? amountOf(best) : 0,
    mostStart: best?.start ?? '',
  }
}
