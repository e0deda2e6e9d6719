import { existsSync } from 'node:fs'

/** The names of the subcommands, which tell a start of the app from a command line. */
export const commandNames = [
  'log',
  'import',
  'export',
  'validate',
  'sessions',
  'show',
  'history',
  'analytics',
  'suggest',
  'open',
  'verify',
  'rebuild',
  'backup',
  'restore',
  'config',
] as const

const ASKS = ['--help', '-h', '--version']

/** A word that is no file is a command nobody knows: the command line says which are near it. */
const isMistyped = (word: string): boolean => /^[a-z][a-z-]*$/i.test(word) && !existsSync(word)

const isCommand = (word: string): boolean =>
  ASKS.includes(word) || (commandNames as readonly string[]).includes(word) || isMistyped(word)

const dataDirLength = ([first = '']: readonly string[]): number =>
  first === '--data-dir' ? 2 : Number(first.startsWith('--data-dir='))

/**
 * The command line that arguments are, its command first; null where they are none but ask for the app. The data folder may be
 * named before the command too.
 */
export function commandLineOf(args: readonly string[]): string[] | null {
  const before = args.slice(0, dataDirLength(args))
  const line = args.slice(before.length)
  if (!isCommand(line[0] ?? '')) return null
  const end = line.indexOf('--')
  return line.toSpliced(end < 0 ? line.length : end, 0, ...before)
}
