import type { Output } from '#shared/contract/index.ts'
import type { TrainingWeek, WeekMean } from '#shared/contract/training-week.ts'

type Answer = Output<'analytics.weeks'>

/** What a week is measured by. Volume in kilograms. */
const measures = ['sessions', 'workingSets', 'volumeKg', 'rpe', 'minutes'] as const
export type Measure = (typeof measures)[number]

/** One measure of the latest week; null where nothing is known. */
export interface WeekRow {
  measure: Measure
  now: number | null
  /** Of the mean week of training. */
  mean: number | null
  /** Of the mean of the same days, while the week runs. */
  sameDays: number | null
  /** What the week is compared with: one of those, or nothing. */
  against: number | null
  /** The value of every week, oldest first. */
  course: (number | null)[]
}

/** What a week is compared with, or why with nothing. */
type Comparison = 'sameDays' | 'begun' | 'mean' | 'deload' | 'cut' | 'nothing'

interface LatestWeek {
  /** The weeks up to the latest, and how many sessions are in later ones. */
  weeks: readonly TrainingWeek[]
  ahead: number
  comparison: Comparison
  rows: WeekRow[]
}

function amountOf(week: TrainingWeek, measure: Measure): number | null {
  if (measure === 'rpe') return week.rpe?.mean ?? null
  if (measure === 'minutes') return week.minutes > 0 ? week.minutes : null
  return week[measure]
}

function comparisonOf(mean: Answer['mean'], latest: Answer['latest'], last: TrainingWeek | undefined): Comparison {
  if (latest?.state === 'deload' || latest?.state === 'cut') return latest.state
  const others = (mean?.of === 'usual' ? mean.weeks : 0) - Number(last?.inTrend ?? false)
  if (others === 0) return 'nothing'
  if (latest?.state === 'over') return 'mean'
  return latest?.sameDays ? 'sameDays' : 'begun'
}

/** The latest week beside the mean of weeks of training, as main says it may be compared. */
export function latestWeekOf({ weeks: all, mean, latest }: Pick<Answer, 'weeks' | 'mean' | 'latest'>): LatestWeek {
  const weeks = all.filter(({ start }) => latest !== null && start <= latest.start)
  const last = weeks.at(-1)
  const comparison = comparisonOf(mean, latest, last)
  const usual: WeekMean | null = mean?.of === 'usual' ? mean : null
  const sameDays = latest?.sameDays ?? null
  const against = comparison === 'sameDays' ? sameDays : comparison === 'mean' ? usual : null
  return {
    weeks,
    ahead: all.slice(weeks.length).reduce((sum, { sessions }) => sum + sessions, 0),
    comparison,
    rows: measures.map((measure) => ({
      measure,
      now: last ? amountOf(last, measure) : null,
      mean: usual?.[measure] ?? null,
      sameDays: sameDays?.[measure] ?? null,
      against: against?.[measure] ?? null,
      course: weeks.map((week) => amountOf(week, measure)),
    })),
  }
}
