import { Command } from 'commander'
import { askOfName } from '#cli/analytics/question.ts'
import type { Runner } from '#cli/exit-code.ts'
import { figuresOf } from '#cli/figures.ts'
import { occurrencesJsonSchema } from '#cli/json-shapes-analytics.ts'
import { withNearNames } from '#cli/near-names.ts'
import { occurrenceLines, occurrencesJson } from '#cli/occurrences.ts'
import { print, printJson } from '#cli/output.ts'
import { readCount, readLabel } from '#cli/read-option.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { type SpanOptions, spanOf, withSpanOptions } from '#cli/span-options.ts'
import { call } from '#main/call.ts'
import type { Answering } from '#main/from-files/from-files.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends SourceOptions, SpanOptions {
  limit?: number
}

/** As many times as can be asked for. */
const ALL = 100_000

async function tell(log: Answering, name: string, options: Options): Promise<void> {
  const isLogEmpty = (await call(log, 'sessions.list', { limit: 1 })).total === 0
  const nothing: Output<'history.occurrences'> = { exercise: name, loadMode: 'external', total: 0, occurrences: [] }
  const input = { name, span: spanOf(options), limit: options.limit ?? ALL }
  const found = await askOfName({ isLogEmpty }, nothing, () => call(log, 'history.occurrences', input))
  if (options.json) return printJson(occurrencesJsonSchema, occurrencesJson(found))
  if (isLogEmpty) return print(t('cli.sessions.none'))
  return occurrenceLines(found, figuresOf(await call(log, 'settings.get', null))).forEach(print)
}

/** `history EXERCISE`: every time it was done under any of its names, newest first. */
export const historyCommand = (done: Runner): Command =>
  withSpanOptions(withSourceOptions(new Command('history')))
    .description(t('cliAnalytics.history'))
    .argument('<exercise>', t('cli.suggest.exercise'), readLabel)
    .option('--limit <n>', t('cliAnalytics.options.limit'), readCount)
    .option('--no-deloads', t('cliAnalytics.options.noDeloads'))
    .action(async (name: string, options: Options) => {
      await withNearNames(() => withLog(options, (log) => tell(log, name, options)))
      done(0)
    })
