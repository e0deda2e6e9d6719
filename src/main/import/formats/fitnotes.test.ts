import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '../testing/properties.ts'
import { readCsv, realExports, remarksOf, setsOf, shortly, tallyOf } from '../testing/read-csv.ts'

const HEADER = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment'
const OLD_HEADER = 'Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time'
const FILE = `${HEADER}
2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,"easy, with a pause"
2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,""
2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,""
2026-08-04,Pull Up,Back,0.0,kgs,8,,,,
2026-08-05,Bench Press,Chest,135.0,lbs,5,,,,
2026-08-05,Bench Press,Chest,135.0,lbs,0,,,,missed
2026-08-13,Running (Outdoor),Cardio,,,,42.19,km,1:59:30,"in
the rain"
2026-08-13,Sled,Legs,66.14,lbs,,20.0,ft,0:00:40,
2026-08-13,Wall Sit,Legs,,,,,,0:01:05,
`

describe('FitNotes for Android', () => {
  it('reads a row per set in the unit of the row; equal rows are sets of their own', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-fitnotes')
    expect(shortly(setsOf(reading))).toEqual([
      '35kg x10 (easy, with a pause)',
      '35kg x10',
      '35kg x10',
      '0kg x8',
      '135lb x5',
      '7170s 42.19km (in\nthe rain)',
      '66.14lb 40s 20ft',
      '65s',
    ])
    expect(reading.skipped).toEqual([{ line: 7, reason: 'allZero' }])
    expect(reading.leftColumns).toEqual(['Category'])
  })

  it('makes one workout of a day, called after it, with its rows as they stand', () => {
    const { sessions } = readCsv(FILE)
    expect(sessions.map(({ key, date, title, timeZone }) => [key, date, title, timeZone])).toEqual([
      ['2026-08-04', '2026-08-04', null, null],
      ['2026-08-05', '2026-08-05', null, null],
      ['2026-08-13', '2026-08-13', null, null],
    ])
    expect(sessions[1]?.raw).toBe(
      `${HEADER}\n2026-08-05,Bench Press,Chest,135.0,lbs,5,,,,\n2026-08-05,Bench Press,Chest,135.0,lbs,0,,,,missed`,
    )
  })

  it.each([
    ['no comments', HEADER.replace(',Comment', ''), '2026-08-04,Squat,Legs,100.0,kgs,5,,,', '100kg x5'],
    ['the unit in the header', OLD_HEADER, '2017-03-01,Squat,Legs,225.0,5,,,', '225lb x5'],
    ['kilograms in the header', OLD_HEADER.replace('lbs', 'kgs'), '2017-03-01,Squat,Legs,100.5,5,,,', '100.5kg x5'],
    ['CRLF and a byte order mark', `\uFEFF${HEADER}`, '2026-08-04,Squat,Legs,100.0,kgs,5,,,,\r', '100kg x5'],
  ])('reads the export with %s', (_what, header, row, set) => {
    const reading = readCsv(`${header}\n${row}\n`)
    expect(shortly(setsOf(reading))).toEqual([set])
    expect(reading.remarks).toEqual([])
  })

  it('mends rows whose text has commas without quotes', () => {
    const reading = readCsv(`${HEADER}
2025-02-01,Overhead Press (Each Side, Dumbbells),Shoulders,20.0,kgs,8,,,,
2025-02-01,Walk (hills, fast, cold),Cardio,,,,5.0,km,1:00:00,
2025-02-01,Squat,Legs,100.0,kgs,5,,,,deep, slow, good
2025-02-01,Press, a, b,Shoulders,x,kgs,8,,,,
2025-02-01,Row (Chest, Bench),Back,20.0,kgs,-8,,,,
`)
    expect(setsOf(reading).map(({ exercise, notes }) => [exercise, notes])).toEqual([
      ['Overhead Press (Each Side, Dumbbells)', []],
      ['Walk (hills, fast, cold)', []],
      ['Squat', ['deep, slow, good']],
    ])
    expect(remarksOf(reading)).toEqual(['error number 5:21', 'error negative 6:45'])
  })

  it('tells the column of a mended row where it stands in the file', () => {
    const row = '2025-02-30,Press (Each Side, Dumbbells),Shoulders,20.0,kgs,8,,,,'
    expect(remarksOf(readCsv(`${HEADER}\n${row}\n`))).toEqual(['error date 2:1'])
    const withTime = '2025-02-01,Press (Each Side, Dumbbells),Shoulders,20.0,kgs,8,,,99:99,'
    expect(remarksOf(readCsv(`${HEADER}\n${withTime}\n`))).toEqual([`error time 2:${withTime.indexOf('99:99') + 1}`])
  })

  it('leaves out the distance of a lift, which old versions filled with anything, and says so', () => {
    const reading = readCsv(`${OLD_HEADER}
2017-03-01,Squat,Legs,225.0,5,3.0,kg,
2017-03-01,Squat,Legs,225.0,5,0.0,m,0:00:00
2017-03-01,Run,Cardio,,,3.0,kg,0:20:00
`)
    expect(shortly(setsOf(reading))).toEqual(['225lb x5', '225lb x5', '1200s 3?'])
    expect(remarksOf(reading)).toEqual(['warning distanceLeft 2:31'])
    expect(reading.sessions[0]?.raw).toContain('5,3.0,kg')
  })

  it('keeps the distance of cardio whose weight and reps are zeros', () => {
    const reading = readCsv(`${HEADER}
2018-08-04,Treadmill,Cardio,0.0,,0,3.2,mi,0:30:00,
2018-08-04,Squat,Legs,0.0,kgs,8,3.0,mi,,
2018-08-04,Squat,Legs,20.0,kgs,0,3.0,mi,0:00:30,
`)
    expect(shortly(setsOf(reading))).toEqual(['0? x0 1800s 3.2mi', '0kg x8', '20kg x0 30s'])
    expect(remarksOf(reading)).toEqual(['warning distanceLeft 3:33', 'warning distanceLeft 4:34'])
    const old = HEADER.replace(',Weight Unit', '').replace(',Comment', '')
    const [run] = setsOf(readCsv(`${old}\n2018-08-04,Treadmill,Cardio,0.0,0,3.2,mi,0:30:00\n`))
    expect(run).toMatchObject({ distance: { value: 3.2, unit: 'mi' }, seconds: 1800 })
  })

  it('puts exercises that were done in turn into a superset', () => {
    const turn = (exercise: string) => `2026-08-04,${exercise},Arms,10.0,kgs,10,,,,`
    const reading = readCsv(`${HEADER}\n${['Curl', 'Dip', 'Curl', 'Dip'].map(turn).join('\n')}\n`)
    expect(
      reading.sessions[0]?.exercises.map(({ name, supersetGroup, sets }) => [name, supersetGroup, sets.length]),
    ).toEqual([
      ['Curl', 'A', 2],
      ['Dip', 'A', 2],
    ])
  })

  it('tells what cannot be read at its place and reads the rest', () => {
    const reading = readCsv(`${HEADER}
2026-13-04,Squat,Legs,100.0,kgs,5,,,,
2026-08-04,,Legs,100.0,kgs,5,,,,
2026-08-04,Squat,Legs,heavy,kgs,5,,,,
2026-08-04,Squat,Legs,100.0,stone,5,,,,
2026-08-04,Squat,Legs,100.0,kgs,-5,,,,
2026-08-04,Squat,Legs,,,,,,25 past,
2026-08-04,Squat,Legs,100.0,kgs,5,,,,
`)
    expect(remarksOf(reading)).toEqual([
      'error date 2:1',
      'error missing 3:12',
      'error number 4:23',
      'error unit 5:29',
      'error negative 6:33',
      'error time 7:28',
    ])
    expect(setsOf(reading)).toHaveLength(1)
    expect(reading.rows).toBe(7)
  })

  it('reads decimal commas as fractions', () => {
    expect(shortly(setsOf(readCsv(`${HEADER}\n2026-08-04,Squat,Legs,"62,5",kgs,5,,,,\n`)))).toEqual(['62.5kg x5'])
  })

  it('invents nothing where the file was cut off', () => expectCutsInventNothing(FILE), 60_000)

  it('reads or tells rows with anything in their cells', () => expectAnyCellsAreRead(FILE), 60_000)
})

/**
 * Counted with Python, without the app: python3 - <file>
 *
 *   rows = list(csv.reader(open(f, encoding='utf-8-sig')))[1:]          # header `date`, no row has surplus cells
 *   sessions = len({r[0] for r in rows}); zero = rows with reps '0' and no time and no distance; working = len(rows) - zero
 */
const EXPECTED: Record<string, unknown> = {
  'LiamMorrow__fitnotes-android-export-kgs.csv': { sessions: 2, working: 38, skipped: {} },
  'LiamMorrow__fitnotes-android-export-lbs.csv': { sessions: 2, working: 38, skipped: {} },
  'LiamMorrow__fitnotes-android-export-lbs-edge-cases.csv': { sessions: 3, working: 46, skipped: {} },
  'lukaszebedin__FitNotes_Export.csv': { sessions: 31, working: 596, skipped: { allZero: 3 } },
}
const real = realExports('fitnotes')

describe.skipIf(real.length === 0)(`real exports of FitNotes${real.length === 0 ? ' (none are here)' : ''}`, () => {
  it.each(real)('$name', ({ name, bytes }) => {
    expect(tallyOf(readCsv(bytes))).toEqual({ ...(EXPECTED[name] as object), warmups: 0, errors: 0 })
  })
})
