import { Command } from 'commander'
import type { Runner } from '#cli/exit-code.ts'
import { sessionsJsonSchema } from '#cli/json-shapes.ts'
import { print, printJson, table } from '#cli/output.ts'
import { readLabel, readNumber, readSessionCount, readText } from '#cli/read-option.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { type SpanOptions, spanOf, withSpanOptions } from '#cli/span-options.ts'
import { call } from '#main/call.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends SourceOptions, SpanOptions {
  last?: number
  week?: number
  focus?: string
  exercise?: string
  text?: string
}

const row = (s: SessionSummary): (string | number)[] => [
  s.date.slice(0, 10),
  s.phase === null ? '' : `${s.phase}.${s.week ?? ''}`,
  `${s.focus ?? ''}${s.isDeloadWeek ? ` (${t('cli.sessions.deload')})` : ''}`,
  s.exercises.length,
  s.workingSets,
  Math.round(s.volumeKg),
  s.id,
]

const heads = ['date', 'phase', 'focus', 'exercises', 'sets', 'volume', 'id'] as const

const asTable = (sessions: readonly SessionSummary[]): string =>
  sessions.length === 0
    ? t('cli.sessions.none')
    : table(
        heads.map((head) => t(`cli.sessions.${head}`)),
        sessions.map(row),
      )

/** `sessions`: lists saved sessions, newest first. */
export const sessionsCommand = (done: Runner): Command =>
  withSpanOptions(withSourceOptions(new Command('sessions')))
    .description(t('cli.sessions.about'))
    .option('--last <n>', t('cli.sessions.last'), readSessionCount)
    .option('--week <w>', t('cli.sessions.byWeek'), readNumber)
    .option('--focus <f>', t('cli.sessions.byFocus'))
    .option('--exercise <name>', t('cli.sessions.byExercise'), readLabel)
    .option('--text <words>', t('cli.sessions.byText'), readText)
    .option('--no-deloads', t('cliAnalytics.options.noDeloads'))
    .action(async ({ last, week, focus, exercise, text, ...options }: Options) => {
      const filter = { week: week ?? null, focus: focus ?? null, exercise: exercise ?? null, text: text ?? null }
      const { sessions } = await withLog(options, (log) =>
        call(log, 'sessions.list', { ...spanOf(options), ...filter, limit: last ?? 1_000_000 }),
      )
      if (options.json) printJson(sessionsJsonSchema, sessions)
      else print(asTable(sessions))
      done(0)
    })
