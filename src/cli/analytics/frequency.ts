import { rounded } from '#cli/figures.ts'
import { frequencyJsonSchema } from '#cli/json-shapes-analytics.ts'
import { sparkline } from '#cli/sparkline.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { askOfName, question, SPAN } from './question.ts'

type Answer = Output<'analytics.frequency'>

const nothingOf = (exercise: string): Answer => ({
  exercise,
  occurrences: 0,
  perWeek: 0,
  ignoredFuture: 0,
  lastDate: null,
  daysSince: null,
  weeks: [],
})

function linesOf({ exercise, occurrences, perWeek, lastDate, daysSince, weeks, ignoredFuture }: Answer): string[] {
  const ignored = ignoredFuture === 0 ? [] : [t('cliAnalytics.ignoredFuture', { count: ignoredFuture })]
  if (occurrences === 0) return [t('cliAnalytics.neverDone', { exercise: exercise ?? '' }), ...ignored]
  const often = { exercise: exercise ?? '', count: occurrences, perWeek: rounded(perWeek) }
  return [
    t('cliAnalytics.often', often),
    ...(lastDate === null || daysSince === null
      ? []
      : [t('cliAnalytics.lastTime', { date: lastDate.slice(0, 10), count: daysSince })]),
    t('cliAnalytics.timesLine', { line: sparkline(weeks.map((week) => week.occurrences)) }),
    ...ignored,
  ]
}

/** `--frequency NAME`: how often an exercise is trained. */
export const frequency = question<string, Answer>({
  takes: SPAN,
  shape: frequencyJsonSchema,
  ask: (log, name, asked) =>
    askOfName(asked, nothingOf(name), () => call(log, 'analytics.frequency', { name, span: asked.span })),
  lines: linesOf,
})
