import type { SessionNumbers } from '#main/analytics/sessions.repository.ts'
import { type CountsReader, sumTraining } from '#main/analytics/training.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import type { Training } from '#shared/contract/training.ts'
import type { TrainingWeek, WeekMean } from '#shared/contract/training-week.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import { meanOf } from '#shared/domain/mean.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isToCome } from './week-range.ts'

type Answer = Output<'analytics.weeks'>
type Latest = NonNullable<Answer['latest']>

const isTrained = ({ sessions }: Training): boolean => sessions > 0

/** The mean rating of all rated sets: a rating weighs as much as the sets it is the mean of. */
function meanRating(weeks: readonly Training[]): number | null {
  const rated = weeks.flatMap(({ rpe }) => rpe ?? [])
  const sets = rated.reduce((sum, rpe) => sum + rpe.sets, 0)
  return sets === 0 ? null : roundTo(rated.reduce((sum, rpe) => sum + rpe.mean * rpe.sets, 0) / sets, 4)
}

function meanOver(weeks: readonly Training[]): WeekMean | null {
  const [first] = weeks
  if (!first) return null
  const of = (value: (week: Training) => number): number => meanOf(weeks.map(value)) ?? 0
  return {
    weeks: weeks.length,
    sessions: of(({ sessions }) => sessions),
    workingSets: of(({ workingSets }) => workingSets),
    reps: of(({ reps }) => reps),
    volumeKg: of(({ volumeKg }) => volumeKg),
    rpe: meanRating(weeks),
    minutes: meanOf(weeks.map(({ minutes }) => (minutes > 0 ? minutes : null))),
  }
}

/**
 * The mean week: of the weeks that are in a trend, or, where there is none, of all complete ones with training, or of all with
 * training that have begun where none is complete; `of` says which. Null without any.
 */
export function meanWeek(weeks: readonly TrainingWeek[], today: number): Answer['mean'] {
  const trained = weeks.filter(isTrained)
  const kinds = {
    usual: trained.filter(({ inTrend }) => inTrend),
    complete: trained.filter(({ complete }) => complete),
    all: trained.filter(({ start }) => !isToCome(dayNumber(start), today)),
  }
  const of = (['usual', 'complete', 'all'] as const).find((kind) => kinds[kind].length > 0)
  const mean = of && meanOver(kinds[of])
  return mean ? { of, ...mean } : null
}

/** What a week can be compared as: see `latest` of the contract. */
function stateOf({ start, deload }: TrainingWeek, { from, to }: Span, today: number): Latest['state'] {
  const [first, end] = [dayNumber(start), dayNumber(start) + 6]
  if (deload !== 'none') return 'deload'
  const isCut = (from !== null && first < dayNumber(from)) || (to !== null && dayNumber(to) < Math.min(end, today))
  if (isCut) return 'cut'
  return end >= today ? 'running' : 'over'
}

interface Given {
  weeks: readonly TrainingWeek[]
  /** The sessions of the week that begins on a day. */
  sessionsOf(start: number): readonly SessionNumbers[]
  read: CountsReader
}

/** The mean of the same days of the weeks in a trend: as far as the days of a running week are over, or today was trained. */
function sameDays({ start }: TrainingWeek, { weeks, sessionsOf, read }: Given, today: number): WeekMean | null {
  const first = dayNumber(start)
  const trained = sessionsOf(first).flatMap(({ day }) => (isToCome(day, today) ? [] : [day]))
  const until = Math.max(today - 1, ...trained) - first
  if (until < 0) return null
  const usual = weeks.filter(({ inTrend }) => inTrend).map((week) => dayNumber(week.start))
  return meanOver(
    usual.map((from) =>
      sumTraining(
        sessionsOf(from).filter(({ day }) => day - from <= until),
        read,
      ),
    ),
  )
}

/** The last week that has begun and what it can be compared with; the last of all where none has. */
export function latestWeek(given: Given, span: Span, today: number): Answer['latest'] {
  const { weeks } = given
  const week = weeks.findLast(({ start }) => dayNumber(start) <= today) ?? weeks.at(-1)
  if (!week) return null
  const state = stateOf(week, span, today)
  return { start: week.start, state, sameDays: state === 'running' ? sameDays(week, given, today) : null }
}
