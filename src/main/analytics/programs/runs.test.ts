import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#shared/domain/calendar.ts'
import { runNumbers } from './runs.ts'

/** Sessions as `day program phase.week`; a dash is what is not named. */
function sessionsOf(text: string) {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [date = '', program = '', place = ''] = line.trim().split(' ')
      const [phase, week] = place.split('.').map((part) => (part === '-' ? null : Number(part)))
      return {
        day: dayNumber(date),
        program: program === '-' ? null : program,
        phase: phase ?? null,
        week: week ?? null,
      }
    })
}

/** Sessions of one program, one a week from a Monday; a dash is a week without any. */
const weekly = (places: string, program = 'A') =>
  places.split(' ').flatMap((place, index) => {
    const [phase, week] = place.split('.').map(Number)
    if (place === '-' || phase === undefined || week === undefined) return []
    return [{ day: 20_000 + index * 7, program, phase, week }]
  })

const runs = (places: string): (number | null)[] => runNumbers(weekly(places))

describe('a program is run once', () => {
  it.each([
    ['from its first week to its last', '1.1 1.2 1.3 2.1 2.2'],
    ['with weeks that were missed', '1.1 1.2 1.5 2.2 2.3'],
    ['with a holiday of four weeks, going on with the next week', '1.4 1.5 - - - - 1.6 1.7'],
    ['with a holiday of four weeks in the middle of a week', '1.4 1.5 - - - - 1.5 1.6'],
    ['with a year off, going on with a later week', `1.4 1.5${' -'.repeat(52)} 1.6`],
    ['with a week that was made up late', '1.1 1.2 1.4 1.3 1.5'],
    ['with a number mistyped too low', '1.1 1.5 1.6 1.1 1.7 1.8'],
    ['with a number mistyped too high', '1.1 1.2 1.13 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14'],
    ['with one week for a while', '1.1 1.1 1.1 1.1'],
  ])('%s', (_, places) => {
    expect(runs(places).every((run) => run === null)).toBe(true)
  })

  it('with workouts made up two weeks later, in any order of a week', () => {
    const log = sessionsOf(`
      2026-01-05 A 1.1
      2026-01-12 A 1.2
      2026-01-14 A 1.1
      2026-01-15 A 1.2
      2026-01-19 A 1.3
      2026-01-22 A 1.1
      2026-01-23 A 1.3
      2026-01-26 A 1.4`)
    expect(runNumbers(log)).toEqual(log.map(() => null))
  })

  it('beside another one', () => {
    const rehab = weekly('1.1 1.2 1.3 1.4', 'Rehab').map((session) => ({ ...session, day: session.day + 44 }))
    const log = [...weekly('1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 2.6 2.7'), ...rehab].sort((a, b) => a.day - b.day)
    expect(runNumbers(log)).toEqual(log.map(() => null))
  })
})

describe('a program is run again', () => {
  it.each([
    ['after its last week', '1.1 1.2 2.1 2.2 1.1 1.2', [1, 1, 1, 1, 2, 2]],
    ['months later', `1.1 1.2${' -'.repeat(20)} 1.1 1.2`, [1, 1, 2, 2]],
    ['months later from the only week there is', `1.1${' -'.repeat(20)} 1.1`, [1, 2]],
    ['every three weeks', '1.1 1.2 1.3 1.1 1.1 1.2', [1, 1, 1, 2, 2, 2]],
    ['for the third time', '1.1 1.4 - - - 1.1 1.4 - - - 1.1', [1, 1, 2, 2, 3]],
    ['from weeks that the log did not have', '3.5 3.6 3.7 1.1 1.2', [1, 1, 1, 2, 2]],
    ['phase by phase', '1.1 1.2 1.3 1.4 - - - 1.1 1.2 2.1', [1, 1, 1, 1, 2, 2, 2]],
    ['from a week back after a holiday', '1.4 1.5 - - - 1.4 1.5 1.6', [1, 1, 2, 2, 2]],
  ])('%s', (_, places, expected) => {
    expect(runs(places)).toEqual(expected)
  })

  it('whatever the case of its name, unlike another one; sessions without a place are in no run', () => {
    const log = sessionsOf(`
      2026-01-05 Größe 1.1
      2026-01-12 Kraft 1.1
      2026-01-12 Größe 1.9
      2026-01-13 Größe -.-
      2026-03-02 GRÖßE 1.1
      2026-03-09 größe 1.2`)
    expect(runNumbers(log)).toEqual([1, null, 1, null, 2, 2])
  })

  it('without a name, without phases or without weeks', () => {
    expect(runNumbers(sessionsOf('2026-01-05 - -.1\n2026-01-12 - -.9\n2026-02-05 - -.1'))).toEqual([1, 1, 2])
    expect(runNumbers(sessionsOf('2026-01-05 A 1.-\n2026-02-12 A 2.-\n2026-03-05 A 1.-'))).toEqual([1, 1, 2])
  })
})

it.each([
  ['a week without a phase', '-.1'],
  ['a phase without a week', '1.-'],
])('a session that names %s hides no new run', (_, place) => {
  const log = sessionsOf(`
    2026-09-07 A 1.1
    2026-09-14 A 1.2
    2026-09-21 A 1.3
    2026-09-26 A ${place}
    2026-09-28 A 1.1
    2026-10-05 A 1.2
    2026-10-12 A 1.3
  `)
  expect(runNumbers(log)).toEqual([1, 1, 1, 1, 2, 2, 2])
})

it('runs of any schedule are found again', () => {
  const schedule = fc.record({
    weeks: fc.integer({ min: 4, max: 16 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
    breakAfter: fc.integer({ min: 0, max: 20 }),
    holiday: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(schedule, { minLength: 1, maxLength: 4 }), (schedules) => {
      let day = 20_000
      const expected: number[] = []
      const log = schedules.flatMap(({ weeks, days, breakAfter, holiday }, run) => {
        const sessions = Array.from({ length: weeks }, (_, index) => index).flatMap((week) => {
          if (week === 2) day += holiday * 7
          const start = day
          day += 7
          return days
            .toSorted((a, b) => a - b)
            .map((place) => {
              expected.push(run + 1)
              return { day: start + place, program: 'A', phase: 1 + Math.floor(week / 4), week: 1 + (week % 4) }
            })
        })
        day += breakAfter * 7
        return sessions
      })
      expect(runNumbers(log)).toEqual(expected.map((run) => (schedules.length === 1 ? null : run)))
    }),
  )
})

it('a long log is read: what is not linear would outlast the test', () => {
  const log = Array.from({ length: 100_000 }, (_, day) => ({
    day,
    program: 'A',
    phase: 1,
    week: 1 + (Math.floor(day / 7) % 12),
  }))
  expect(runNumbers(log).at(-1)).toBe(1 + Math.floor(99_999 / 84))
})
