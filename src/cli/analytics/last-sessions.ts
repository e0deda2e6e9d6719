import type { z } from 'zod'
import { type Figures, placeText, rounded } from '#cli/figures.ts'
import { lastSessionsJsonSchema } from '#cli/json-shapes-analytics.ts'
import { sparkline } from '#cli/sparkline.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import { meanOf } from '#shared/domain/mean.ts'
import { t } from '#shared/messages/index.ts'
import { question, SPAN } from './question.ts'

type Doc = z.output<typeof lastSessionsJsonSchema>

function linesOf({ sessions, averages }: Doc, figures: Figures): string[] {
  if (sessions.length === 0) return []
  const { unit } = figures
  const head = [
    t('cli.sessions.date'),
    t('cli.sessions.phase'),
    t('cli.sessions.focus'),
    t('cli.sessions.exercises'),
    t('cli.sessions.sets'),
    t('cliAnalytics.head.volume', { unit }),
    t('cliAnalytics.head.minutes'),
  ]
  const rows = sessions.map((one) => [
    one.date.slice(0, 10),
    placeText(one),
    one.focus ?? '',
    one.exercises.length,
    one.workingSets,
    figures.volume(one.volumeKg),
    rounded(one.durationMinutes, 0),
  ])
  const mean = t('cliAnalytics.mean')
  const means = [rounded(averages.workingSets), figures.volume(averages.volumeKg), rounded(averages.durationMinutes, 0)]
  const volumes = sessions.map(({ volumeKg }) => volumeKg).reverse()
  return [
    table(head, [...rows, [mean, '', '', '', ...means]]),
    t('cliAnalytics.volumeLine', { line: sparkline(volumes) }),
  ]
}

/** `--last-sessions N`: the newest sessions and their means. */
export const lastSessions = question<number, Doc>({
  takes: SPAN,
  shape: lastSessionsJsonSchema,
  async ask(log, limit, { span }) {
    const { sessions } = await call(log, 'sessions.list', { ...span, limit })
    return {
      sessions,
      averages: {
        workingSets: meanOf(sessions.map(({ workingSets }) => workingSets)),
        volumeKg: meanOf(sessions.map(({ volumeKg }) => volumeKg)),
        durationMinutes: meanOf(sessions.map(({ durationMinutes }) => durationMinutes)),
      },
    }
  },
  lines: linesOf,
})
