import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandNames, isCommandLine } from './command-names.ts'

it('knows every subcommand there is', () => {
  const help = execFileSync(process.execPath, [join(import.meta.dirname, 'index.ts'), '--help'], { encoding: 'utf8' })
  const listed = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)
  expect([...commandNames]).toEqual(listed)
})

it.each([
  [['history', '--json'], true],
  [['--help'], true],
  [['--version'], true],
  [[], false],
  [['squat.json'], false],
  [['--data-dir', 'history'], false],
])('tells a command line from a start of the app: %j', (args, is) => expect(isCommandLine(args)).toBe(is))
