import { type Figures, rounded, trendText } from '#cli/figures.ts'
import { weeksJsonSchema } from '#cli/json-shapes-analytics.ts'
import { sparkline } from '#cli/sparkline.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { question, SPAN } from './question.ts'

type Answer = Output<'analytics.weeks'>

/** The mean week as the last line of the table. */
function meanRow(mean: NonNullable<Answer['mean']>, figures: Figures): (string | number)[] {
  const { sessions, workingSets, reps, volumeKg, rpe, minutes } = mean
  const means = [rounded(sessions), rounded(workingSets), rounded(reps, 0), figures.volume(volumeKg)]
  return [t('cliAnalytics.mean'), ...means, rounded(rpe), rounded(minutes, 0), '']
}

function linesOf({ weeks, volumeTrend, mean }: Answer, figures: Figures): string[] {
  if (weeks.length === 0) return []
  const { unit } = figures
  const head = [
    t('cliAnalytics.head.weekOf'),
    t('cliAnalytics.head.sessions'),
    t('cli.sessions.sets'),
    t('cliAnalytics.head.reps'),
    t('cliAnalytics.head.volume', { unit }),
    'RPE',
    t('cliAnalytics.head.minutes'),
    t('cliAnalytics.head.deload'),
  ]
  const rows = weeks.map((week) => [
    week.complete ? week.start : `${week.start}*`,
    week.sessions,
    week.workingSets,
    week.reps,
    figures.volume(week.volumeKg),
    rounded(week.rpe?.mean),
    week.minutes > 0 ? rounded(week.minutes, 0) : '',
    week.deload === 'none' ? '' : t(`cliAnalytics.deload.${week.deload}`),
  ])
  const words = trendText(volumeTrend, (value, digits) => `${figures.weight(value, digits)} ${unit}`, 0)
  return [
    table(head, mean ? [...rows, meanRow(mean, figures)] : rows),
    ...(weeks.every(({ complete }) => complete) ? [] : [t('cliAnalytics.notComplete')]),
    ...(mean ? [t(`cliAnalytics.meanOf.${mean.of}`, { count: mean.weeks })] : []),
    t('cliAnalytics.volumeLine', { line: sparkline(weeks.map(({ volumeKg }) => volumeKg)) }),
    ...(words ? [t('cliAnalytics.volumeTrend', { trend: words })] : []),
  ]
}

/** `--weeks`: calendar weeks, oldest first. */
export const weeks = question<true, Answer>({
  takes: SPAN,
  shape: weeksJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.weeks', span),
  lines: linesOf,
})
