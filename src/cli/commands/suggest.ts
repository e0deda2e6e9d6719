import { Command, InvalidArgumentError } from 'commander'
import type { ExitCode, Runner } from '#cli/exit-code.ts'
import { suggestJsonSchema } from '#cli/json-shapes.ts'
import { withNearNames } from '#cli/near-names.ts'
import { print, printJson } from '#cli/output.ts'
import { readLabel } from '#cli/read-option.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { suggestionLines } from '#cli/suggestion-lines.ts'
import { call } from '#main/call.ts'
import type { Answering } from '#main/from-files/from-files.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import { type Goal, goalSchema } from '#shared/domain/goal.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends SourceOptions {
  reps?: Goal
  deload?: boolean
}

function readRange(text: string): Goal {
  const [, min, max] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? []
  const read = goalSchema.safeParse({ repRange: { min: Number(min), max: Number(max ?? min) } })
  if (read.success) return read.data
  throw new InvalidArgumentError(t('cli.suggest.badRange'))
}

async function ask(log: Answering, exercise: string, { reps, deload }: Options): Promise<Suggestion> {
  const [suggestion] = await call(log, 'progression.suggest', {
    names: [exercise],
    isDeloadWeek: deload ?? false,
    goals: [reps ?? null],
  })
  if (!suggestion) throw new Error(`There is no suggestion for ${exercise}.`)
  return suggestion
}

const isLogEmpty = async (log: Answering): Promise<boolean> =>
  (await call(log, 'sessions.list', { limit: 1 })).total === 0

async function suggest(log: Answering, exercise: string, options: Options): Promise<ExitCode> {
  const isEmpty = await isLogEmpty(log)
  if (isEmpty && !options.json) {
    print(t('cli.sessions.none'))
    return 0
  }
  const { name } = await call(log, 'exercises.get', { name: exercise })
  const suggestion = await ask(log, name, options)
  if (options.json) printJson(suggestJsonSchema, suggestion)
  else for (const line of suggestionLines(suggestion, await call(log, 'settings.get', null))) print(line)
  return 0
}

/** `suggest EXERCISE`: the next weight and reps of an exercise with the reason. */
export const suggestCommand = (done: Runner): Command =>
  withSourceOptions(new Command('suggest'))
    .description(t('cli.suggest.about'))
    .argument('<exercise>', t('cli.suggest.exercise'), readLabel)
    .option('--reps <range>', t('cli.suggest.reps'), readRange)
    .option('--deload', t('cli.suggest.deload'))
    .action(async (exercise: string, options: Options) => {
      done(await withNearNames(() => withLog(options, (log) => suggest(log, exercise, options))))
    })
