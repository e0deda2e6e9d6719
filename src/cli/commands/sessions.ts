import { Command, InvalidArgumentError } from 'commander'
import type { z } from 'zod'
import { type CommonOptions, call, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { sessionsJsonSchema } from '#cli/json-shapes.ts'
import { print, printJson, table } from '#cli/output.ts'
import { type SessionSummary, sessionFilterSchema } from '#shared/contract/sessions.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  last?: number
  phase?: number
  week?: number
  focus?: string
  from?: string
  to?: string
}

/** Reads an option by the schema of the filter it goes into; what does not fit is wrong usage. */
function reader<T>(schema: z.ZodType<T>, prepare: (text: string) => unknown): (text: string) => T {
  return (text) => {
    const read = schema.safeParse(prepare(text), { error: issueWords })
    if (read.success) return read.data
    throw new InvalidArgumentError(read.error.issues.map(({ message }) => message).join(' '))
  }
}

const { limit, phase, from } = sessionFilterSchema.shape
const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)
const readLast = reader(limit, wholeNumber)
const readNumber = reader(phase, wholeNumber)
const readDay = reader(from, (text) => text)

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
  withCommonOptions(new Command('sessions'))
    .description(t('cli.sessions.about'))
    .option('--last <n>', t('cli.sessions.last'), readLast)
    .option('--phase <p>', t('cli.sessions.byPhase'), readNumber)
    .option('--week <w>', t('cli.sessions.byWeek'), readNumber)
    .option('--focus <f>', t('cli.sessions.byFocus'))
    .option('--from <day>', t('cli.sessions.from'), readDay)
    .option('--to <day>', t('cli.sessions.to'), readDay)
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
      if (options.json) printJson(sessionsJsonSchema, sessions)
      else print(asTable(sessions))
      done(0)
    })
