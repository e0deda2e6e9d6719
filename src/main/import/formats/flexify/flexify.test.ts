import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '#main/import/testing/properties.ts'
import { readCsv, realExports, remarksOf, setsOf, shortly, tallyOf } from '#main/import/testing/read-csv.ts'

const V1_HEADER = 'id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline'
const V1 = `${V1_HEADER}
1,Weight,0,80,2026-01-05T07:00:00.000,kg,0,0,0,false,false,
2,Bench press,0,0,2026-01-05T07:30:00.000,kg,0,0,0,false,true,
3,Bench press,4.5,100,2026-01-05T18:10:00.000,kg,80,0,0,false,false,
4,Bench press,5,95,2026-01-05T18:00:00.000,kg,80,0,0,false,false,
5,Yoke,1,12.5,2026-01-05T18:20:00.000,stone,80,0,0,false,false,
6,Plank,0,0,2026-01-06T06:00:00.000,lb,80,1.5,0,false,false,
7,Run,0,0,2026-01-06T23:59:00.000,mi,80,25,3.1,true,false,2
`

const V2_HEADER =
  'format,recordType,id,exerciseId,workoutId,name,kind,displayUnit,category,image,defaultRestDurationMs,notes,graphMetric,graphPeriod,graphLimit,graphTimeBasedXAxis,archived,timestamp,reps,loadKg,durationMs,distanceMetres,incline,bodyWeightKg,photo,planId,startedAt,endedAt'
const record = (recordType: string, fields: Record<string, string>): string => {
  const all: Record<string, string> = { format: 'flexify_graphs_v2', recordType, ...fields }
  return V2_HEADER.split(',')
    .map((name) => all[name] ?? '')
    .join(',')
}
const BENCH = record('exercise', { id: '7', name: 'Bench press', kind: 'strength', notes: 'Pause reps' })
const START = '2026-09-01T21:50:00.000Z'
const workout = (endedAt: string): string => record('workout', { id: '3', startedAt: START, endedAt })
const TOP = { exerciseId: '7', timestamp: '2026-09-01T22:20:00.000Z', reps: '5.0', loadKg: '100.25', durationMs: '0' }
const V2_ROWS = [
  BENCH,
  record('exercise', { id: '8', name: 'Run', kind: 'cardio' }),
  workout('2026-09-01T22:50:00.000Z'),
  record('exerciseSet', { ...TOP, id: '21', workoutId: '3', bodyWeightKg: '81' }),
  record('exerciseSet', {
    ...{ id: '22', exerciseId: '7', workoutId: '3', timestamp: '2026-09-01T22:10:00.000Z' },
    ...{ reps: '4.5', loadKg: '-20', notes: 'slow' },
  }),
  record('exerciseSet', {
    ...{ id: '23', exerciseId: '8', timestamp: '2026-09-02T06:00:00.000Z' },
    ...{ durationMs: '1500000', distanceMetres: '5000', incline: '2.5' },
  }),
  record('bodyWeight', { id: '1', timestamp: '2026-09-01T05:00:00.000Z', bodyWeightKg: '81.75' }),
  record('mood', { id: '1' }),
]
const v2 = (...rows: string[]): string => [V2_HEADER, ...rows, ''].join('\n')
const V2 = v2(...V2_ROWS)

