import { describe, expect, test } from 'vitest'
import { readCsv, remarksOf, setsOf } from '../testing/read-csv.ts'

const A0 = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes'
const A2 = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const A3 = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE'
const B =
  'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration'
const C =
  '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"'
const DE =
  'Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,Entfernung,Sekunden,Notizen,Workout-Notizen,RPE'

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`

/** The same workout as each version of the app writes it. */
const VARIANTS: Record<string, string> = {
  A0: lines(
    A0,
    '2024-06-18 11:04:00,"Leg Day","Squat (Barbell)",1,100,5,0,0,"belt","tired"',
    '2024-06-18 11:04:00,"Leg Day","Squat (Barbell)",2,100,4,0,0,,',
  ),
  A1: lines(
    `${A0},RPE`,
    '2024-06-18 11:04:00,"Leg Day","Squat (Barbell)",1,100.0,5,0,0,"belt","tired",',
    '2024-06-18 11:04:00,"Leg Day","Squat (Barbell)",2,100.0,4,0,0,,,8.5',
  ),
  A2: lines(
    A2,
    '2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",1,100.0,5.0,0,0.0,"belt","tired",',
    '2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",2,100.0,4.0,0,0.0,,,8.5',
  ),
  'A2 of another locale': lines(
    A2,
    '2024-06-18 11:04:00\u202fAM,"Leg Day",1h 2m,"Squat (Barbell)",1,100.0,5.0,0,0.0,"belt","tired",',
    '2024-06-18 11:04:00\u202fAM,"Leg Day",1h 2m,"Squat (Barbell)",2,100.0,4.0,0,0.0,,,8.5',
  ),
  A3: lines(
    A3,
    '2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",1,100.0,5.0,0,0.0,',
    '2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat (Barbell)",2,100.0,4.0,0,0.0,8.5',
  ),
  B: lines(
    B,
    '2024-06-18 11:04:00;"Leg Day";"Squat (Barbell)";1;100;kg;5;;;;0;"belt";"tired";1h 2m',
    '2024-06-18 11:04:00;"Leg Day";"Squat (Barbell)";2;100;kg;4;8.5;;;0;;;1h 2m',
  ),
  'B of 2019': lines(
    'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;Distance;Distance Unit;Seconds;Notes;Workout Notes',
    '2024-06-18 11:04:00;"Leg Day";"Squat (Barbell)";1;100;kg;5;;;0;"belt";"tired"',
    '2024-06-18 11:04:00;"Leg Day";"Squat (Barbell)";2;100;kg;4;;;0;;',
  ),
  C: lines(
    C,
    '"12";"2024-06-18 11:04:00";"Leg Day";"3720";"Squat (Barbell)";"1";"100.0";"5";"";"";"";"belt";"tired"',
    '"12";"2024-06-18 11:04:00";"Leg Day";"3720";"Squat (Barbell)";"2";"100.0";"4";"8.5";"";"";"";"tired"',
  ),
  'German, iPhone': lines(
    DE,
    '2024-06-18 11:04:00,"Leg Day",1h 2min,"Squat (Barbell)",1,100.0,5.0,0,0.0,"belt","tired",',
    '2024-06-18 11:04:00,"Leg Day",1h 2min,"Squat (Barbell)",2,100.0,4.0,0,0.0,,,8.5',
  ),
  'German, Android': lines(
    DE.replace('Dauer', 'Workout-Dauer').replaceAll(',', ';'),
    '2024-06-18 11:04:00;"Leg Day";1h 2min;"Squat (Barbell)";1;100,0;5;0;0;"belt";"tired";',
    '2024-06-18 11:04:00;"Leg Day";1h 2min;"Squat (Barbell)";2;100,0;4;0;0;;;8,5',
  ),
}

describe.each(Object.entries(VARIANTS))('%s', (name, text) => {
  const reading = readCsv(text)
  const hasNotes = name !== 'A3'
  const hasRpe = name !== 'A0' && name !== 'B of 2019'
  const hasLength = hasRpe && name !== 'A1'
  const unit = name === 'C' || name.startsWith('B') ? 'kg' : null

  test('is one workout, called the same in every version', () => {
    expect(reading).toMatchObject({ format: 'csv-strong', rows: 2, remarks: [], skipped: [], leftColumns: [] })
    expect(reading.sessions).toHaveLength(1)
    expect(reading.sessions[0]).toMatchObject({
      key: '2024-06-18T11:04:00 Leg Day',
      date: '2024-06-18T11:04:00',
      timeZone: null,
      title: 'Leg Day',
      durationMinutes: hasLength ? 62 : null,
      notes: hasNotes ? ['tired'] : [],
      place: { line: 2, column: 1 },
    })
    expect(reading.sessions[0]?.raw).toBe(text.trimEnd())
  })

  test('has both sets, and the unit only where the file says it', () => {
    expect(reading.sessions[0]?.exercises).toMatchObject([
      { name: 'Squat (Barbell)', notes: hasNotes ? ['belt'] : [], supersetGroup: null },
    ])
    const set = { exercise: 'Squat (Barbell)', role: 'working', weight: { value: 100, unit }, seconds: null, notes: [] }
    expect(setsOf(reading)).toMatchObject([
      { ...set, line: 2, reps: 5, rpe: null, distance: null },
      { ...set, line: 3, reps: 4, rpe: hasRpe ? 8.5 : null, distance: null },
    ])
  })
})

/** One row of A2 for each set order. */
const withOrders = (...orders: string[]): string =>
  lines(A2, ...orders.map((order) => `2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat",${order},100.0,5.0,0,0.0,,,`))

