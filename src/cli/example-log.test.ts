import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { importJsonSchema, sessionsJsonSchema } from './json-shapes.ts'
import {
  deloadsJsonSchema,
  exerciseJsonSchema,
  musclesJsonSchema,
  phasesJsonSchema,
  prsJsonSchema,
  qualityJsonSchema,
  weeksJsonSchema,
  yearJsonSchema,
} from './json-shapes-analytics.ts'
import { openCli } from './testing.ts'

// The numbers of the log that docs/analytics.md works out by hand: its tables are read, the others stand here and there.
const root = join(import.meta.dirname, '../..')
const docs = readFileSync(join(root, 'docs/analytics.md'), 'utf8')
const section = docs.slice(docs.indexOf('## A log worked out by hand'), docs.indexOf('## How it stays fast'))

/** The rows of the tables of the section that begin with a day, with so many cells. */
const rowsOf = (cells: number): string[][] =>
  section
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((row) => row.length === cells && /^2026-/.test(row[0] ?? ''))

/** A number as the section writes it. */
function written(text: string): number {
  expect(section).toContain(text)
  return Number(text)
}

let cli: ReturnType<typeof openCli>
beforeEach(async () => {
  cli = openCli()
  const { imported } = await cli.json(importJsonSchema, 'import', join(root, 'data/golden/analytics'))
  expect(imported).toBe(5)
})

const lines = async (...args: string[]): Promise<string> => (await cli.run('analytics', ...args)).out

it('the volume of each day', async () => {
  const sessions = await cli.json(sessionsJsonSchema, 'sessions')
  const told = sessions.map(({ date, week, isDeloadWeek, volumeKg }) => [
    date,
    `${week}${isDeloadWeek ? ', deload' : ''}`,
    volumeKg,
  ])
  const days = rowsOf(4)
  expect(days).toHaveLength(5)
  expect(told.reverse()).toEqual(days.map(([day, week, , volume]) => [day, week, Number(volume)]))
})

it('its calendar weeks and their trend', async () => {
  const { weeks, volumeTrend } = await cli.json(weeksJsonSchema, 'analytics', '--weeks')
  const rows = rowsOf(7)
  expect(rows).toHaveLength(4)
  expect(
    weeks.map((week) => [
      week.start,
      week.sessions,
      week.workingSets,
      week.reps,
      week.techniqueReps,
      week.volumeKg,
      week.rpe?.mean,
    ]),
  ).toEqual(rows.map(([start, ...numbers]) => [start, ...numbers.map(Number)]))
  expect(volumeTrend).toMatchObject({ perWeek: written('-556.9643'), points: 3, direction: 'flat' })
  expect(Math.round(((volumeTrend?.high ?? 0) - (volumeTrend?.low ?? 0)) / 2)).toBe(written('5372'))
  expect(await lines('--weeks')).toContain('no clear direction (95%: -5929 kg to 4815 kg a week, 3 values')
  for (const week of ['2026-01-05 +2 +7 +50 +3140 +8.7 +105', '2026-01-19 +1 +2 +10 +600 +6 +40 +yes'])
    expect(await lines('--weeks')).toMatch(new RegExp(`^${week}$`, 'm'))
})

it('the sets of its muscles', async () => {
  const { muscles } = await cli.json(musclesJsonSchema, 'analytics', '--muscles')
  expect(muscles.find(({ muscle }) => muscle === 'biceps')?.sets[0]).toBe(3.5)
  expect(section).toContain('assisted 1 x 0.5: 3.5 sets')
  expect(await lines('--muscles', '--week', '2026-01-05')).toMatch(/^Biceps +3\.5 /m)
})

it('its records, with the sets of them', async () => {
  const { exercises } = await cli.json(prsJsonSchema, 'analytics', '--prs')
  const of = (name: string) => exercises.find(({ exercise }) => exercise === name)
  expect(of('Barbell Bench Press')).toMatchObject({
    e1rm: { kg: written('99.1667'), set: { date: '2026-01-26', weightKg: 85 } },
    volume: { kg: written('1302.5'), date: '2026-01-12' },
  })
  const pullUp = {
    e1rm: { kg: written('105'), set: { date: '2026-01-05' } },
    weight: { weightKg: 10, date: '2026-01-12' },
  }
  expect(of('Pull-Up')).toMatchObject(pullUp)
  expect(await lines('--prs')).toMatch(/^Barbell Bench Press +total +99\.2 +85 kg x 5 \(2026-01-26\)/m)
  expect(await lines('--prs')).toMatch(/^Pull-Up .* 105 +10 kg x 5 \(2026-01-05\) +10 kg x 6 \(2026-01-12\)/m)
  const { records, occurrences } = await cli.json(exerciseJsonSchema, 'analytics', '--exercise', 'pull-up')
  expect(records).toMatchObject(pullUp)
  expect(occurrences.map(({ date, bestE1rmKg }) => [date, bestE1rmKg])).toEqual([
    ['2026-01-12', null],
    ['2026-01-05', 105],
  ])
})

it('its deload', async () => {
  const deloads = await cli.json(deloadsJsonSchema, 'analytics', '--deloads')
  expect(deloads).toMatchObject([{ exercises: 1, e1rmRatio: written('1.0303'), deload: { week: 3, volumeKg: 600 } }])
  const { occurrences } = await cli.json(exerciseJsonSchema, 'analytics', '--exercise', 'bench press')
  expect(occurrences.map(({ bestE1rmKg }) => bestE1rmKg)).toEqual([99.1667, 70, written('96.25'), 93.3333])
  expect(await lines('--deloads')).toMatch(/^Base 1\.3 +2026-01-19 +1363 +600 +1225 +103% +1$/m)
  const phases = await cli.json(phasesJsonSchema, 'analytics', '--phases')
  expect(phases).toMatchObject([{ program: 'Base', phase: 1, weeks: 4, deloadWeeks: 1, sessions: 5, volumeKg: 6327.5 }])
})

it('the levels of its days', async () => {
  const { thresholds, days } = await cli.json(yearJsonSchema, 'analytics', '--year', '2026')
  expect(thresholds).toEqual([1170, 1225, 1362.5])
  const levels = days.filter(({ level }) => level > 0).map(({ level }) => level)
  expect(section).toContain(`1170, 1225, 1362.5. Levels of the days in order of date: ${levels.join(', ')}.`)
  expect(levels).toEqual([4, 2, 4, 1, 3])
})

it('how well its repetitions were done', async () => {
  const { weeks, ...all } = await cli.json(qualityJsonSchema, 'analytics', '--quality')
  expect(all).toEqual({ good: 1, partial: 1 / 105 })
  const none = { MyoReps: 0, DropSet: 0, LLP: 0, StaticHold: 0 }
  expect(weeks.map(({ start, good, partial, techniqueSets }) => [start, good, partial, techniqueSets])).toEqual([
    ['2026-01-05', 1, 1 / 50, { ...none, MyoReps: 1 }],
    ['2026-01-12', null, 0, { ...none, DropSet: 1 }],
    ['2026-01-19', null, 0, none],
    ['2026-01-26', null, 0, none],
  ])
  expect(await lines('--quality')).toMatch(/^2026-01-05 +7 +100 +2 +Myo-reps 1$/m)
  expect(await lines('--quality')).toMatch(/^2026-01-19 +2 +0 +yes$/m)
})
