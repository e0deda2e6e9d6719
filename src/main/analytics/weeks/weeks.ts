import { leftOutDays, logExtent, type SessionNumbers, sessionNumbers } from '#main/analytics/sessions.repository.ts'
import { type CountsReader, createCountsReader, sumTraining } from '#main/analytics/training.ts'
import { trendOf } from '#main/analytics/trend.ts'
import type { View } from '#main/analytics/view.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import type { PlaceInProgram } from '#shared/contract/training.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { dayAt, dayNumber, weekOf } from '#shared/domain/calendar.ts'
import { latestWeek, meanWeek } from './week-means.ts'
import { weekRange } from './week-range.ts'

const NO_SESSIONS: readonly SessionNumbers[] = []

function deloadOf(sessions: readonly SessionNumbers[]): TrainingWeek['deload'] {
  const deloads = sessions.filter(({ deload }) => deload === 1).length
  if (deloads === 0) return 'none'
  return deloads === sessions.length ? 'whole' : 'part'
}

/** The weeks of programs that sessions are in, each once, in the order of the sessions. */
function placesOf(sessions: readonly SessionNumbers[]): PlaceInProgram[] {
  const places = new Map<string, PlaceInProgram>()
  for (const { program, phase, week, deload } of sessions) {
    if (program === null && phase === null && week === null) continue
    const key = JSON.stringify([program, phase, week, deload])
    if (!places.has(key)) places.set(key, { program, phase, week, isDeloadWeek: deload === 1 })
  }
  return [...places.values()]
}

const toWeek = (
  start: number,
  sessions: readonly SessionNumbers[],
  read: CountsReader,
): Omit<TrainingWeek, 'complete' | 'inTrend'> => ({
  start: dayAt(start),
  ...sumTraining(sessions, read),
  deload: deloadOf(sessions),
  places: placesOf(sessions),
})

/**
 * Calendar weeks of a span, and the trend and the mean of the complete ones that had training and no deload: a week off is no
 * week of less, and the running one is not over.
 */
export async function trainingWeeks(view: View, span: Span): Promise<Output<'analytics.weeks'>> {
  const sessions = await sessionNumbers(view.db, span).execute()
  const days = sessions.map(({ day }) => day)
  const leftOut = await leftOutDays(view.db, span)
  const { starts, isComplete } = weekRange({ days, leftOut }, span, await logExtent(view.db, view.today), view)
  const byWeek = Map.groupBy(sessions, ({ day }) => weekOf(day, view.settings.weekStart))
  const disturbed = new Set(leftOut.map((day) => weekOf(day, view.settings.weekStart)))
  const read = createCountsReader()
  const sessionsOf = (start: number) => byWeek.get(start) ?? NO_SESSIONS
  const weeks = starts.map((start): TrainingWeek => {
    const week = toWeek(start, sessionsOf(start), read)
    const complete = isComplete(start)
    return {
      ...week,
      complete,
      inTrend: complete && week.sessions > 0 && week.deload === 'none' && !disturbed.has(start),
    }
  })
  const measured = weeks.filter(({ inTrend }) => inTrend)
  return {
    weeks,
    mean: meanWeek(weeks, view.today),
    latest: latestWeek({ weeks, sessionsOf, read }, span, view.today),
    volumeTrend: trendOf(measured.map(({ start, volumeKg }) => ({ day: dayNumber(start), value: volumeKg }))),
  }
}
