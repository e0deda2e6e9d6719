import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '#main/import/testing/properties.ts'
import { readCsv, remarksOf, setsOf, shortly } from '#main/import/testing/read-csv.ts'

describe('FitNotes for iOS (getfitnotes.com)', () => {
  const HEADER = 'Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind'
  const FILE = `${HEADER}
2026-08-04,Bench Press,Chest,61.23,135.0,5,,,,slow,wr
2026-08-04,Bench Press,Chest,68.04,150.0,5,,,,,wr
2026-08-04,Bench Press,Chest,60.0,132.28,5,,,,,wr
2026-08-04,Pull Up,Back,,,8,,,,,r
2026-08-05,Run,Cardio,,,,5.0,km,0:25:00,,dt
2026-08-05,Plank,Core,,,,,,90,,t
2026-08-05,Squat,Legs,0.0,0.0,0,,,,,wr
`

  it('takes the weight that was typed, not the one that was computed from it', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-fitnotes-ios')
    expect(shortly(setsOf(reading))).toEqual(['135lb x5 (slow)', '150lb x5', '60kg x5', 'x8', '1500s 5km', '90s'])
    expect(reading.skipped).toEqual([{ line: 8, reason: 'allZero' }])
    expect(reading.sessions.map(({ key, date }) => [key, date])).toEqual([
      ['2026-08-04', '2026-08-04'],
      ['2026-08-05', '2026-08-05'],
    ])
    expect(reading.remarks).toEqual([])
    expect(reading.leftColumns).toEqual(['Category', 'Kind'])
  })

  it('takes the unit of the other rows where a weight is round in both, and the only weight where there is one', () => {
    const rows = ['60,132.28', '61.25,135', '100,220.5', '20,', ',45'].map(
      (two) => `2026-08-04,Row,Back,${two},5,,,,,wr`,
    )
    expect(shortly(setsOf(readCsv(`${HEADER}\n${rows.join('\n')}\n`)))).toEqual([
      '60kg x5',
      '61.25kg x5',
      '100kg x5',
      '20kg x5',
      '45lb x5',
    ])
  })

  it('keeps the other weight as a note where the two do not agree', () => {
    const reading = readCsv(`${HEADER}\n2026-08-04,Row,Back,60.0,140.1,5,,,,,wr\n`)
    expect(shortly(setsOf(reading))).toEqual(['60kg x5 (weight also given as 140.1 lb)'])
    expect(remarksOf(reading)).toEqual(['warning weightsDiffer 2:26'])
  })

  it('is neither the Android export, whose header has one weight, nor the other app', () => {
    const android = 'Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n2017-01-01,A,B,5,5,,,\n'
    expect(readCsv(android).format).toBe('csv-fitnotes')
  })

  it('invents nothing where the file was cut off', () => expectCutsInventNothing(FILE), 60_000)

  it('reads or tells rows with anything in their cells', () => expectAnyCellsAreRead(FILE), 60_000)
})

