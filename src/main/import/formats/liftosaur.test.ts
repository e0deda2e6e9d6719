import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '../testing/properties.ts'
import { readCsv, realExports, remarksOf, setsOf, shortly, tallyOf } from '../testing/read-csv.ts'

const HEADER =
  'Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes'
const FILE = `${HEADER}
2026-03-01T23:30:05.250Z,Texas,Day 1,"Romanian Deadlift, Leverage Machine",1,5,5,0,,,0,40,kg,,,0,2026-03-01T23:40:00.000Z,"Hamstrings,Glutes",,"Slow, please"
2026-03-01T23:30:05.250Z,Texas,Day 1,"Romanian Deadlift, Leverage Machine",0,5,7,1,8,9.5,1,80,kg,82.5,kg,0,2026-03-01T23:45:00.000Z,"Hamstrings,Glutes",,"Slow, please"
2026-03-01T23:30:05.250Z,Texas,Day 1,Bench Press,0,5,5,0,,,0,135,lb,135,lb,0,,,,
2026-03-01T23:30:05.250Z,Texas,Day 1,Bench Press,0,5,,0,,,0,135,lb,,,0,,,,
2026-03-01T23:30:05.250Z,Texas,Day 1,Bench Press,0,5,0,0,,,0,135,lb,135,lb,0,,,,
2026-02-27T23:00:00.000Z,Texas,Day 2,Squat,0,5,,0,,,0,100,kg,,,0,,,,
2026-02-26T23:00:00.000Z,Texas,Day 2,Squat,0,5,5,0,,,0,100,kg,100,kg,0,,,,
`

describe('Liftosaur', () => {
  it('reads done sets, with the weight that was completed or else planned, in the unit of each set', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-liftosaur')
    expect(shortly(setsOf(reading))).toEqual(['w 40kg x5', '82.5kg x7 @9.5 (AMRAP)', '135lb x5', '100kg x5'])
    expect(reading.sessions[0]?.exercises.map(({ name, notes }) => [name, notes])).toEqual([
      ['Romanian Deadlift, Leverage Machine', ['Slow, please']],
      ['Bench Press', []],
    ])
  })

  it('counts sets that were planned or failed, and keeps no workout that was only planned', () => {
    const reading = readCsv(FILE)
    expect(reading.skipped).toEqual([
      { line: 5, reason: 'planned' },
      { line: 6, reason: 'allZero' },
      { line: 7, reason: 'planned' },
    ])
    expect(reading.sessions.map(({ title }) => title)).toEqual(['Day 1', 'Day 2'])
  })

  it('turns instants into local times, and a local midnight into a day, under the same key in every zone', () => {
    const facts = (timeZone: string) => readCsv(FILE, { timeZone }).sessions.map(({ key, date }) => ({ key, date }))
    const berlin = facts('Europe/Berlin')
    expect(berlin.map(({ date }) => date)).toEqual(['2026-03-02T00:30:05.250', '2026-02-27'])
    const chicago = facts('America/Chicago')
    expect(chicago.map(({ date }) => date)).toEqual(['2026-03-01T17:30:05.250', '2026-02-26T17:00:00.000'])
    expect(chicago.map(({ key }) => key)).toEqual(berlin.map(({ key }) => key))
    expect(readCsv(FILE).sessions[0]).toMatchObject({ timeZone: 'Europe/Berlin', program: 'Texas', title: 'Day 1' })
  })

  it('reads the header of older versions, with the equipment apart from the name', () => {
    const reading = readCsv(
      'Workout DateTime,Program,Day Name,Exercise,Equipment,Is Warmup Set?,Required Reps,Completed Reps,RPE,Is AMRAP?,Weight Value,Weight Unit,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n' +
        '2023-05-01T16:00:00.000Z,531,Day 1,Bench Press,barbell,0,5,6,8,1,100,kg,,,,felt good\n',
    )
    expect(shortly(setsOf(reading))).toEqual(['100kg x6 @8 (AMRAP)'])
    expect(reading.sessions[0]?.exercises[0]).toMatchObject({
      name: 'Bench Press',
      notes: ['equipment: barbell\nfelt good'],
    })
    expect(reading.sessions[0]?.key).toBe('2023-05-01T16:00:00.000Z Day 1')
  })

  it('tells rows that cannot be read with their place and reads the others', () => {
    const reading = readCsv(
      `${HEADER}
yesterday,P,D,Squat,0,5,5,0,,,0,100,kg,,,0,,,,
2026-03-01T10:00:00.000Z,P,D,,0,5,5,0,,,0,100,kg,,,0,,,,
2026-03-01T10:00:00.000Z,P,D,Squat,0,5,many,0,,,0,100,kg,,,0,,,,
2026-03-01T10:00:00.000Z,P,D,Squat,0,5,5,0,,,0,100,stone,,,0,,,,
2026-03-01T10:00:00.000Z,P,D,Squat,maybe,5,5,0,,,0,100,kg,,,0,,,,
2026-03-01T10:00:00.000Z,P,D,Squat,0,5,3,0,,,0,100,kg,,,0,,,,
`,
    )
    expect(remarksOf(reading)).toEqual([
      'error date 2:1',
      'error missing 3:30',
      'error number 4:40',
      'error unit 5:52',
      'error flag 6:36',
    ])
    expect(shortly(setsOf(reading))).toEqual(['100kg x3'])
    expect(reading.rows).toBe(6)
  })

  it('says a note once that stands on a set and on a planned one below it', () => {
    const row = (reps: string, note: string) =>
      `2026-03-01T10:00:00.000Z,P,D,Squat,0,5,${reps},0,,,0,100,kg,,,0,,,,${note}\n`
    const [session] = readCsv(`${HEADER}\n${row('5', '')}${row('5', 'slow')}${row('', 'slow')}`).sessions
    expect(session?.exercises).toMatchObject([{ notes: [], sets: [{ notes: [] }, { notes: ['slow'] }] }])
  })

  it('leaves muscles and plans in columns that are told', () => {
    expect(readCsv(FILE).leftColumns).toEqual([
      'Required Reps',
      'Required RPE',
      'Log RPE?',
      'Completed Reps Time',
      'Target Muscles',
    ])
  })

  it('invents nothing when it is cut off', () => expectCutsInventNothing(FILE))

  it('reads rows of any cells', () => expectAnyCellsAreRead(FILE))

  const files = realExports('liftosaur')
  // python3: csv.DictReader; rows with Completed Reps, by Is Warmup Set?; distinct (Workout DateTime, Day Name) of them.
  const EXPECTED = {
    'astashov__liftosaur_example.csv': { sessions: 3, working: 29, warmups: 5, skipped: {}, errors: 0 },
  }
  it.skipIf(files.length === 0)(
    'comes to what its real exports hold (skipped where they are not on this machine)',
    () => {
      expect(Object.fromEntries(files.map(({ name, bytes }) => [name, tallyOf(readCsv(bytes))]))).toEqual(EXPECTED)
    },
  )
})
