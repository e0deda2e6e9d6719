import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandLineOf, commandNames } from './command-names.ts'

it('knows every subcommand there is', () => {
  const help = execFileSync(process.execPath, [join(import.meta.dirname, 'index.ts'), '--help'], { encoding: 'utf8' })
  const listed = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)
  expect([...commandNames]).toEqual(listed)
})

it.each([
  [
    ['history', '--json'],
    ['history', '--json'],
  ],
  [['--help'], ['--help']],
  [['--version'], ['--version']],
  [
    ['--data-dir', '/a', 'history', 'Squat'],
    ['history', 'Squat', '--data-dir', '/a'],
  ],
  [
    ['--data-dir', '/a', 'config', 'list'],
    ['config', 'list', '--data-dir', '/a'],
  ],
  [
    ['--data-dir=/a', 'log', '--', '-1.md'],
    ['log', '--data-dir=/a', '--', '-1.md'],
  ],
  [
    ['--data-dir=/a', 'history'],
    ['history', '--data-dir=/a'],
  ],
  [['sesions'], ['sesions']],
])('finds the command line in %j', (args, line) => expect(commandLineOf(args)).toEqual(line))

it.each([[[]], [['squat.json']], [['/tmp/history']], [['--data-dir', 'history']], [['--new-workout']], [['src']]])(
  'takes %j for a start of the app',
  (args) => expect(commandLineOf(args)).toBeNull(),
)