describe('Flexify 1', () => {
  it('reads a day as a workout, its sets in the order they were done', () => {
    const reading = readCsv(V1)
    expect(reading.format).toBe('csv-flexify')
    expect(reading.sessions).toMatchObject([
      { key: '2026-01-05', date: '2026-01-05T18:00:00.000' },
      { key: '2026-01-06', date: '2026-01-06T06:00:00.000' },
    ])
    expect(shortly(setsOf(reading))).toEqual([
      '95kg x5',
      '100kg x4.5',
      '175lb x1 (12.5 stone)',
      '0lb x0 90s',
      'x0 1500s 3.1mi (incline 2)',
    ])
  })

  it('leaves out definitions and body weights, and counts them', () => {
    const reading = readCsv(V1)
    expect(reading.skipped).toEqual([{ line: 3, reason: 'definition' }])
    expect(reading.leftColumns).toEqual(['id', 'cardio'])
    const elsewhere = readCsv(V1.replace('2026-01-05T07:00', '2026-01-04T07:00'))
    expect(elsewhere.skipped[0]).toEqual({ line: 2, reason: 'bodyWeight' })
  })

  it('takes the weight of the lifter from the scale of the day, else from the sets in the unit that the scale had', () => {
    const weightsIn = (text: string) => readCsv(text).sessions.map(({ bodyWeights }) => bodyWeights)
    const scale = (number: number, weight: number, unit: string, day = '2026-01-05') =>
      `${number},Weight,0,${weight},${day}T07:00:00.000,${unit},0,0,0,false,false,\n`
    expect(weightsIn(V1)).toEqual([[{ value: 80, unit: 'kg' }], [{ value: 80, unit: 'kg' }]])
    expect(weightsIn(V1 + scale(8, 178, 'lb', '2026-01-06'))[1]).toEqual([{ value: 178, unit: 'lb' }])
    expect(weightsIn(V1.replace('Weight,0,80,', 'Weight,0,12.5,').replace(',kg,', ',stone,'))[0]).toEqual([
      { value: 175, unit: 'lb' },
    ])
    const withoutScale = V1.replace(/1,Weight.*\n/, '')
    expect(weightsIn(withoutScale)[0]).toEqual([{ value: 80, unit: null }])
    expect(weightsIn(withoutScale + scale(8, 80, 'lb', '2025-12-01'))[0]).toEqual([{ value: 80, unit: 'lb' }])
    const either = scale(8, 80, 'lb', '2025-12-01') + scale(9, 80, 'kg', '2025-12-02')
    expect(weightsIn(withoutScale + either)[0]).toEqual([{ value: 80, unit: null }])
    expect(weightsIn(V1.replaceAll(',80,0,0', ',0,0,0').replace('1,Weight,0,80', '1,Weight,0,0'))[0]).toEqual([])
  })

  it('turns instants into local days', () => {
    const row = '1,Row,5,50,2026-01-05T23:30:00.000Z,kg,0,0,0,false,false,'
    const keys = (timeZone: string) => readCsv(`${V1_HEADER}\n${row}\n`, { timeZone }).sessions.map(({ key }) => key)
    expect([keys('Europe/Berlin'), keys('America/Chicago')]).toEqual([['2026-01-06'], ['2026-01-05']])
  })

  it('reads names that the app damaged to Latin-1 bytes', () => {
    const bytes = Buffer.from(`${V1_HEADER}\n1,Kniebeuge für Große,5,50,2026-01-05,kg,0,0,0,false,false,\n`, 'latin1')
    expect(setsOf(readCsv(bytes))[0]?.exercise).toBe('Kniebeuge für Große')
  })

  it('tells rows that cannot be read with their place', () => {
    const reading = readCsv(
      `${V1_HEADER}
1,Row,5,50,2026-13-05,kg,0,0,0,false,false,
2,Row,5,fifty,2026-01-05,kg,0,0,0,false,false,
3,Row,5,50,2026-01-05,plates,0,0,0,false,false,
4,,5,50,2026-01-05,kg,0,0,0,false,false,
`,
    )
    expect(remarksOf(reading)).toEqual(['error date 2:12', 'error number 3:9', 'error unit 4:23', 'error missing 5:3'])
  })

  it('invents nothing when it is cut off', () => expectCutsInventNothing(V1))

  it('reads rows of any cells', () => expectAnyCellsAreRead(V1))
})

describe('Massive', () => {
  it('reads names with commas that old versions did not quote, and what JavaScript wrote for nothing', () => {
    const reading = readCsv(
      `id,name,reps,weight,created,unit,hidden,sets,minutes,seconds
1,Press, seated, slow,5,50,2022-07-05T18:00:00,kg,0,3,3,30
2,Curl,8,12.5,2022-07-05T18:10:00,null,undefined,3,3,30
3,Curl,0,0,1970-01-01,kg,1,3,3,30
4,Dip,Ring,what,2022-07-05,kg,0,3,3,30,0
`,
    )
    expect(setsOf(reading).map(({ exercise: name }) => name)).toEqual(['Press, seated, slow', 'Curl'])
    expect(shortly(setsOf(reading))).toEqual(['50kg x5', '12.5? x8'])
    expect(reading.skipped).toEqual([{ line: 4, reason: 'definition' }])
    expect(remarksOf(reading)).toEqual(['error tooManyCells 5:40'])
    expect(reading.leftColumns).toEqual(['id', 'sets', 'minutes', 'seconds'])
  })

  it('reads the six columns of its first versions', () => {
    const reading = readCsv('id,name,reps,weight,created,unit\n1,Curl,8,12,2022-07-05T18:10:00,lb\n')
    expect(shortly(setsOf(reading))).toEqual(['12lb x8'])
  })
})