describe('the other FitNotes of iOS', () => {
  const HEADER =
    'Name,Start Date (UTC),Start Time (UTC),End Date (UTC),End Time (UTC),BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,Categories'
  const AT = '"1/27/2018","5:45:45 AM","1/27/2018","6:27:20 AM","68,04"'
  const FILE = `${HEADER}
"Greyskulls A",${AT},"Squat","Barbell","5","25,0","","","Done","Glutes,Quads"
"Greyskulls A",${AT},"Squat","Barbell","5","25,0","","","Done","Glutes,Quads"
"Greyskulls A",${AT},"Squat","Barbell","3","62,5","","","Failed","Glutes,Quads"
"Greyskulls A",${AT},"Squat","Barbell","5","70,0","","","NotStarted","Glutes,Quads"
"Greyskulls A",${AT},"Squat","Dumbbell","8","10,0","","","Done","Glutes,Quads"
"Greyskulls A",${AT},"Push-up","None","12","","","","Done","Chest"
"Run","1/28/2018","11:30:00 PM","1/29/2018","12:10:00 AM","68,04","Running","","","","00:25:00","5,17","Done","Cardio"
"Never","1/30/2018","5:00:00 AM","1/30/2018","5:00:00 AM","68,04","Squat","Barbell","5","70,0","","","NotStarted","Glutes"
`

  it('reads done and failed sets with decimal commas; weights and distances have no unit', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-fitnotes-ios')
    expect(shortly(setsOf(reading))).toEqual(['25? x5', '25? x5', '62.5? x3 (failed)', '10? x8', 'x12', '1500s 5.17?'])
    expect(reading.skipped).toEqual([
      { line: 5, reason: 'planned' },
      { line: 9, reason: 'planned' },
    ])
    expect(reading.remarks).toEqual([])
    expect(reading.leftColumns).toEqual(['Categories'])
  })

  it('keeps a movement with other equipment apart', () => {
    const [session] = readCsv(FILE).sessions
    expect(session?.exercises.map(({ name }) => name)).toEqual(['Squat (Barbell)', 'Squat (Dumbbell)', 'Push-up'])
  })

  it('reads American dates in UTC as local times, under the same key in every zone', () => {
    const facts = (timeZone: string) => readCsv(FILE, { timeZone }).sessions
    const [berlin, chicago] = [facts('Europe/Berlin'), facts('America/Chicago')]
    expect(berlin.map(({ date, timeZone }) => [date, timeZone])).toEqual([
      ['2018-01-27T06:45:45', 'Europe/Berlin'],
      ['2018-01-29T00:30:00', 'Europe/Berlin'],
    ])
    expect(chicago.map(({ date }) => date)).toEqual(['2018-01-26T23:45:45', '2018-01-28T17:30:00'])
    expect(chicago.map(({ key }) => key)).toEqual(berlin.map(({ key }) => key))
    expect(berlin[0]).toMatchObject({
      ...{ title: 'Greyskulls A', durationMinutes: 41.5833, notes: [] },
      bodyWeights: [{ value: 68.04, unit: null }],
    })
    expect(berlin[1]?.durationMinutes).toBe(40)
  })

  it('takes the day first where a date says so', () => {
    const file = FILE.replaceAll('"1/28/2018"', '"28/1/2018"').replaceAll('"1/29/2018"', '"29/1/2018"')
    const run = readCsv(file.replaceAll('1/27/2018', '27/1/2018').replaceAll('1/30/2018', '30/1/2018')).sessions[1]
    expect(run?.date).toBe('2018-01-29T00:30:00')
  })

  const NEW =
    'Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,RPE,RIR,Categories,Note'
  const newFile = (start: string, end: string) => `${NEW}
A,${start},${end},68.04,Squat,Barbell,5,40,,,Done,True,,,Quads,
A,${start},${end},68.04,Squat,Barbell,5,100,,,Done,False,8.5,,Quads,belt
A,${start},${end},68.04,Squat,Barbell,5,100,,,Done,False,,2,Quads,
A,${start},${end},68.04,Squat,Barbell,5,100,,,Done,False,9,3,Quads,
A,${start},${end},68.04,Squat,Barbell,5,100,,,Dropped,False,,,Quads,
`

  it('reads the newer columns: warm-ups, effort and notes', () => {
    const reading = readCsv(newFile('2018-01-27T05:45:45Z', '2018-01-27T06:27:20Z'))
    expect(shortly(setsOf(reading))).toEqual([
      'w 40? x5',
      '100? x5 @8.5 (belt)',
      '100? x5 @8',
      '100? x5 @9 (RIR 3)',
      '100? x5 (status: Dropped)',
    ])
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 6:73'])
  })

  it('calls a workout the same in both exports', () => {
    const [old] = readCsv(FILE).sessions
    const rename = (file: string): string => file.replaceAll('\nA,', '\nGreyskulls A,')
    const [now] = readCsv(rename(newFile('2018-01-27T05:45:45Z', '2018-01-27T06:27:20Z'))).sessions
    expect([now?.key, now?.date]).toEqual([old?.key, old?.date])
  })

  it('takes zeros in reserve for nothing where nobody filled that column in', () => {
    const file = `${NEW}\nA,2018-01-27T05:45:45Z,,,Squat,,5,100,,,Done,False,0,0,,\n`
    expect(shortly(setsOf(readCsv(file)))).toEqual(['100? x5'])
  })

  it('says once of a workout that it was never ended, or ended before it began', () => {
    const long = readCsv(newFile('2018-01-27T05:45:45Z', '2018-01-29T05:45:45Z'))
    expect(remarksOf(long)).toEqual(['warning durationTooLong 2:24', 'warning keptAsNote 6:73'])
    const early = readCsv(newFile('2018-01-27T05:45:45Z', '2018-01-27T04:45:45Z'))
    expect(early.sessions[0]).toMatchObject({ durationMinutes: null })
    expect(early.sessions[0]?.notes.join()).toContain('end: 2018-01-27T04:45:45Z')
    expect(remarksOf(early)).toEqual(['warning keptAsNote 2:24', 'warning keptAsNote 6:73'])
  })

  it('tells what cannot be read at its place and reads the rest', () => {
    const reading = readCsv(`${HEADER}
"A","1/27/2018","25:00:00 AM","","","","Squat","","5","25,0","","","Done",""
"A","","","","","","Squat","","5","25,0","","","Done",""
"A",${AT},"","","5","25,0","","","Done",""
"A",${AT},"Squat","","5","much","","","Done",""
"A",${AT},"Squat","","5","25,0","","","",""
"A",${AT},"Squat","","5","25,0","","","Done",""
`)
    expect(remarksOf(reading)).toEqual([
      'error date 2:5',
      'error missing 3:5',
      'error missing 4:63',
      'error number 5:78',
      'error missing 6:91',
    ])
    expect(setsOf(reading)).toHaveLength(1)
  })

  it('invents nothing where the file was cut off', () => {
    expectCutsInventNothing(FILE)
    expectCutsInventNothing(newFile('2018-01-27T05:45:45Z', '2018-01-27T06:27:20Z'))
  }, 60_000)

  it('reads or tells rows with anything in their cells', () => {
    expectAnyCellsAreRead(newFile('2018-01-27T05:45:45Z', '2018-01-27T06:27:20Z'))
  }, 60_000)
})
