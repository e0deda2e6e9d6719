import { Command, Option } from 'commander'
import { type CommonOptions, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { compareCopies } from '#cli/health/compare.ts'
import { verifyJsonSchema } from '#cli/health/json.ts'
import { choicesOf, type DoneRepair, repairCopies } from '#cli/health/repair.ts'
import { printComparison } from '#cli/health/report.ts'
import { printJson } from '#cli/output.ts'
import { type Comparison, type Side, sideSchema } from '#shared/contract/comparison.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  repair?: boolean
  dryRun?: boolean
  take?: Side
}

const undone = ({ repairs }: Comparison): DoneRepair[] => repairs.map((repair) => ({ ...repair, done: false }))

async function run(options: Options): Promise<{ comparison: Comparison; repairs: DoneRepair[] | null }> {
  const { repair, dryRun, take } = options
  const before = await compareCopies(options)
  const planned = { ...before, repairs: [...before.repairs, ...choicesOf(before, take)] }
  const isNeeded = !before.isWell || planned.repairs.length > 0
  if (!repair || dryRun || !isNeeded) return { comparison: planned, repairs: null }
  const { after, repaired } = await repairCopies(options, before, take)
  return { comparison: after, repairs: repaired }
}

/** `verify`: compares the two copies; with `--repair` makes them agree. */
export const verifyCommand = (done: Runner): Command =>
  withCommonOptions(new Command('verify'))
    .description(t('health.cli.verify.about'))
    .option('--repair', t('health.cli.verify.repair'))
    .option('--dry-run', t('health.cli.verify.dryRun'))
    .addOption(new Option('--take <side>', t('health.cli.verify.take')).choices(sideSchema.options))
    .action(async (options: Options, command: Command) => {
      if (options.take !== undefined && !options.repair) command.error(t('health.cli.verify.takeNeedsRepair'))
      const { comparison, repairs } = await run(options)
      if (options.json) printJson(verifyJsonSchema, { ...comparison, repairs: repairs ?? undone(comparison) })
      else printComparison(comparison, repairs)
      done(comparison.isWell ? 0 : 1)
    })
