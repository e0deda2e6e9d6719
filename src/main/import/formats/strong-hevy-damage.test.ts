import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../decode.ts'
import type { FoundReading } from '../reading.ts'
import { readAny, readCsv, setsOf } from '../testing/read-csv.ts'

const STRONG_A = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",W,60.0,5.0,0,0.0,"öhm, ""so""","two
lines",
2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",1,100.0,5.0,0,0.0,,,8.5
2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",Rest Timer,0,0.0,0,120.0,,,
2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",F,102.5,3.0,0,0.0,"slow",,10
2024-06-20 07:00:00,"Run 🏃",264h 1m,"Running",1,0,0.0,5.2,1800.0,"","",
`
const STRONG_C = `"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2024-06-18 11:04:00";"Leg Day";"3720";"Squat";"Note";"";"";"";"";"";"belt; strap";"gut"
"1";"2024-06-18 11:04:00";"Leg Day";"3720";"Squat";"WARM_UP";"20.0";"10";"";"";"";"";"gut"
"1";"2024-06-18 11:04:00";"Leg Day";"3720";"Squat";"1";"13.6077711";"8";"8.5";"";"";"";"gut"
`
const HEVY = String.raw`"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Push 💪","8 Apr 2026, 16:50","8 Apr 2026, 17:43","a\nb","Bench",0,"",0,"warmup",60,8,,,
"Push 💪","8 Apr 2026, 16:50","8 Apr 2026, 17:43","a\nb","Bench",0,"",1,"normal",100.25,5,,,8.5
"Push 💪","8 Apr 2026, 16:50","8 Apr 2026, 17:43","a\nb","Plank",,"long, hard",0,"normal",,,,60,
"Run","6 Abr 2026, 16:50","6 Abr 2026, 17:43","","Run",,"",0,"normal",,,5.25,1800,
`
const FILES = { STRONG_A, STRONG_C, HEVY }

const measuresOf = (reading: FoundReading): string[] =>
  setsOf(reading).map(({ line, role, weight, reps, seconds, distance, rpe }) =>
    JSON.stringify({ line, role, weight, reps, seconds, distance, rpe }),
  )

describe.each(Object.entries(FILES))('%s', (_name, text) => {
  test('cut off at any byte it has no set that the whole file has not, but for its last row', () => {
    const whole = new Set(measuresOf(readCsv(text)))
    const bytes = Buffer.from(text)
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = decodeText(bytes.subarray(0, length)).text
      const reading = readAny(cut)
      if (reading?.kind !== 'found') continue
      const lastLine = Math.max(0, ...setsOf(reading).map(({ line }) => line))
      const complete = measuresOf(reading).filter((set) => !set.startsWith(`{"line":${lastLine},`))
      expect(complete.filter((set) => !whole.has(set))).toEqual([])
    }
  })

  test('cut off inside a row, the row is told', () => {
    const upToLast = text.trimEnd().lastIndexOf('\n') + 1
    const reading = readCsv(text.slice(0, upToLast + 12))
    expect(reading.remarks.filter(({ severity }) => severity === 'error')).toHaveLength(1)
    expect(setsOf(reading)).toHaveLength(setsOf(readCsv(text)).length - 1)
  })
})

const CELL = fc.oneof(
  fc.constantFrom('', '0', '0.0', '1', '8', '62,5', '1.234,5', '1e10', '-3', 'NaN', 'Infinity', '99999999999999999999'),
  fc.constantFrom('W', 'D2', 'F', 'Rest Timer', 'Note', 'WARM_UP', 'dropset', 'warmup', '__proto__', 'constructor'),
  fc.constantFrom(
    '2024-06-18 11:04:00',
    '8 Apr 2026, 16:50',
    '2024-06-18T11:04:00Z',
    '01/02/2024',
    '0000-01-01T00:00Z',
  ),
  fc.constantFrom(
    '45m',
    '264h 1m',
    '1:00:00',
    'kg',
    'lbs',
    'stone',
    'mi.',
    'Squat',
    '\\n',
    '\0',
    '\u202f',
    'a\nb',
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** A row that can be read, with some of its cells replaced. */
const damaged = (row: readonly string[]) =>
  fc
    .dictionary(fc.nat({ max: row.length - 1 }).map(String), CELL, { maxKeys: 3 })
    .map((cells) => row.map((cell, i) => quote(cells[String(i)] ?? cell)))

const ROWS = [
  {
    header: 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
    row: ['2024-06-18 11:04:00', 'Legs', '1h', 'Squat', '1', '100.0', '5', '0', '0', '', '', '8'],
    sign: ',',
  },
  {
    header: 'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds',
    row: ['2024-06-18 11:04:00', 'Legs', 'Squat', '1', '100.0', 'kg', '5', '8', '1', 'km', '60'],
    sign: ';',
  },
  {
    header:
      'title,start_time,end_time,exercise_title,superset_id,set_index,set_type,weight_kg,weight_lbs,reps,distance_km,duration_seconds,rpe',
    row: ['A', '8 Apr 2026, 16:50', '8 Apr 2026, 17:43', 'Row', '', '0', 'normal', '60', '', '8', '', '', ''],
    sign: ',',
  },
]

test.each(ROWS)('whatever stands in the cells, every row is a set, is skipped or is told: $header', (kind) => {
  fc.assert(
    fc.property(fc.array(damaged(kind.row), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = `${kind.header}\n${rows.map((row) => row.join(kind.sign)).join('\n')}\n`
      const reading = readCsv(text)
      const errors = reading.remarks.filter(({ severity }) => severity === 'error').length
      const notes = rows.filter((row) => row.some((cell) => /^"\s*Note\s*"$/.test(cell))).length
      const accounted = setsOf(reading).length + reading.skipped.length + errors
      expect(reading.rows).toBe(rows.length)
      expect(accounted).toBeLessThanOrEqual(rows.length)
      expect(accounted + notes).toBeGreaterThanOrEqual(rows.length)
      for (const { line, column } of reading.remarks) expect([line >= 2, column >= 1]).toEqual([true, true])
    }),
    { numRuns: 400 },
  )
})

test('a row without an end is told at its line, and the rows below it are read', () => {
  const text = STRONG_A.replace('"Running"', '"Running')
  const reading = readCsv(text)
  expect(reading.remarks.filter(({ severity }) => severity === 'error')).toMatchObject([
    { line: 7, code: 'quoteNotClosed' },
  ])
  expect(setsOf(reading)).toHaveLength(3)
})

test.each(['W'.repeat(100_000), `1h${' '.repeat(100_000)}x`, `${'9'.repeat(50_000)}h`])(
  'long cells are read: what is not linear would outlast the test',
  (cell) => {
    const row = `2024-06-18 11:04:00,A,${cell},Squat,${cell},100,5,0,0,,,`
    expect(readCsv(`${STRONG_A.slice(0, STRONG_A.indexOf('\n'))}\n${row}\n`)).toBeTypeOf('object')
  },
)
