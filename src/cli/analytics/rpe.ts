import { rounded, trendText } from '#cli/figures.ts'
import { rpeJsonSchema } from '#cli/json-shapes-analytics.ts'
import { bar, sparkline } from '#cli/sparkline.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { question, SPAN } from './question.ts'

type Answer = Output<'analytics.rpe'>

function linesOf({ distribution, unrated, sessions, trend }: Answer): string[] {
  if (distribution.length === 0 && unrated === 0) return []
  const most = Math.max(...distribution.map(({ sets }) => sets))
  const rows = distribution.map(({ rpe, sets }) => [rpe, sets, bar(sets, most)])
  const words = trendText(trend, (value, digits) => String(rounded(value, digits)), 2)
  return [
    ...(rows.length > 0 ? [table(['RPE', t('cli.sessions.sets'), ''], rows)] : []),
    t('cliAnalytics.unrated', { count: unrated }),
    ...(sessions.length > 0 ? [t('cliAnalytics.rpeLine', { line: sparkline(sessions.map(({ mean }) => mean)) })] : []),
    ...(words ? [t('cliAnalytics.rpeTrend', { trend: words })] : []),
  ]
}

/** `--rpe`: how hard sets were. */
export const rpe = question<true, Answer>({
  takes: SPAN,
  shape: rpeJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.rpe', span),
  lines: linesOf,
})