describe('what stands in place of the number of a set', () => {
  test.each(['W', 'w', 'W1', 'WARM_UP', 'WARM_UP 2', 'Warm Up', '3 W'])('%s is a warm-up', (order) => {
    const reading = readCsv(withOrders(order, '1'))
    expect(setsOf(reading).map(({ role, notes }) => [role, notes])).toEqual([
      ['warmup', []],
      ['working', []],
    ])
    expect(reading.remarks).toEqual([])
  })

  test.each([
    ['D', 'drop set'],
    ['D2', 'drop set'],
    ['DROP_SET', 'drop set'],
    ['F', 'to failure'],
    ['FAILURE3', 'to failure'],
    ['FAILURE', 'to failure'],
  ])('%s is a set of work with a note', (order, note) => {
    const reading = readCsv(withOrders('1', order))
    expect(setsOf(reading)[1]).toMatchObject({ role: 'working', notes: [note] })
    expect(reading.remarks).toEqual([])
  })

  test('something unknown is a set with a note, and is told', () => {
    const reading = readCsv(withOrders('1', 'Myo'))
    expect(setsOf(reading)[1]).toMatchObject({ role: 'working', reps: 5, notes: ['set order: Myo'] })
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 3:45'])
    expect(reading.remarks[0]?.message).toContain('set order: Myo')
  })

  test('rests are no sets, and are counted', () => {
    for (const [header, order] of [
      [A2, 'Rest Timer'],
      [DE, 'Ruhezeit'],
    ] as const) {
      const reading = readCsv(
        lines(
          header,
          '2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat",1,100.0,5.0,0,0.0,"","",',
          `2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat",${order},0,0.0,0,120.0,,,`,
          '2024-06-18 11:04:00,"Leg Day",1h 2m,"Squat",2,100.0,5.0,0,0.0,,,',
        ),
      )
      expect(setsOf(reading).map(({ line }) => line)).toEqual([2, 4])
      expect(reading.skipped).toEqual([{ line: 3, reason: 'restTimer' }])
      expect(reading.sessions[0]?.raw).toContain(order)
    }
  })

  test('rows of notes become notes of their exercise', () => {
    const row = '"7";"2026-02-01 08:00:00";"Push";"3600";"Dip"'
    const reading = readCsv(
      lines(C, `${row};"Note";"";"";"";"";"";"strap\n3rd hole";"good"`, `${row};"1";"";"12";"";"";"";"";"good"`),
    )
    expect(setsOf(reading)).toMatchObject([{ line: 4, reps: 12, weight: null, notes: [] }])
    expect(reading.sessions[0]).toMatchObject({ notes: ['good'], exercises: [{ notes: ['strap\n3rd hole'] }] })
    expect(reading).toMatchObject({ skipped: [], remarks: [] })
  })
})

