import type { Output } from '#shared/contract/index.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { t } from '#shared/messages/index.ts'

interface WeeksSummary {
  sum: number
  trained: number
  most: number
  /** The first day of the week with the most. */
  mostStart: string
}

type Weeks = readonly TrainingWeek[]

const isTrained = ({ sessions }: TrainingWeek): boolean => sessions > 0

/** What one value of the weeks comes to. */
export function weeksSummary(weeks: Weeks, amountOf: (week: TrainingWeek) => number): WeeksSummary {
  const trained = weeks.filter(isTrained)
  const best = trained.reduce<TrainingWeek | undefined>(
    (most, week) => (most && amountOf(most) >= amountOf(week) ? most : week),
    undefined,
  )
  return {
    sum: trained.reduce((total, week) => total + amountOf(week), 0),
    trained: trained.length,
    most: best ? amountOf(best) : 0,
    mostStart: best?.start ?? '',
  }
}

/** Which weeks the mean is of, and the trend where there is one, in words. */
export function weeksRule(mean: Output<'analytics.weeks'>['mean'], { hasTrend }: { hasTrend: boolean }): string {
  const { of = 'usual' } = mean ?? {}
  return t(`analyticsScreen.complete.${of === 'usual' && hasTrend ? 'trend' : of}Rule`)
}
