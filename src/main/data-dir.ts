import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

const FOLDER = 'traininglogs'

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

/** The folder a command line asks for with `--data-dir DIR` or `--data-dir=DIR`; Chromium's own switches may stand anywhere. */
export function askedDataDir(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((arg) => arg === '--data-dir' || arg.startsWith('--data-dir='))
  return argv[at]?.split('=').slice(1).join('=') || (at < 0 ? undefined : argv[at + 1])
}
