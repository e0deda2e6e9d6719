import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDateSchema } from '#shared/domain/local-date.ts'
import { dayOrderOf, isEitherWay } from './day-order.ts'
import { readMoment, wallClock } from './moment.ts'

const read = (text: string, timeZone = 'Europe/Berlin') => readMoment(text, { timeZone })
const dateOf = (text: string, timeZone?: string): string | null => read(text, timeZone)?.date ?? null

describe('a clock on the wall stays as it is', () => {
  test.each([
    ['2024-06-18 11:04:00', '2024-06-18T11:04:00'],
    ['2024-06-18T11:04:00.722', '2024-06-18T11:04:00.722'],
    ['2024-06-18', '2024-06-18'],
    ['2024-6-8 7:05', '2024-06-08T07:05'],
    ['2024/06/18', '2024-06-18'],
    ['05.06.2026, 07:30', '2026-06-05T07:30'],
    ['29.04.2025', '2025-04-29'],
    ['8 Apr 2026, 16:50', '2026-04-08T16:50'],
    ['8. April 2026, 16:50', '2026-04-08T16:50'],
    ['8 août 2026, 16:50'.normalize('NFD'), '2026-08-08T16:50'],
    ['5 de mayo de 2026, 10:00', '2026-05-05T10:00'],
    ['8 4月 2026, 16:50', '2026-04-08T16:50'],
    ['5 сент. 2026 г., 14:21', '2026-09-05T14:21'],
    ['5 мая 2026\u00a0г., 9:05', '2026-05-05T09:05'],
    ['5 февр. 2026 г.', '2026-02-05'],
    ['May 15, 2026, 7:26 PM', '2026-05-15T19:26'],
    ['2024-06-18 12:00:01\u202fAM', '2024-06-18T00:00:01'],
    ['2024-06-18 12:00:01\u202fPM', '2024-06-18T12:00:01'],
    ['2024-06-18\u00a01:04:05 p.m.', '2024-06-18T13:04:05'],
    ['2024-06-18T11:04:00+05:30', '2024-06-18T11:04:00'],
    // No such time in Berlin on this night, nor twice the same in autumn: nothing is moved.
    ['2026-03-29 02:30:00', '2026-03-29T02:30:00'],
    ['2026-10-25 02:30:00', '2026-10-25T02:30:00'],
  ])('%s', (text, date) => {
    expect(read(text)).toEqual({ date, timeZone: null })
  })

  test('at both ends of the world', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      expect(dateOf('2024-01-01 00:00:00', zone)).toBe('2024-01-01T00:00:00')
      expect(dateOf('2024-01-01', zone)).toBe('2024-01-01')
      expect(dateOf('31 Dec 2023, 23:59', zone)).toBe('2023-12-31T23:59')
    }
  })
})

describe('an instant becomes what the clock said', () => {
  test.each([
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29T01:59:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00'],
    ['2025-12-31T10:00:00Z', 'Pacific/Kiritimati', '2026-01-01T00:00:00'],
    ['2026-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2025-12-31T23:59:59'],
    ['2024-02-29T23:30:00Z', 'Asia/Tokyo', '2024-03-01T08:30:00'],
    ['2026-01-01T00:00:00.250Z', 'Asia/Kathmandu', '2026-01-01T05:45:00.250'],
    ['2026-04-04T14:45:00Z', 'Australia/Lord_Howe', '2026-04-05T01:45:00'],
    ['2026-04-04T15:15:00Z', 'Australia/Lord_Howe', '2026-04-05T01:45:00'],
    ['2026-01-01T00:00Z', 'America/St_Johns', '2025-12-31T20:30'],
    ['2026-01-01T00:00:00+00:00', 'America/Los_Angeles', '2025-12-31T16:00:00'],
    ['2026-01-01 00:00:00 +0000', 'America/Los_Angeles', '2025-12-31T16:00:00'],
    ['2026-01-01 00:00:00 UTC', 'America/Los_Angeles', '2025-12-31T16:00:00'],
  ])('%s in %s', (text, timeZone, date) => {
    expect(read(text, timeZone)).toEqual({ date, timeZone })
  })

  test('every second of a year agrees with the offset of its zone', () => {
    const second = fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2025, 0, 1) / 1000 })
    fc.assert(
      fc.property(second, (at) => {
        const utc = new Date(at * 1000).toISOString()
        expect(wallClock(utc, 'UTC')).toBe(utc.slice(0, -1))
        const early = new Date((at + 14 * 3600) * 1000).toISOString()
        expect(wallClock(utc, 'Pacific/Kiritimati')).toBe(early.slice(0, -1))
      }),
    )
  })
})

describe('what is no date', () => {
  test.each([
    '',
    'someday',
    '2024-02-30 10:00:00',
    '2024-13-01',
    '2024-06-18 24:00:00',
    '2024-06-18 11:60',
    '2024-06-18 13:00 PM',
    '2024-06-18 0:30 AM',
    '8 Foo 2026, 16:50',
    '8 13月 2026, 16:50',
    '18.06.24',
    '2024-06-18 11:04:00 and more',
    `${' '.repeat(100)}2024-06-18 ${'x'.repeat(100)}`,
  ])('%j', (text) => {
    expect(read(text)).toBeNull()
  })

  test('any text is a date of the domain, or none', () => {
    const part = fc.constantFrom(
      '2024',
      '06',
      '18',
      '-',
      '/',
      '.',
      ' ',
      'T',
      ':',
      'Z',
      'AM',
      'Mai',
      ',',
      '+00:00',
      '\u202f',
      '99',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part, { maxLength: 14 }).map((p) => p.join('')),
        ),
        (text) => {
          const moment = read(text)
          expect(moment === null || localDateSchema.safeParse(moment.date).success).toBe(true)
        },
      ),
    )
  })
})

describe('slashes', () => {
  const at = (text: string, order: 'mdy' | 'dmy'): string | undefined =>
    readMoment(text, { timeZone: 'UTC', order })?.date

  test('are read in the order that is given', () => {
    expect(at('1/2/2018 5:45:45 AM', 'mdy')).toBe('2018-01-02T05:45:45')
    expect(at('1/2/2018 5:45:45 AM', 'dmy')).toBe('2018-02-01T05:45:45')
    expect(at('1/27/2018', 'dmy')).toBeUndefined()
  })

  test('one date of a column that can only be read one way tells the order', () => {
    expect(dayOrderOf(['1/2/2018', '1/27/2018'])).toBe('mdy')
    expect(dayOrderOf(['1/2/2018', '27/1/2018 10:00'])).toBe('dmy')
    expect(dayOrderOf(['1/2/2018', '2018-01-27'])).toBeNull()
  })

  test('may be two days, or the same day either way', () => {
    expect(isEitherWay('1/2/2018', 'UTC')).toBe(true)
    expect(isEitherWay('5/5/2018', 'UTC')).toBe(false)
    expect(isEitherWay('2018-01-02', 'UTC')).toBe(false)
  })
})