describe('Flexify 2', () => {
  it('reads sets with the names, starts and lengths of the rows that they name', () => {
    const reading = readCsv(V2)
    expect(reading.format).toBe('csv-flexify')
    expect(shortly(setsOf(reading))).toEqual(['-20kg x4.5 (slow)', '100.25kg x5', '1500s 5000m (incline 2.5)'])
    expect(reading.sessions).toMatchObject([
      { key: START, date: '2026-09-01T23:50:00.000', durationMinutes: 60 },
      { key: '2026-09-02', date: '2026-09-02T08:00:00.000', durationMinutes: null },
    ])
    expect(setsOf(reading).map(({ exercise: name }) => name)).toEqual(['Bench press', 'Bench press', 'Run'])
  })

  it('leaves out definitions, body weights and kinds of rows it does not know', () => {
    expect(tallyOf(readCsv(V2)).skipped).toEqual({ definition: 3, unknownSection: 1 })
    expect(readCsv(V2).leftColumns).toContain('notes (exercise)')
    const elsewhere = readCsv(V2.replace('2026-09-01T05:00', '2026-08-01T05:00'))
    expect(tallyOf(elsewhere).skipped).toMatchObject({ bodyWeight: 1 })
  })

  it('takes the weight of the lifter from the scale of the day, else from the sets', () => {
    const weightsIn = (text: string) => readCsv(text).sessions.map(({ bodyWeights }) => bodyWeights)
    expect(weightsIn(V2)).toEqual([[{ value: 81.75, unit: 'kg' }], []])
    expect(weightsIn(V2.replace('2026-09-01T05:00', '2026-08-01T05:00'))[0]).toEqual([{ value: 81, unit: 'kg' }])
  })

  it('keeps with each workout the rows that it takes to read it again', () => {
    const reading = readCsv(V2)
    const again = reading.sessions.map(({ raw }) => readCsv(raw))
    expect(again.flatMap((one) => shortly(setsOf(one)))).toEqual(shortly(setsOf(reading)))
    expect(again.flatMap(({ sessions }) => sessions.map(({ key }) => key))).toEqual(
      reading.sessions.map(({ key }) => key),
    )
  })

  it('tells a workout that was never ended, and keeps an end that cannot be as a note', () => {
    const read = (end: string) => readCsv(v2(BENCH, workout(end), record('exerciseSet', { ...TOP, workoutId: '3' })))
    const endless = read('2026-09-02T22:00:00.000Z')
    expect(remarksOf(endless)).toEqual(['warning durationTooLong 3:77'])
    expect(endless.sessions[0]?.durationMinutes).toBeNull()
    const before = read('2026-09-01T05:00:00.000Z')
    expect(remarksOf(before)).toEqual(['warning keptAsNote 3:77'])
    expect(before.sessions[0]?.notes).toEqual(['end: 2026-09-01T05:00:00.000Z'])
    expect(remarksOf(read(''))).toEqual([])
  })

  it('tells sets that name an exercise the file does not have', () => {
    const set = record('exerciseSet', { ...TOP, exerciseId: '9' })
    expect(remarksOf(readCsv(v2(BENCH, set)))).toEqual(['error noRow 3:32'])
  })

  it('keeps a set whose workout is missing under its day', () => {
    const set = record('exerciseSet', { ...TOP, workoutId: '99' })
    expect(readCsv(v2(BENCH, set)).sessions).toMatchObject([{ key: '2026-09-02' }])
  })

  it('invents nothing when it is cut off', () => expectCutsInventNothing(V2))

  it('reads rows of any cells', () => expectAnyCellsAreRead(V2))
})

describe('real exports of Flexify', () => {
  const files = realExports('flexify')
  // cut -d, -f2,11 for the first (name, hidden), -f2 for the second (recordType); counted by hand, 4 rows each. The scale of
  // both was stood on on the day of their workout.
  const EXPECTED = {
    'brandonp2412__legacy_graphs_from_test.csv': {
      ...{ sessions: 2, working: 2, warmups: 0, errors: 0 },
      skipped: { definition: 1 },
    },
    'handwritten__graphs_v2_from_source.csv': {
      ...{ sessions: 1, working: 1, warmups: 0, errors: 0 },
      skipped: { definition: 2 },
    },
  }
  it.skipIf(files.length === 0)('come to what they hold (skipped where they are not on this machine)', () => {
    expect(Object.fromEntries(files.map(({ name, bytes }) => [name, tallyOf(readCsv(bytes))]))).toEqual(EXPECTED)
  })
})
