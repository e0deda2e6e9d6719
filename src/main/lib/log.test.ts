import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { fileLog, logFile } from './log.ts'

const now = () => new Date('2026-03-31T10:00:00Z')
const linesOf = (dataDir: string) => readFileSync(logFile(dataDir), 'utf8').trimEnd().split('\n')

test('a line is one JSON object with its time', () => {
  const dataDir = tempFolder()
  fileLog(dataDir, now)('info', 'A call was answered', { route: 'sessions.list', words: 'two\nlines' })
  expect(linesOf(dataDir).map((line) => JSON.parse(line))).toEqual([
    {
      time: '2026-03-31T10:00:00.000Z',
      level: 'info',
      message: 'A call was answered',
      route: 'sessions.list',
      words: 'two\nlines',
    },
  ])
})

test('paths do not tell who the person is', () => {
  const dataDir = tempFolder()
  const details = { path: join(dataDir, 'traininglogs.db'), other: join(homedir(), 'x') }
  fileLog(dataDir, now)('error', 'It failed', details)
  expect(JSON.parse(linesOf(dataDir)[0] ?? '')).toMatchObject({ path: '<data>/traininglogs.db', other: '~/x' })
})

test('a log that is full is set aside, and only so many are kept', () => {
  const dataDir = tempFolder()
  const log = fileLog(dataDir, now)
  const file = logFile(dataDir)
  mkdirSync(dirname(file), { recursive: true })
  for (const text of ['first', 'second', 'third', 'fourth', 'fifth']) {
    writeFileSync(file, `${text}${'x'.repeat(1_000_000)}`)
    log('info', 'begun anew')
  }
  expect(statSync(file).size).toBeLessThan(200)
  const kept = readdirSync(dirname(file)).sort()
  expect(kept).toEqual(['traininglogs.log', 'traininglogs.log.1', 'traininglogs.log.2', 'traininglogs.log.3'])
  const begins = kept.slice(1).map((name) => readFileSync(join(dirname(file), name), 'utf8').slice(0, 5))
  expect(begins).toEqual(['fifth', 'fourt', 'third'])
})

test('a log that cannot be written stops nothing', () => {
  const dataDir = tempFolder()
  writeFileSync(join(dataDir, 'logs'), 'a file in the place of the folder')
  expect(() => fileLog(dataDir, now)('error', 'It failed')).not.toThrow()
})
