import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '../testing/properties.ts'
import { readCsv, realExports, remarksOf, setsOf, shortly, tallyOf } from '../testing/read-csv.ts'

const HEADER = 'SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes'
const FILE = `${HEADER}
b-2,2024-10-18T18:20:00,Squat,140,kg,5,5,
b-2,2024-10-18T18:05:00,Squat,120,kg,5,5,
b-2,2024-10-18T18:40:00,Pull-ups,10,lbs,8,8,grip slipped
b-2,2024-10-18T18:30:00,Pull-ups,10,lbs,7,8,grip slipped
a-1,2024-10-16T10:43:41,Squat,97.5,kg,8,8,
a-1,2024-10-16T10:43:41,Squat,97.5,kg,7,8,
`

describe('LiftLog', () => {
  it('puts sets into the order they were done, and sets of one moment as they stand', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-liftlog')
    expect(shortly(setsOf(reading))).toEqual(['97.5kg x8', '97.5kg x7', '120kg x5', '140kg x5', '10lb x7', '10lb x8'])
    expect(reading.sessions).toMatchObject([
      { key: 'a-1', date: '2024-10-16T10:43:41', timeZone: null },
      { key: 'b-2', date: '2024-10-18T18:05:00', timeZone: null },
    ])
    expect(reading.sessions[1]?.exercises.map(({ name, notes }) => [name, notes])).toEqual([
      ['Squat', []],
      ['Pull-ups', ['grip slipped']],
    ])
    expect(reading.leftColumns).toEqual(['TargetReps'])
  })

  it('tells a superset from sets that were done in turn', () => {
    const rows = ['10:00,Row', '10:04,Row', '10:02,Dip', '10:06,Dip'].map((start) => start.split(','))
    const text = rows.map(([time, name]) => `s,2024-10-16T${time},${name},20,kg,8,8,`).join('\n')
    const [session] = readCsv(`${HEADER}\n${text}\n`).sessions
    expect(session?.exercises.map(({ name, supersetGroup, sets }) => [name, supersetGroup, sets.length])).toEqual([
      ['Row', 'A', 2],
      ['Dip', 'A', 2],
    ])
  })

  it('reads instants without seconds as local times, and clocks with an offset as they stand', () => {
    const date = (time: string) => readCsv(`${HEADER}\ns,${time},Row,20,kg,8,8,\n`).sessions[0]
    expect(date('2024-01-15T10:00Z')).toMatchObject({ date: '2024-01-15T11:00', timeZone: 'Europe/Berlin' })
    expect(date('2024-01-15T10:00:31.25+10:00')).toMatchObject({ date: '2024-01-15T10:00:31.25', timeZone: null })
  })

  it('puts sets into the order they were done in the night in which the clock goes back, and starts with the first', () => {
    const row = (time: string, reps: number) => `s,2025-10-26T${time},Row,20,kg,${reps},8,\n`
    const reading = readCsv(`${HEADER}\n${row('01:05Z', 3)}${row('00:55:30Z', 2)}${row('00:50Z', 1)}`)
    expect(setsOf(reading).map(({ reps }) => reps)).toEqual([1, 2, 3])
    expect(reading.sessions[0]).toMatchObject({ date: '2025-10-26T02:50', timeZone: 'Europe/Berlin' })
    const offsets = readCsv(`${HEADER}\n${row('02:05+01:00', 3)}${row('02:55:30+0200', 2)}${row('02:50+02:00', 1)}`)
    expect(setsOf(offsets).map(({ reps }) => reps)).toEqual([1, 2, 3])
    expect(offsets.sessions[0]).toMatchObject({ date: '2025-10-26T02:50', timeZone: null })
  })

  it('reads warm-ups, RPE and exercises without a load of newer versions, and keeps what it does not know', () => {
    const reading = readCsv(
      `${HEADER},RPE,SetType
s,2026-09-01T10:00+10:00,Squat,60,kg,5,5,,,warmup
s,2026-09-01T10:05+10:00,Squat,100,kg,5,5,,8.5,working
s,2026-09-01T10:10+10:00,Squat,80,kg,8,8,,,drop
s,2026-09-01T10:15+10:00,Squat,80,kg,8,8,,,pyramid
s,2026-09-01T10:20+10:00,Push-up,,,20,20,,,working
`,
    )
    expect(shortly(setsOf(reading))).toEqual([
      'w 60kg x5',
      '100kg x5 @8.5',
      '80kg x8 (drop set)',
      '80kg x8 (set type: pyramid)',
      'x20',
    ])
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 5:44'])
  })

  it('tells rows that cannot be read with their place', () => {
    const reading = readCsv(
      `${HEADER}\n,2024-10-16T10:43:41,Row,1,kg,8,8,\ns,noon,Row,1,kg,8,8,\ns,2024-10-16,Row,1,stone,8,8,\n`,
    )
    expect(remarksOf(reading)).toEqual(['error missing 2:1', 'error date 3:3', 'error unit 4:20'])
  })

  it('invents nothing when it is cut off', () => expectCutsInventNothing(FILE))

  it('reads rows of any cells', () => expectAnyCellsAreRead(FILE))

  const files = realExports('liftlog')
  // awk -F, 'NR > 1 { n++; s[$1] = 1 } END { print length(s), n }'
  const EXPECTED = {
    'LiamMorrow__PlaintextExport_example.csv': { sessions: 4, working: 8, warmups: 0, skipped: {}, errors: 0 },
    'LiamMorrow__snapshot_rows.csv': { sessions: 1, working: 6, warmups: 0, skipped: {}, errors: 0 },
  }
  it.skipIf(files.length === 0)(
    'comes to what its real exports hold (skipped where they are not on this machine)',
    () => {
      expect(Object.fromEntries(files.map(({ name, bytes }) => [name, tallyOf(readCsv(bytes))]))).toEqual(EXPECTED)
    },
  )
})
