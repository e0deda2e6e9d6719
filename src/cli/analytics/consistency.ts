import { type Figures, rounded } from '#cli/figures.ts'
import { consistencyJsonSchema } from '#cli/json-shapes-analytics.ts'
import { bar, sparkline } from '#cli/sparkline.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { question, SPAN } from './question.ts'
import { weekdayNames } from './weekday-names.ts'

type Answer = Output<'analytics.consistency'>

function linesOf(answer: Answer, figures: Figures): string[] {
  const { weeks, weeksTrained, sessionsPerWeek, longestStreak, currentStreak, weekdays, density } = answer
  const ignored = answer.ignoredFuture === 0 ? [] : [t('cliAnalytics.ignoredFuture', { count: answer.ignoredFuture })]
  if (longestStreak === 0) return ignored
  const most = Math.max(...weekdays)
  const days = weekdayNames(figures.weekStart).map((name, i) => [name, weekdays[i] ?? 0, bar(weekdays[i] ?? 0, most)])
  const perMinute = density.map(({ kgPerMinute }) => kgPerMinute)
  const often = rounded(sessionsPerWeek)
  const perWeek = t('cliAnalytics.sessionsPerWeek', { count: Number(often), often })
  return [
    t('cliAnalytics.weeksTrained', { trained: weeksTrained, count: weeks, perWeek }),
    t('cliAnalytics.streaks', { longest: longestStreak, current: currentStreak }),
    ...answer.pauses.map((pause) => t('cliAnalytics.pause', pause)),
    ...ignored,
    table([t('cliAnalytics.head.day'), t('cliAnalytics.head.sessions'), ''], days),
    ...(perMinute.length > 0 ? [t('cliAnalytics.densityLine', { line: sparkline(perMinute) })] : []),
    ...(answer.implausibleLengths > 0 ? [t('cliAnalytics.tooShort', { count: answer.implausibleLengths })] : []),
  ]
}

/** `--consistency`: how steadily one trains. */
export const consistency = question<true, Answer>({
  takes: SPAN,
  shape: consistencyJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.consistency', span),
  lines: linesOf,
})