describe('units and amounts', () => {
  const row = (cells: string): string => lines(B, `2024-06-18 11:04:00;"Mix";"X";1;${cells};"";"";1h`)

  test.each([
    ['30;lbs;5;;;;0', { weight: { value: 30, unit: 'lb' } }],
    ['30;;5;;;;0', { weight: { value: 30, unit: null } }],
    [';;;;2.4;mi.;2100', { weight: null, reps: null, seconds: 2100, distance: { value: 2.4, unit: 'mi' } }],
    [';;;;1;km;480', { distance: { value: 1, unit: 'km' }, seconds: 480 }],
    ['0;kg;12;;;;0', { weight: { value: 0, unit: 'kg' }, reps: 12, seconds: null }],
    ['13.6077711;kg;8;;;;0', { weight: { value: 13.6077711, unit: 'kg' } }],
  ])('B: %s', (cells, set) => {
    expect(setsOf(readCsv(row(cells)))).toMatchObject([set])
  })

  test('B: an unknown unit is told, and the row is left out', () => {
    const reading = readCsv(row('30;stone;5;;;;0'))
    expect(setsOf(reading)).toEqual([])
    expect(remarksOf(reading)).toEqual(['error unit 2:36'])
  })

  test('C: distances are metres', () => {
    const text = lines(C, '"1";"2026-02-01 08:00:00";"Run";"1900";"Running";"1";"";"";"";"5200.5";"1800.0";"";""')
    expect(setsOf(readCsv(text))[0]).toMatchObject({ distance: { value: 5200.5, unit: 'm' }, seconds: 1800 })
  })

  test('C in pounds is read by its header', () => {
    const text = lines(
      C.replace('(kg)', '(lbs)'),
      '"1";"2026-02-01 08:00:00";"A";"60";"Row";"1";"135";"5";"";"";"";"";""',
    )
    expect(setsOf(readCsv(text))[0]).toMatchObject({ weight: { value: 135, unit: 'lb' } })
  })

  test('A: the unit of a distance is not in the file', () => {
    const text = lines(A0, '2018-03-02 18:05:11,"Run","Running",1,0,0,3.1,1800,"",""')
    expect(setsOf(readCsv(text))[0]).toMatchObject({ reps: 0, distance: { value: 3.1, unit: null }, seconds: 1800 })
  })

  test('the oldest files name columns by their unit', () => {
    const text = lines(
      'Date;Workout Name;Exercise Name;Set Order;lbs;Reps;mi.;Seconds;Notes;Workout Notes',
      '2018-01-20 17:03:17;"Bike";"Cycling";1;45;5;2.4;2100;"";""',
    )
    expect(setsOf(readCsv(text))[0]).toMatchObject({
      weight: { value: 45, unit: 'lb' },
      distance: { value: 2.4, unit: 'mi' },
    })
  })

  test('sets of nothing are left out and counted; a loaded set without a count is kept', () => {
    const text = lines(
      B,
      '2024-06-18 11:04:00;"Mix";"Press";1;12;kg;0;;;;0;"seat 4";"";1h',
      '2024-06-18 11:04:00;"Mix";"Press";2;;;;;;;0;;;1h',
      '2024-06-18 11:04:00;"Mix";"Press";3;12;kg;;;;;0;;;1h',
    )
    const reading = readCsv(text)
    expect(setsOf(reading)).toMatchObject([{ line: 4, reps: null, weight: { value: 12 } }])
    expect(reading.skipped).toEqual([
      { line: 2, reason: 'allZero' },
      { line: 3, reason: 'allZero' },
    ])
    expect(reading.sessions[0]?.exercises[0]?.notes).toEqual(['seat 4'])
  })
})
