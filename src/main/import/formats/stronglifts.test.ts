import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '../testing/properties.ts'
import { readCsv, realExports, remarksOf, setsOf, shortly, tallyOf } from '../testing/read-csv.ts'

const headerOf = (unit: 'KG' | 'LB', bodyUnit = 'KG') =>
  `Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (${bodyUnit}),Exercise,Sets×Reps,Sets×Time,Top Set (Reps×${unit}),e1RM (${unit}),Reps,Volume (${unit}),Workout Volume (${unit}),Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (${unit}),Set 2 (Reps),Set 2 (${unit}),Set 3 (Reps),Set 3 (${unit})`

const workout = (number: number, name: string, start: string, hours = '0.75') => ({
  first: `2026/08/11,${number},"${name}","Stronglifts 5×5",83.5`,
  rest: `5×55,63.7,20,1100,3330.0,${hours},${start},11:57 PM`,
})
const A = workout(1, 'Workout A', '10:56 PM')
const B = workout(2, 'Workout B', '10:56 PM')
const LONG = workout(3, 'Workout C', '6:00 AM', '264.5')

const FILE = `\uFEFF${headerOf('KG')}
${A.first},"Squat",5/-/0,,${A.rest},"felt heavy",5,55,0,57.5,0,55
${A.first},"Bench Press",3×5,,${A.rest},"felt heavy",5,40,5,40,5,40
${A.first},"Barbell Row",Skipped,,${A.rest},"",,,,,,
${B.first},"Plank",,2×1:05,${B.rest},"",,,,,,
${B.first},"Hang",,0:30/-/0:45,${B.rest},"",,,,,,
${LONG.first},"Squat",1×5,,${LONG.rest},"",5,60,,,,
${LONG.first},"Dip",1×5,,${LONG.rest},"",5,,,,,
`

describe('StrongLifts', () => {
  it('reads the sets of an exercise side by side; what was not done or failed is counted', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-stronglifts')
    expect(setsOf(reading).map(({ exercise }) => exercise)).toEqual([
      'Squat',
      'Bench Press',
      'Bench Press',
      'Bench Press',
      'Plank',
      'Plank',
      'Hang',
      'Hang',
      'Squat',
      'Dip',
    ])
    expect(shortly(setsOf(reading))).toEqual([
      '55kg x5',
      '40kg x5',
      '40kg x5',
      '40kg x5',
      '65s',
      '65s',
      '30s',
      '45s',
      '60kg x5',
      'x5',
    ])
    expect(reading.skipped).toEqual([
      { line: 2, reason: 'planned' },
      { line: 2, reason: 'allZero' },
      { line: 4, reason: 'planned' },
    ])
    expect(reading.rows).toBe(7)
  })

  it('reads start, title, program, length, body weight and notes of a workout', () => {
    const [first, second, third] = readCsv(FILE).sessions
    expect(first).toMatchObject({
      ...{ key: '2026-08-11T22:56:00 Workout A', date: '2026-08-11T22:56', timeZone: null },
      ...{ title: 'Workout A', program: 'Stronglifts 5×5', durationMinutes: 45 },
      bodyWeights: [{ value: 83.5, unit: 'kg' }],
      notes: ['felt heavy'],
    })
    expect(second?.title).toBe('Workout B')
    expect(third?.durationMinutes).toBeNull()
    expect(remarksOf(readCsv(FILE))).toEqual(['warning durationTooLong 7:87'])
  })

  it('takes the unit of the sets from their header, that of the body weight from its own', () => {
    const reading = readCsv(`${headerOf('LB')}\n${A.first},"Squat",1×5,,${A.rest},"",5,121.3,,,,\n`)
    expect(shortly(setsOf(reading))).toEqual(['121.3lb x5'])
    expect(reading.sessions[0]).toMatchObject({ bodyWeights: [{ value: 83.5, unit: 'kg' }], notes: [] })
    const pounds = readCsv(`${headerOf('LB', 'LB')}\n${A.first},"Squat",1×5,,${A.rest},"",5,121.3,,,,\n`)
    expect(pounds.sessions[0]?.bodyWeights).toEqual([{ value: 83.5, unit: 'lb' }])
  })

  it('calls a workout the same when the numbers of workouts have moved', () => {
    const moved = FILE.replaceAll('2026/08/11,1,', '2026/08/11,7,')
    expect(readCsv(moved).sessions.map(({ key }) => key)).toEqual(readCsv(FILE).sessions.map(({ key }) => key))
  })

  it('keeps workouts apart that began in one minute under one name', () => {
    const row = (number: number) => `${workout(number, 'A', '6:00 AM').first},"Squat",1×5,,${A.rest},"",5,60,,,,`
    const { sessions } = readCsv(`${headerOf('KG')}\n${row(1)}\n${row(2)}\n${row(1)}\n`)
    expect(sessions.map(({ exercises }) => exercises[0]?.sets.length)).toEqual([2, 1])
    expect(new Set(sessions.map(({ key }) => key)).size).toBe(2)
  })

  it('tells what cannot be read at its place and reads the rest', () => {
    const reading = readCsv(`${headerOf('KG')}
${A.first.replace('2026/08/11', '2026/08/32')},"Squat",1×5,,${A.rest},"",5,60,,,,
${A.first},"",1×5,,${A.rest},"",5,60,,,,
${A.first},"Squat",1×5,,${A.rest},"",five,60,,,,
${A.first},"Squat",1×5,,${A.rest},"",5,-60,,,,
${A.first},"Plank",,900×1:00,${A.rest},"",,,,,,
${A.first},"Squat",1×5,,${A.rest},"",5,60,,,,
`)
    expect(remarksOf(reading)).toEqual([
      'error date 2:1',
      'error missing 3:49',
      'error number 4:113',
      'error negative 5:115',
      'error time 6:58',
    ])
    expect(shortly(setsOf(reading))).toEqual(['60kg x5'])
  })

  it('invents nothing where the file was cut off', () => expectCutsInventNothing(FILE), 60_000)

  it('reads or tells rows with anything in their cells', () => expectAnyCellsAreRead(FILE), 60_000)
})

/**
 * Counted with Python, without the app:
 *
 *   rows = list(csv.DictReader(open(f, encoding='utf-8-sig')))
 *   sessions = len({(r['Date (yyyy/mm/dd)'], r['Workout']) for r in rows})
 *   reps = [(n, r) for r in rows for n in range(1, 7) if r[f'Set {n} (Reps)'] != '']
 *   working = reps above 0; planned = reps 0 with '-' at n in r['Sets×Reps'].split('/'); allZero = the other zeros
 */
const EXPECTED: Record<string, unknown> = {
  'LiamMorrow__stronglifts-export-kg.csv': { sessions: 5, working: 52, skipped: { planned: 16, allZero: 1 } },
}
const real = realExports('stronglifts')

describe.skipIf(real.length === 0)(`real exports of StrongLifts${real.length === 0 ? ' (none are here)' : ''}`, () => {
  it.each(real)('$name', ({ name, bytes }) => {
    expect(tallyOf(readCsv(bytes))).toEqual({ ...(EXPECTED[name] as object), warmups: 0, errors: 0 })
  })
})
