import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { importErrors } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { importCommand } from './commands/import.ts'
import type { ExitCode } from './exit-code.ts'
import { sessionsJsonSchema } from './json-shapes.ts'
import { askThrough, type Terminal } from './terminal.ts'
import { caught, manyWorkouts, openCli, someLog, strongFile } from './testing.ts'

const LEGS = '2024-06-18 11:04:00,Legs,1h,Squat (Barbell),1,100,5,0,0,,,8.5'

/** A terminal at which somebody types these lines and then leaves; `onProgress` sees what bars show. */
function typing(lines: readonly string[], onProgress = (_label: string, _done: number): void => {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
  })
  const terminal: Terminal = {
    isInteractive: true,
    withQuestions: (use) => {
      input.end(lines.map((line) => `${line}\n`).join(''))
      return askThrough(input, output, use)
    },
    bar: (label) => ({ progress: (done) => onProgress(label, done), end: () => {} }),
  }
  return { terminal, shown: () => shown }
}

function openAt(terminal: Terminal) {
  const cli = openCli()
  const importAt = (...args: string[]) =>
    caught(async () => {
      const codes: ExitCode[] = []
      const command = importCommand((code) => void codes.push(code), terminal).exitOverride()
      await command.parseAsync([...args, '--data-dir', cli.dataDir], { from: 'user' })
      return codes[0] ?? 2
    })
  return { ...cli, importAt }
}

const unitQuestion = (guess: string): string => t('cli.import.units.weight.question', { units: 'kg/lb', guess })

test('asks for the unit with the guess as default, and before it imports', async () => {
  const { terminal, shown } = typing(['', ''])
  const { importAt, json, write } = openAt(terminal)
  const { code, out } = await importAt(write('s.csv', strongFile(LEGS)))
  expect(code).toBe(0)
  expect(shown()).toContain(unitQuestion('kg'))
  expect(shown()).toContain(t('cli.import.confirm', { count: 1 }))
  expect(out.indexOf(t('cli.import.done', { count: 1 }))).toBeGreaterThan(out.indexOf('csv-strong'))
  expect(await json(sessionsJsonSchema, 'sessions')).toMatchObject([{ volumeKg: 500 }])
})

test('takes the answer, and asks again for what is no unit', async () => {
  const { terminal, shown } = typing(['stone', 'LB', 'y'])
  const { importAt, json, write } = openAt(terminal)
  expect((await importAt(write('s.csv', strongFile(LEGS)))).code).toBe(0)
  expect(shown().split(unitQuestion('kg'))).toHaveLength(3)
  const [session] = await json(sessionsJsonSchema, 'sessions')
  expect(session?.volumeKg).toBeCloseTo(226.8, 1)
})

test.each([
  ['says no', ['', 'n']],
  ['leaves at the first question', []],
  ['leaves at the second', ['kg']],
])('imports nothing when the person %s', async (_what, lines) => {
  const { terminal } = typing(lines)
  const { importAt, json, write } = openAt(terminal)
  await expect(importAt(write('s.csv', strongFile(LEGS)))).rejects.toMatchObject({ code: importErrors.CANCELLED })
  expect(await json(sessionsJsonSchema, 'sessions')).toEqual([])
})

test.each([[['--yes']], [['--json']]])('asks nothing with %j', async (args) => {
  const { terminal, shown } = typing([])
  const { importAt, write } = openAt(terminal)
  const { code, err } = await importAt(write('s.csv', strongFile(LEGS)), ...args)
  expect([code, shown()]).toEqual([0, ''])
  expect(err).toContain('--unit')
})

test('asks nothing where nothing is open and nothing is new', async () => {
  const { terminal, shown } = typing([])
  const { importAt, run, write } = openAt(terminal)
  const file = write('push.md', someLog('2026-03-31', '8'))
  await run('import', file)
  expect((await importAt(file)).code).toBe(0)
  expect(shown()).toBe('')
})

test.each(['reading', 'saving', 'writing'] as const)('Ctrl+C while %s leaves nothing half', async (phase) => {
  let isPressed = false
  const { terminal } = typing(['', ''], (label, done) => {
    if (label !== t(`cli.import.progress.${phase}`) || (phase !== 'reading' && done < 3)) return
    isPressed = true
    process.emit('SIGINT')
    process.emit('SIGINT')
  })
  const { dataDir, importAt, json, write } = openAt(terminal)
  const listeners = process.listenerCount('SIGINT')
  const files = [write('s.csv', manyWorkouts(80)), write('push.md', someLog('2026-03-31', '8'))]
  await expect(importAt(...files)).rejects.toMatchObject({ code: importErrors.CANCELLED })
  expect(isPressed).toBe(true)
  expect(process.listenerCount('SIGINT')).toBe(listeners)
  expect(await json(sessionsJsonSchema, 'sessions')).toEqual([])
  const folder = join(dataDir, 'data/output/sessions')
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
})
