import { Command } from 'commander'
import type { Runner } from '#cli/exit-code.ts'
import { type Figures, figuresOf } from '#cli/figures.ts'
import { sessionsJsonSchema } from '#cli/json-shapes.ts'
import { print, printJson } from '#cli/output.ts'
import { readLabel, readNumber, readSessionCount, readText } from '#cli/read-option.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { type SpanOptions, spanOf, withSpanOptions } from '#cli/span-options.ts'
import { table } from '#cli/table.ts'
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

const row = (s: SessionSummary, figures: Figures): (string | number)[] => [
  s.date.slice(0, 10),
  s.phase === null ? '' : `${s.phase}.${s.week ?? ''}`,
  `${s.focus ?? ''}${s.isDeloadWeek ? ` (${t('cli.sessions.deload')})` : ''}`,
  s.exercises.length,
  s.workingSets,
  figures.volume(s.volumeKg),
  s.id,
]

const heads = ['date', 'phase', 'focus', 'exercises', 'sets'] as const

function asTable(sessions: readonly SessionSummary[], figures: Figures): string {
  if (sessions.length === 0) return t('cli.sessions.none')
  const volume = t('cliAnalytics.head.volume', { unit: figures.unit })
  const ids = t('cli.sessions.id')
  return table(
    [...heads.map((head) => t(`cli.sessions.${head}`)), volume, ids],
    sessions.map((session) => row(session, figures)),
    { ids },
  )
}

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
      const { sessions, settings } = await withLog(options, async (log) => ({
        ...(await call(log, 'sessions.list', { ...spanOf(options), ...filter, limit: last ?? 1_000_000 })),
        settings: await call(log, 'settings.get', null),
      }))
      if (options.json) printJson(sessionsJsonSchema, sessions)
      else print(asTable(sessions, figuresOf(settings)))
      done(0)
    })
