import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const FOLDER = 'traininglogs'

/** Whether something that stands where a path should is one, and not the next option: a name with a dash first is `./-name`. */
export const isPath = (given = ''): given is string => given !== '' && !given.startsWith('-')

function systemFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (platform === 'win32') return env.APPDATA || join(homedir(), 'AppData', 'Roaming')
  // The base directory specification: a relative path here is invalid and is to be ignored.
  return isAbsolute(env.XDG_CONFIG_HOME ?? '') ? String(env.XDG_CONFIG_HOME) : join(homedir(), '.config')
}

/**
 * The user data folder, the same for the app and the command line: as asked for, as the environment says, or the
 * system's place. What is empty says nothing.
 */
export function resolveDataDir(asked?: string, env = process.env, platform = process.platform): string {
  return resolve(asked || env.TRAININGLOGS_DATA_DIR || join(systemFolder(platform, env), FOLDER))
}

/**
 * The folder a command line asks for with `--data-dir DIR` or `--data-dir=DIR`; Chromium's own switches may stand anywhere. Throws
 * `DATA_FOLDER` where no folder follows.
 */
export function askedDataDir(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((arg) => arg === '--data-dir' || arg.startsWith('--data-dir='))
  if (at < 0) return undefined
  const arg = argv[at] ?? ''
  const follows = arg === '--data-dir'
  const dir = follows ? argv[at + 1] : arg.slice('--data-dir='.length)
  if (dir && (!follows || isPath(dir))) return dir
  throw new AppError('DATA_FOLDER', t('app.errors.dataDirValue'))
}
