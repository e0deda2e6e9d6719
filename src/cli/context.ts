import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { complain } from '#cli/output.ts'
import { type App, createApp } from '#main/app.ts'
import { isPath, resolveDataDir } from '#main/data-dir.ts'
import { type AppEnv, realWorld } from '#main/env.ts'
import { fileLog } from '#main/lib/log.ts'
import { systemPlatform } from '#main/platform/system.ts'
import { t } from '#shared/messages/index.ts'

/** The options every command has. */
export interface CommonOptions {
  dataDir?: string
  json?: boolean
}

/** Reads an option that is a path. */
export function givenPath(text: string): string {
  if (!isPath(text)) throw new InvalidArgumentError(t('cli.errors.noPath'))
  return text
}

/** Adds the options every command has. */
export const withCommonOptions = (command: Command): Command =>
  command
    .addOption(new Option('--data-dir <dir>', t('cli.options.dataDir')).argParser(givenPath))
    .addOption(new Option('--json', t('cli.options.json')))

/** The folder of the app, wherever below it this code was built to. */
function appFolder(below: string): string {
  return existsSync(join(below, 'package.json')) ? below : appFolder(dirname(below))
}
const root = appFolder(import.meta.dirname)

/** The version of the app. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The app's surroundings, as the command line has them. */
export function appEnv(options: CommonOptions): AppEnv {
  const dataDir = resolveDataDir(options.dataDir)
  return {
    ...realWorld,
    dataDir,
    assetsDir: join(root, 'data'),
    workerFile: join(root, 'src/main/import/import-worker.ts'),
    analyticsWorkerFile: null,
    healthWorkerFile: null,
    backupsWorkerFile: null,
    version: appVersion(),
    updates: 'elsewhere',
    platform: systemPlatform,
    log: fileLog(dataDir, realWorld.now),
    checkOutputs: false,
  }
}

/** Opens the app of a data folder; closing it is the caller's part. Prefer `withApp`. */
export const openApp = (options: CommonOptions): Promise<App> => createApp(appEnv(options))

/** Runs something on the app of a data folder and closes it again, whatever happens; tells what its start found amiss. */
export async function withApp<T>(options: CommonOptions, use: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(options)
  for (const { message } of app.found) complain(message)
  try {
    return await use(app)
  } finally {
    await app.dispose()
  }
}
