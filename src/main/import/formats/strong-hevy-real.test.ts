import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../decode.ts'
import { readCsv, setsOf } from '../testing/read-csv.ts'

/** Exports of real people, beside the repository on the machines of its developers; they are no part of the project. */
const DATA = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'csv')
const isHere = existsSync(DATA)
const reason = isHere ? '' : ` (skipped: ${DATA} is not on this machine)`

/**
 * Rows, sessions, working sets, warm-ups, rests, sets of nothing and rows that cannot be read, counted by Python's csv:
 *
 *   r = list(csv.reader(open(f, encoding='utf-8-sig', newline=''), delimiter=d))        # d is ';' or ','
 *   rests    = order in ('Rest Timer', 'Ruhezeit')
 *   warm-ups = order == 'W' or type is 'warmup' / 'Warm Up'
 *   nothing  = reps + seconds + distance == 0 and not (reps is empty and weight > 0)
 *   bad      = more cells than the header, a start without a year, or no /^\d+(\.\d+)?$/ in a number
 *   sessions = distinct (start, name) of the rows that are left
 *
 * It differs in three places, each looked at: `date-formats` writes one start in five ways (3 sessions and, where the
 * machine is not in UTC, the one that was told as an instant); `garbage-values` has a weight of 1e10, which is a number;
 * of `bad` the last row never ends, so that it is no row.
 */
const EXPECTED: Record<string, readonly number[]> = {
  'strong/7o1234__strong.csv': [399, 30, 397, 0, 0, 2, 0],
  'strong/Eliah3__strong_workouts.csv': [364, 13, 181, 0, 180, 3, 0],
  'strong/GB1609__strong.csv': [22, 2, 22, 0, 0, 0, 0],
  'strong/faw01__faw.csv': [399, 68, 398, 0, 0, 1, 0],
  'strong/mtanzim__alt.csv': [9, 1, 9, 0, 0, 0, 0],
  'strong/mtanzim__bad.csv': [1, 0, 0, 0, 0, 0, 2],
  'strong/mtanzim__example.csv': [14, 2, 14, 0, 0, 0, 0],
  'strong/mtanzim__exampleB.csv': [14, 2, 14, 0, 0, 0, 0],
  'strong/radupana__strong-all-set-types.csv': [4, 1, 3, 1, 0, 0, 0],
  'strong/radupana__strong-bodyweight-distance.csv': [6, 1, 6, 0, 0, 0, 0],
  'strong/radupana__strong-bom.csv': [1, 1, 1, 0, 0, 0, 0],
  'strong/radupana__strong-crlf.csv': [2, 1, 2, 0, 0, 0, 0],
  'strong/radupana__strong-date-formats.csv': [8, 4, 7, 0, 0, 0, 1],
  'strong/radupana__strong-duration-formats.csv': [10, 10, 10, 0, 0, 0, 0],
  'strong/radupana__strong-extra-columns.csv': [2, 1, 2, 0, 0, 0, 0],
  'strong/radupana__strong-garbage-values.csv': [5, 1, 2, 0, 0, 0, 3],
  'strong/radupana__strong-newlines-in-notes.csv': [2, 1, 2, 0, 0, 0, 0],
  'strong/radupana__strong-quoted-commas.csv': [3, 1, 3, 0, 0, 0, 0],
  'strong/radupana__strong-real.csv': [30, 2, 30, 0, 0, 0, 0],
  'strong/radupana__strong-whitespace-hell.csv': [2, 1, 2, 0, 0, 0, 0],
  'strong/shreybirmiwal__strong.csv': [218, 10, 109, 0, 109, 0, 0],
  'strong/variant-b__Aebel-Shajan.csv': [259, 14, 255, 0, 0, 4, 0],
  'strong/variant-c__cmccorkle21.csv': [259, 13, 256, 0, 0, 3, 0],
  'strong/ys-math__strong_workouts.csv': [399, 25, 327, 72, 0, 0, 0],
  'hevy/FelipeRuizM__workout_data.csv': [567, 37, 519, 48, 0, 0, 0],
  'hevy/Frefdt__target.csv': [8, 1, 8, 0, 0, 0, 0],
  'hevy/mouadja02__workout_data.csv': [330, 17, 330, 0, 0, 0, 0],
  'hevy/openbody__hevy-sample.csv': [4, 1, 4, 0, 0, 0, 0],
  'hevy/radupana__hevy-all-set-types.csv': [7, 1, 6, 1, 0, 0, 0],
  'hevy/radupana__hevy-date-formats.csv': [6, 6, 6, 0, 0, 0, 0],
}

describe.skipIf(!isHere)(`exports of real people${reason}`, () => {
  test('every file of the folder is in the table', () => {
    const files = ['strong', 'hevy'].flatMap((app) => readdirSync(join(DATA, app)).map((name) => `${app}/${name}`))
    expect(Object.keys(EXPECTED).toSorted()).toEqual(files.filter((name) => name.endsWith('.csv')).toSorted())
  })

  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const reading = readCsv(decodeText(readFileSync(join(DATA, name))).text)
    const sets = setsOf(reading)
    const skipped = (reason: string): number => reading.skipped.filter((row) => row.reason === reason).length
    expect([
      reading.rows,
      reading.sessions.length,
      sets.filter(({ role }) => role === 'working').length,
      sets.filter(({ role }) => role === 'warmup').length,
      skipped('restTimer'),
      skipped('allZero'),
      reading.remarks.filter(({ severity }) => severity === 'error').length,
    ]).toEqual(expected)
    expect(reading.format).toBe(`csv-${name.split('/')[0]}`)
  })
})
