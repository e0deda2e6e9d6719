import { Command, InvalidArgumentError } from 'commander'
import { type CommonOptions, call, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { print, printJson, table } from '#cli/output.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  last?: number
  phase?: number
  week?: number
  focus?: string
  from?: string
  to?: string
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError(t('cli.errors.wholeNumber'))
  return Number(text)
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError(t('cli.errors.day'))
  return text
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

const forJson = ({
  id,
  date,
  phase,
  week,
  focus,
  isDeloadWeek,
  exercises,
  workingSets,
  volumeKg,
  file,
}: SessionSummary) => ({
  id,
  date,
  phase,
  week,
  focus,
  isDeloadWeek,
  exercises,
  workingSets,
  volumeKg,
  file,
})

/** `sessions`: lists saved sessions, newest first. */
export const sessionsCommand = (done: Runner): Command =>
  withCommonOptions(new Command('sessions'))
    .description(t('cli.sessions.about'))
    .option('--last <n>', t('cli.sessions.last'), wholeNumber)
    .option('--phase <p>', t('cli.sessions.byPhase'), wholeNumber)
    .option('--week <w>', t('cli.sessions.byWeek'), wholeNumber)
    .option('--focus <f>', t('cli.sessions.byFocus'))
    .option('--from <day>', t('cli.sessions.from'), day)
    .option('--to <day>', t('cli.sessions.to'), day)
    .action(async ({ last, phase, week, focus, from, to, ...options }: Options) => {
      const filter = {
        phase: phase ?? null,
        week: week ?? null,
        focus: focus ?? null,
        from: from ?? null,
        to: to ?? null,
      }
      const { sessions } = await withApp(options, (app) =>
        call(app, 'sessions.list', { ...filter, limit: last ?? 1_000_000 }),
      )
      if (options.json) printJson(sessions.map(forJson))
      else print(asTable(sessions))
      done(0)
    })
