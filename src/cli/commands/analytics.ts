import { Command } from 'commander'
import type { Asked, Question } from '#cli/analytics/question.ts'
import { questions } from '#cli/analytics/questions.ts'
import { questionAsked } from '#cli/analytics/usage.ts'
import type { Runner } from '#cli/exit-code.ts'
import { figuresOf } from '#cli/figures.ts'
import { withNearNames } from '#cli/near-names.ts'
import { print, printJson } from '#cli/output.ts'
import { readCount, readLabel, readSessionCount, readYear } from '#cli/read-option.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { type SpanOptions, spanOf, withSpanOptions } from '#cli/span-options.ts'
import { call } from '#main/call.ts'
import type { Answering } from '#main/from-files/from-files.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends SourceOptions, SpanOptions {
  week?: string
  limit?: number
}

type AnyQuestion = Question<unknown, unknown>

async function tell(log: Answering, question: AnyQuestion, value: unknown, options: Options): Promise<void> {
  const settings = await call(log, 'settings.get', null)
  const isLogEmpty = (await call(log, 'sessions.list', { limit: 1 })).total === 0
  const { limit = null, week = null } = options
  const asked: Asked = { span: spanOf(options), limit, week, settings, isLogEmpty }
  const answer = await question.ask(log, value, asked)
  if (options.json) return printJson(question.shape, question.json ? question.json(answer) : answer)
  if (isLogEmpty) return print(t('cli.sessions.none'))
  const lines = question.lines(answer, figuresOf(settings))
  return lines.length === 0 ? print(t(question.nothing ?? 'cliAnalytics.nothing')) : lines.forEach(print)
}

const withQuestions = (command: Command): Command =>
  command
    .option('--last-sessions <n>', t('cliAnalytics.options.lastSessions'), readSessionCount)
    .option('--exercise <name>', t('cliAnalytics.options.exercise'), readLabel)
    .option('--weekly-volume', t('cliAnalytics.options.weeklyVolume'))
    .option('--prs', t('cliAnalytics.options.prs'))
    .option('--muscles', t('cliAnalytics.options.muscles'))
    .option('--rpe', t('cliAnalytics.options.rpe'))
    .option('--quality', t('cliAnalytics.options.quality'))
    .option('--frequency <name>', t('cliAnalytics.options.frequency'), readLabel)
    .option('--weeks', t('cliAnalytics.options.weeks'))
    .option('--phases', t('cliAnalytics.options.phases'))
    .option('--deloads', t('cliAnalytics.options.deloads'))
    .option('--year <y>', t('cliAnalytics.options.year'), readYear)
    .option('--consistency', t('cliAnalytics.options.consistency'))

/** Notes which options are given, by their long names. */
function noteGiven(command: Command): Set<string> {
  const given = new Set<string>()
  for (const { long } of command.options)
    if (long) command.on(`option:${long.slice(2)}`, () => void given.add(long.slice(2)))
  return given
}

/** `analytics`: one question about the whole log. */
export function analyticsCommand(done: Runner): Command {
  const command = withSpanOptions(withQuestions(withSourceOptions(new Command('analytics'))))
    .description(t('cliAnalytics.about'))
    .option('--no-deloads', t('cliAnalytics.options.noDeloads'))
    .option('--week <week>', t('cliAnalytics.options.week'))
    .option('--limit <n>', t('cliAnalytics.options.limit'), readCount)
  const given = noteGiven(command)
  return command.action(async (options: Options) => {
    const name = questionAsked(command, given, options.week)
    const value = command.getOptionValue(name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
    const isWithout = given.has('no-deloads')
    // Each question is given what its own option reads.
    const question = questions[name] as AnyQuestion
    await withNearNames(() =>
      withLog(options, (log) => tell(log, question, value, { ...options, deloads: !isWithout })),
    )
    done(0)
  })
}
