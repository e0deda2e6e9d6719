import { Command, Option } from 'commander'
import { withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { listBatches, undoBatch } from '#cli/import/batches.ts'
import { isPending } from '#cli/import/entries.ts'
import { printResult, toJson } from '#cli/import/result.ts'
import { type ImportOptions, runImport } from '#cli/import/run-import.ts'
import { importJsonSchema } from '#cli/json-shapes.ts'
import { printJson } from '#cli/output.ts'
import { systemTerminal, type Terminal } from '#cli/terminal.ts'
import { distanceUnitSchema, importFormatSchema } from '#shared/contract/import-source.ts'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends ImportOptions {
  undo?: string
  batches?: boolean
}

const FORMATS = ['auto', ...importFormatSchema.options]

const addName = (name: string, names: string[] | false | undefined): string[] => [...(names || []), name]

/** Either paths, or one of the options that need none. */
function checkUsage(command: Command, paths: readonly string[], { undo, batches, reread }: Options): void {
  const without = [undo !== undefined, batches, reread].filter(Boolean).length
  if (paths.length === 0 && without === 0) command.error(t('cli.import.usage.paths'))
  if (paths.length > 0 && without > 0) command.error(t('cli.import.usage.noPaths'))
  if (without > 1) command.error(t('cli.import.usage.oneOf'))
}

/** `import PATH…`: reads files of any known kind, shows what they would become, and saves them as one batch. */
export const importCommand = (done: Runner, terminal: Terminal = systemTerminal): Command =>
  withCommonOptions(new Command('import'))
    .description(t('cli.import.about'))
    .argument('[paths...]', t('cli.import.paths'))
    .addOption(new Option('--format <format>', t('cli.import.options.format')).choices(FORMATS).default('auto'))
    .addOption(new Option('--unit <unit>', t('cli.import.options.unit')).choices(weightUnitSchema.options))
    .addOption(
      new Option('--distance-unit <unit>', t('cli.import.options.distance')).choices(distanceUnitSchema.options),
    )
    .option('--body-weight <exercise>', t('cli.import.options.bodyWeight'), addName)
    .option('--no-body-weight', t('cli.import.options.noBodyWeight'))
    .option('--replace', t('cli.import.options.replace'))
    .option('--dry-run', t('cli.options.dryRun'))
    .option('--yes', t('cli.import.options.yes'))
    .option('--reread', t('cli.import.options.reread'))
    .option('--batches', t('cli.import.options.batches'))
    .option('--undo <batch>', t('cli.import.options.undo'))
    .action(async (paths: string[], options: Options, command: Command) => {
      checkUsage(command, paths, options)
      if (options.batches) await listBatches(options)
      if (options.undo !== undefined) await undoBatch(options.undo, options, terminal)
      if (options.batches || options.undo !== undefined) return done(0)
      const result = await runImport(paths, options, terminal)
      if (options.json) printJson(importJsonSchema, toJson(result))
      else printResult(result)
      return done(result.problems.length === 0 && !isPending(result.copies) ? 0 : 1)
    })
