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

/** Whether arguments are a command line: they begin with a subcommand, or ask what there is. */
export const isCommandLine = ([first = '']: readonly string[]): boolean =>
  ASKS.includes(first) || (commandNames as readonly string[]).includes(first)
