import type { TrainingWeek } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'

interface WeeksSummary {
  sum: number
  trained: number
  /** Mean over the trained weeks that are complete; over the others where none is. */
  mean: number
  most: number
  /** The first day of the week with the most. */
  mostStart: string
}

type Weeks = readonly TrainingWeek[]

const isTrained = ({ sessions }: TrainingWeek): boolean => sessions > 0

/** What one value of the weeks comes to. */
export function weeksSummary(weeks: Weeks, amountOf: (week: TrainingWeek) => number): WeeksSummary {
  const sumOf = (some: Weeks): number => some.reduce((total, week) => total + amountOf(week), 0)
  const trained = weeks.filter(isTrained)
  const complete = trained.filter((week) => week.complete)
  const counted = complete.length > 0 ? complete : trained
  const best = trained.reduce<TrainingWeek | undefined>(
    (most, week) => (most && amountOf(most) >= amountOf(week) ? most : week),
    undefined,
  )
  return {
    sum: sumOf(trained),
    trained: trained.length,
    mean: counted.length === 0 ? 0 : sumOf(counted) / counted.length,
    most: best ? amountOf(best) : 0,
    mostStart: best?.start ?? '',
  }
}

/** Which weeks means and trends are of, in words. */
export function weeksRule(weeks: Weeks): string {
  const trained = weeks.filter(isTrained)
  const isNone = trained.length > 0 && trained.every(({ complete }) => !complete)
  return t(`analyticsScreen.complete.${isNone ? 'noneRule' : 'rule'}`)
}
