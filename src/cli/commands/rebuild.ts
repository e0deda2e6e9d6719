import { Command, Option } from 'commander'
import { appEnv, type CommonOptions, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { compareCopies } from '#cli/health/compare.ts'
import { rebuildJsonSchema } from '#cli/health/json.ts'
import { printComparison } from '#cli/health/report.ts'
import { untilInterrupted } from '#cli/interrupt.ts'
import { print, printJson } from '#cli/output.ts'
import { systemTerminal } from '#cli/terminal.ts'
import type { App } from '#main/app.ts'
import { replaceDatabase } from '#main/health/rebuild/rebuild-database.ts'
import { realDisk } from '#main/lib/disk.ts'
import { databasePath } from '#main/services.ts'
import type { HealthTask } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  from: 'json' | 'database'
}

/** What was done, and where the database is kept that was there before. */
interface Rebuilt {
  notices: string[]
  kept: string | null
}

async function work(app: App, task: HealthTask, label: string) {
  const bar = systemTerminal.bar(label)
  try {
    return await untilInterrupted((signal) => app.work(task, { signal, onProgress: bar.progress }))
  } finally {
    bar.end()
  }
}

async function writeFiles(options: Options): Promise<Rebuilt> {
  const { report } = await withApp(options, (app) => work(app, 'rebuildFiles', t('health.cli.progress.write')))
  return { notices: report, kept: null }
}

async function makeDatabase(options: Options): Promise<Rebuilt> {
  const made = await withApp(options, (app) => work(app, 'rebuildDatabase', t('health.cli.progress.read')))
  const { dataDir, now } = appEnv(options)
  if (made.made !== null) await replaceDatabase(realDisk, databasePath(dataDir), made.made, now())
  return withApp(options, async ({ found }) => {
    const rebuilt = found.filter(({ code }) => code === 'database-rebuilt')
    return { notices: rebuilt.map(({ message }) => message), kept: rebuilt.at(-1)?.file ?? null }
  })
}

/** `rebuild`: makes one copy anew from the other. */
export const rebuildCommand = (done: Runner): Command =>
  withCommonOptions(new Command('rebuild'))
    .description(t('health.cli.rebuild.about'))
    .addOption(
      new Option('--from <copy>', t('health.cli.rebuild.from')).choices(['json', 'database']).makeOptionMandatory(),
    )
    .action(async (options: Options) => {
      const rebuilt = await (options.from === 'json' ? makeDatabase(options) : writeFiles(options))
      const after = await compareCopies(options)
      const { sessions, files, isWell } = after
      if (options.json) printJson(rebuildJsonSchema, { from: options.from, sessions, files, isWell, ...rebuilt })
      else {
        for (const words of rebuilt.notices) print(words)
        print()
        printComparison(after, null)
      }
      done(isWell ? 0 : 1)
    })
