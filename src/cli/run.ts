import { Command, CommanderError } from 'commander'
import { realWorld } from '#main/env.ts'
import { AppError } from '#shared/errors.ts'
import { pickLanguage, setLanguage, t } from '#shared/messages/index.ts'
import { commandLineOf } from './command-names.ts'
import { analyticsCommand } from './commands/analytics.ts'
import { backupCommand } from './commands/backup.ts'
import { configCommand } from './commands/config.ts'
import { exportCommand } from './commands/export.ts'
import { historyCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { logCommand } from './commands/log.ts'
import { openCommand } from './commands/open.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { restoreCommand } from './commands/restore.ts'
import { sessionsCommand } from './commands/sessions.ts'
import { showCommand } from './commands/show.ts'
import { suggestCommand } from './commands/suggest.ts'
import { validateCommand } from './commands/validate.ts'
import { verifyCommand } from './commands/verify.ts'
import { appVersion, withApp } from './context.ts'
import type { ExitCode, Runner } from './exit-code.ts'
import { errorJsonSchema } from './json-shapes.ts'
import { complain, printJson } from './output.ts'

const exportWithApp = (runner: Runner): Command =>
  exportCommand(runner, (options, use) => withApp(options, (app) => use(app.exports)))

function buildProgram(runner: Runner): Command {
  const program = new Command('traininglogs')
    .description(t('cli.about'))
    .version(appVersion(), '--version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
  for (const make of [
    logCommand,
    importCommand,
    exportWithApp,
    validateCommand,
    sessionsCommand,
    showCommand,
    historyCommand,
    analyticsCommand,
    suggestCommand,
    openCommand,
    verifyCommand,
    rebuildCommand,
    backupCommand,
    restoreCommand,
    configCommand,
  ]) {
    program.addCommand(make(runner).exitOverride())
  }
  return program
}

function describe(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (error instanceof CommanderError) return { code: 'USAGE', message: error.message }
  return { code: 'INTERNAL', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** Runs one command line (without `node` and the script) and gives back its exit code. */
export async function runCli(given: readonly string[]): Promise<ExitCode> {
  const args = commandLineOf(given) ?? given
  setLanguage(pickLanguage(realWorld.systemLanguages()))
  let code: ExitCode = 0
  const program = buildProgram((result) => {
    code = result
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander has told help and wrong usage already.
    const isUsage = error instanceof CommanderError
    if (isUsage && error.exitCode === 0) return 0
    const failure = describe(error)
    if (!isUsage) complain(failure.message)
    if (args.includes('--json')) printJson(errorJsonSchema, { error: failure })
    return isUsage ? 2 : 1
  }
}
