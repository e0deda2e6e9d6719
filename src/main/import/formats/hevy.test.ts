import { describe, expect, test } from 'vitest'
import { readCsv, remarksOf, setsOf } from '../testing/read-csv.ts'

const header = (weight = 'weight_kg', distance = 'distance_km'): string =>
  `"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","${weight}","reps","${distance}","duration_seconds","rpe"`
const WORKOUT = '"Push","8 Apr 2026, 16:50","8 Apr 2026, 17:43"'

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`
const sets = (...rows: string[]): string => lines(header(), ...rows.map((row) => `${WORKOUT},"",${row}`))

test('a file of workouts, the newest first, is read in its order', () => {
  const reading = readCsv(
    lines(
      header(),
      '"Push 💪","8 Apr 2026, 16:50","8 Apr 2026, 17:43","went well","Bench Press (Barbell)",,"elbows in",0,"warmup",60,8,,,',
      '"Push 💪","8 Apr 2026, 16:50","8 Apr 2026, 17:43","went well","Bench Press (Barbell)",,"elbows in",1,"normal",100,5,,,8.5',
      '"Legs","6 Apr 2026, 07:05","6 Apr 2026, 08:05","","Plank",,"",0,"normal",,,,60,',
    ),
  )
  expect(reading).toMatchObject({ format: 'csv-hevy', rows: 3, remarks: [], skipped: [], leftColumns: [] })
  expect(reading.sessions).toMatchObject([
    {
      key: '2026-04-08T16:50:00 Push 💪',
      date: '2026-04-08T16:50',
      timeZone: null,
      title: 'Push 💪',
      durationMinutes: 53,
      notes: ['went well'],
      place: { line: 2, column: 1 },
      exercises: [{ name: 'Bench Press (Barbell)', notes: ['elbows in'], supersetGroup: null }],
    },
    { key: '2026-04-06T07:05:00 Legs', durationMinutes: 60, notes: [], exercises: [{ name: 'Plank', notes: [] }] },
  ])
  expect(setsOf(reading)).toMatchObject([
    { role: 'warmup', weight: { value: 60, unit: 'kg' }, reps: 8, rpe: null, notes: [] },
    { role: 'working', weight: { value: 100, unit: 'kg' }, reps: 5, rpe: 8.5, notes: [] },
    { role: 'working', weight: null, reps: null, seconds: 60 },
  ])
})

describe('units', () => {
  test.each([
    ['weight_kg', 'distance_miles', 'kg', 'mi'],
    ['weight_lbs', 'distance_km', 'lb', 'km'],
    ['weight_lbs', 'distance_miles', 'lb', 'mi'],
  ])('%s and %s, each by its own header', (weight, distance, weightUnit, distanceUnit) => {
    const reading = readCsv(lines(header(weight, distance), `${WORKOUT},"","Ruck",,"",0,"normal",61.24,,2.5,1800,`))
    expect(setsOf(reading)).toMatchObject([
      {
        weight: { value: 61.24, unit: weightUnit },
        distance: { value: 2.5, unit: distanceUnit },
        reps: null,
        seconds: 1800,
      },
    ])
  })

  const BOTH =
    'title,start_time,end_time,exercise_title,set_index,set_type,reps,weight_kg,weight_lbs,distance_km,distance_miles,duration_seconds,rpe'
  const both = (amounts: string): string =>
    lines(BOTH, `A,2024-01-15 10:00,2024-01-15 11:00,Row,0,normal,5,${amounts},0,`)

  test.each([
    ['40,88.18,0,0', { weight: { value: 40, unit: 'kg' }, distance: null }],
    ['61.23,135,,', { weight: { value: 135, unit: 'lb' }, distance: null }],
    [',135,1.61,1', { weight: { value: 135, unit: 'lb' }, distance: { value: 1, unit: 'mi' } }],
    ['100,,5,3.11', { weight: { value: 100, unit: 'kg' }, distance: { value: 5, unit: 'km' } }],
    ['0,0,0,2', { weight: { value: 0, unit: 'kg' }, distance: { value: 2, unit: 'mi' } }],
  ])('of two columns for one amount the one that was typed holds: %s', (amounts, set) => {
    const reading = readCsv(both(amounts))
    expect(setsOf(reading)).toMatchObject([{ ...set, seconds: null }])
    expect(reading).toMatchObject({ remarks: [], leftColumns: [] })
  })

  test('two weights that differ are told, and both are kept', () => {
    const reading = readCsv(both('40,95,,'))
    expect(setsOf(reading)).toMatchObject([
      { weight: { value: 40, unit: 'kg' }, notes: ['weight also given as 95 lb'] },
    ])
    expect(remarksOf(reading)).toEqual(['warning weightsDiffer 2:55'])
  })
})

describe('types of sets', () => {
  test('drops and failures are sets of work with a note', () => {
    const types = ['warmup', 'normal', 'dropset', 'drop', 'failure', '']
    const reading = readCsv(sets(...types.map((type, i) => `"Row",,"",${i},"${type}",60,8,,,`)))
    expect(setsOf(reading).map(({ role, notes }) => [role, notes])).toEqual([
      ['warmup', []],
      ['working', []],
      ['working', ['drop set']],
      ['working', ['drop set']],
      ['working', ['to failure']],
      ['working', []],
    ])
    expect(reading.remarks).toEqual([])
  })

  test.each(['1', '99', 'left'])('an unknown one (%s) becomes a note and is told', (type) => {
    const reading = readCsv(sets(`"Row",,"",0,"${type}",60,8,,,`))
    expect(setsOf(reading)).toMatchObject([{ role: 'working', reps: 8, notes: [`set type: ${type}`] }])
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 2:63'])
  })
})

describe('exercises', () => {
  const shape = (text: string): unknown =>
    readCsv(text).sessions[0]?.exercises.map(({ name, supersetGroup, sets: found }) => [
      name,
      supersetGroup,
      found.length,
    ])

  test('supersets keep their number; an index that starts again is another block; holes are nothing', () => {
    expect(
      shape(
        sets(
          '"Row",0,"",0,"normal",60,8,,,',
          '"Row",0,"",2,"normal",60,8,,,',
          '"Dip",0,"",0,"normal",,8,,,',
          '"Dip",,"",0,"normal",,8,,,',
          '"Curl",,"",0,"normal",10,8,,,',
          '"Curl",,"",1,"normal",10,8,,,',
          '"Curl",,"",0,"normal",10,8,,,',
        ),
      ),
    ).toEqual([
      ['Row', '0', 2],
      ['Dip', '0', 1],
      ['Dip', null, 1],
      ['Curl', null, 2],
      ['Curl', null, 1],
    ])
  })

  test('equal rows are all kept', () => {
    const row = '"Row",,"",0,"normal",60,8,,,'
    expect(setsOf(readCsv(sets(row, row, row)))).toHaveLength(3)
  })

  test('assistance keeps its number and its name', () => {
    const reading = readCsv(sets('"Pull Up (Assisted)",,"",0,"normal",21,10,,0,8.5'))
    expect(setsOf(reading)).toMatchObject([
      { exercise: 'Pull Up (Assisted)', weight: { value: 21, unit: 'kg' }, reps: 10, seconds: null, rpe: 8.5 },
    ])
  })

  test('sets of nothing are left out and counted', () => {
    const reading = readCsv(sets('"Row",,"",0,"normal",60,0,,0,', '"Row",,"",1,"normal",60,5,,0,'))
    expect(setsOf(reading).map(({ line }) => line)).toEqual([3])
    expect(reading.skipped).toEqual([{ line: 2, reason: 'allZero' }])
  })
})

describe('texts', () => {
  test('line ends of notes stand as they are or as two characters, slashes with or without a backslash', () => {
    const reading = readCsv(
      lines(
        header(),
        String.raw`"Push\/Pull","8 Apr 2026, 16:50","8 Apr 2026, 17:43","one\n\ntwo","Row",,"w\/ straps\nslow",0,"normal",60,8,,,`,
        `"Push/Pull","8 Apr 2026, 16:50","8 Apr 2026, 17:43","one\n\ntwo","Row",,"w/ straps\nslow",1,"normal",60,8,,,`,
      ),
    )
    expect(reading.sessions).toMatchObject([
      {
        key: '2026-04-08T16:50:00 Push/Pull',
        notes: ['one\n\ntwo'],
        exercises: [{ name: 'Row', notes: ['w/ straps\nslow'] }],
      },
    ])
    expect(setsOf(reading).map(({ line, notes }) => [line, notes])).toEqual([
      [2, []],
      [3, []],
    ])
  })
})

describe('times', () => {
  const at = (start: string, end: string, timeZone = 'Europe/Berlin') =>
    readCsv(lines(header(), `"A","${start}","${end}","","Row",,"",0,"normal",60,8,,,`), { timeZone })

  test.each([
    ['5 Mai 2026, 07:34', '2026-05-05T07:34'],
    ['7 Ago 2023, 07:34', '2023-08-07T07:34'],
    ['28 Abr 2026, 07:34', '2026-04-28T07:34'],
    ['3 Fev 2026, 07:34', '2026-02-03T07:34'],
    ['3 Set 2026, 07:34', '2026-09-03T07:34'],
    ['3 Out 2026, 07:34', '2026-10-03T07:34'],
    ['3 Dez 2026, 07:34', '2026-12-03T07:34'],
    ['25 Juli 2026, 14:21', '2026-07-25T14:21'],
    ['8 avr. 2026, 16:50', '2026-04-08T16:50'],
    ['8 ene 2026, 16:50', '2026-01-08T16:50'],
    ['8 gen 2026, 16:50', '2026-01-08T16:50'],
    ['8 mrt. 2026, 16:50', '2026-03-08T16:50'],
    ['May 15, 2026, 7:26 PM', '2026-05-15T19:26'],
    ['05.06.2026, 07:30', '2026-06-05T07:30'],
  ])('%s', (start, date) => {
    expect(at(start, start).sessions).toMatchObject([{ date, durationMinutes: 0 }])
  })

  test('a workout over midnight and into summer time has its length by the clock', () => {
    expect(at('28 Mar 2026, 23:30', '29 Mar 2026, 00:45').sessions[0]?.durationMinutes).toBe(75)
  })

  test('an instant becomes local, wherever the machine is', () => {
    const [start, end] = ['2024-01-15T11:00:00Z', '2024-01-15T12:30:00Z']
    const first = (timeZone: string): unknown => at(start, end, timeZone).sessions[0]
    expect(first('Pacific/Kiritimati')).toMatchObject({
      date: '2024-01-16T01:00:00',
      timeZone: 'Pacific/Kiritimati',
      durationMinutes: 90,
    })
    expect(first('Pacific/Pago_Pago')).toMatchObject({ date: '2024-01-15T00:00:00', durationMinutes: 90 })
  })

  test('a workout of more than 12 hours was never ended', () => {
    const reading = at('8 Apr 2026, 16:50', '9 Apr 2026, 16:50')
    expect(reading.sessions[0]).toMatchObject({ durationMinutes: null, notes: [] })
    expect(remarksOf(reading)).toEqual(['warning durationTooLong 2:25'])
  })

  test.each(['8 Apr 2026, 16:49', 'later', '8 Apr 2026'])('an end that tells no length (%s) becomes a note', (end) => {
    const reading = at('8 Apr 2026, 16:50', end)
    expect(reading.sessions[0]).toMatchObject({ durationMinutes: null, notes: [`end: ${end}`] })
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 2:25'])
  })

  test('days without times have no length, and nothing is said of it', () => {
    expect(at('2024-01-15', '2024-01-15')).toMatchObject({
      sessions: [{ key: '2024-01-15 A', date: '2024-01-15', durationMinutes: null, notes: [] }],
      remarks: [],
    })
  })
})

test.each([
  ['"A","someday","","","Row",,"",0,"normal",60,8,,,', 'error date 3:5'],
  ['"A","31 Feb 2026, 10:00","","","Row",,"",0,"normal",60,8,,,', 'error date 3:5'],
  ['"A","8 Apr 2026, 16:50","","","",,"",0,"normal",60,8,,,', 'error missing 3:31'],
  ['"A","8 Apr 2026, 16:50","","","Row",,"",0,"normal",heavy,8,,,', 'error number 3:52'],
  ['"A","8 Apr 2026, 16:50","","","Row",,"",0,"normal",60,-8,,,', 'error negative 3:55'],
])('a row that cannot be read is told and the others are kept: %s', (bad, remark) => {
  const good = '"A","8 Apr 2026, 16:50","8 Apr 2026, 17:43","","Row",,"",0,"normal",60,8,,,'
  const reading = readCsv(lines(header(), good, bad, good))
  expect(remarksOf(reading)).toEqual([remark])
  expect(setsOf(reading).map(({ line }) => line)).toEqual([2, 4])
})

test('a file of measurements is no file of workouts', () => {
  expect(() => readCsv('"date","weight_kg","fat_percent"\n"9 Feb 2023, 00:00",80,\n')).toThrow('No format')
})
