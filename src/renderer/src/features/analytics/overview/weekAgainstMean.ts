import type { TrainingWeek } from '#shared/contract/analytics.ts'

/** What a week is measured by. Volume in kilograms. */
const measures = ['sessions', 'workingSets', 'volumeKg', 'rpe', 'minutes'] as const
export type Measure = (typeof measures)[number]

/** One measure of the last week beside the mean of the complete weeks before it; null where nothing is known. */
export interface Comparison {
  measure: Measure
  now: number | null
  mean: number | null
  /** The value of every week, oldest first. */
  course: (number | null)[]
}

function amountOf(week: TrainingWeek, measure: Measure): number | null {
  if (measure === 'rpe') return week.rpe?.mean ?? null
  if (measure === 'minutes') return week.minutes > 0 ? week.minutes : null
  return week[measure]
}

function meanOf(weeks: readonly TrainingWeek[], measure: Measure): number | null {
  const known = weeks.flatMap((week) => {
    const value = amountOf(week, measure)
    // A rating weighs as much as the sets it is the mean of.
    return value === null ? [] : [{ value, weight: measure === 'rpe' ? (week.rpe?.sets ?? 0) : 1 }]
  })
  const weight = known.reduce((sum, it) => sum + it.weight, 0)
  return weight === 0 ? null : known.reduce((sum, it) => sum + it.value * it.weight, 0) / weight
}

/** The weeks that have begun, and how many sessions are in later ones; all of them where none has begun. */
export function begunWeeks(weeks: readonly TrainingWeek[], today: string) {
  const begun = weeks.filter(({ start }) => start <= today)
  const later = weeks.slice(begun.length)
  if (begun.length === 0) return { begun: weeks, ahead: 0 }
  return { begun, ahead: later.reduce((sum, { sessions }) => sum + sessions, 0) }
}

/** The last week of a span beside the mean of the complete weeks with training before it, and how many those are. */
export function weekAgainstMean(weeks: readonly TrainingWeek[]): { trained: number; rows: Comparison[] } {
  const last = weeks.at(-1)
  const before = weeks.slice(0, -1).filter(({ sessions, complete }) => sessions > 0 && complete)
  return {
    trained: before.length,
    rows: measures.map((measure) => ({
      measure,
      now: last ? amountOf(last, measure) : null,
      mean: meanOf(before, measure),
      course: weeks.map((week) => amountOf(week, measure)),
    })),
  }
}
