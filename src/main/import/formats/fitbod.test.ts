import { describe, expect, it } from 'vitest'
import { expectAnyCellsAreRead, expectCutsInventNothing } from '../testing/properties.ts'
import { readCsv, realExports, remarksOf, setsOf, shortly, tallyOf } from '../testing/read-csv.ts'

const HEADER = 'Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier'
const FILE = `${HEADER}
2024-11-26 23:18:41 +0000,Hack Squat, 6,20.0,0.0,0.0,0.0,0.0,true,, 1.0
2024-11-26 23:18:41 +0000,Dumbbell Row, 10, 22.679618,0.0,0.0,0.0,0.0,false,, 2.0
2024-11-26 23:18:41 +0000,Running - Treadmill, 0,0.0,240.0,1000.0,1.5,0.0,false,, 0.0
2024-11-26 23:18:41 +0000,Sled Push, 0,0.0,30.0,0.0,0.0,50.0,false,heavy, 1.0
2024-11-28 18:00:00 +0000,Pull Up, 8,0.0,0.0,0.0,0.0,0.0,false,, 1.0
2024-11-28 18:00:00 +0000,Pull Up, 0,0.0,0.0,0.0,0.0,0.0,false,, 1.0
`

describe('Fitbod', () => {
  it('reads sets, warm-ups, time and distance, and what has no field as notes', () => {
    const reading = readCsv(FILE)
    expect(reading.format).toBe('csv-fitbod')
    expect(shortly(setsOf(reading))).toEqual([
      'w 20kg x6',
      '22.679618kg x10 (multiplier 2: both dumbbells or both sides)',
      '0kg x0 240s 1000m (incline 1.5)',
      '0kg x0 30s (heavy; resistance 50)',
      '0kg x8',
    ])
    expect(reading.skipped).toEqual([{ line: 7, reason: 'allZero' }])
    expect(reading.remarks).toEqual([])
    expect(reading.leftColumns).toEqual([])
  })

  it('turns instants into local times under the same key in every zone', () => {
    const facts = (timeZone: string) => readCsv(FILE, { timeZone }).sessions.map(({ key, date }) => [key, date])
    expect(facts('Europe/Berlin')).toEqual([
      ['2024-11-26 23:18:41', '2024-11-27T00:18:41'],
      ['2024-11-28 18:00:00', '2024-11-28T19:00:00'],
    ])
    expect(facts('America/Chicago')[0]).toEqual(['2024-11-26 23:18:41', '2024-11-26T17:18:41'])
  })

  it('keeps the clock of another offset as it stands', () => {
    const [session] = readCsv(`${HEADER}\n2024-11-26 23:18:41 +0100,Row,5,20,0,0,0,0,false,,1\n`).sessions
    expect(session).toMatchObject({ date: '2024-11-26T23:18:41', timeZone: null })
  })

  it('puts sets that tell their own times together, up to a break of 90 minutes', () => {
    const times = ['2026-01-15 08:10:00', '2026-01-15 08:00:00', '2026-01-15 09:40:00', '2026-01-15 18:00:00']
    const rows = times.map((time, i) => `${time},Squat,${i + 1},100,0,0,0,0,false,,1`)
    const reading = readCsv([HEADER, ...rows, ''].join('\n'))
    expect(setsOf(reading).map(({ session, reps }) => [session, reps])).toEqual([
      ['2026-01-15 08:00:00', 2],
      ['2026-01-15 08:00:00', 1],
      ['2026-01-15 08:00:00', 3],
      ['2026-01-15 18:00:00', 4],
    ])
  })

  it('reads the older header, whose unit is not told, and keeps a count of sets as a note', () => {
    const reading = readCsv(
      'Date,Exercise,Sets,Reps,Weight,isWarmup,Note\n2017-05-16,Bench Press,1,10,60,true,\n2017-05-16,Bench Press,3,8,80,False,"easy, fast"\n',
    )
    expect(shortly(setsOf(reading))).toEqual(['w 60? x10', '80? x8 (easy, fast; 3 sets)'])
    expect(reading.sessions).toMatchObject([{ key: '2017-05-16', date: '2017-05-16' }])
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 3:24'])
  })

  it('reads pounds where the header says so', () => {
    const reading = readCsv(`${HEADER.replace('(kg)', '(lbs)')}\n2026-01-15,Squat,5,225,0,0,0,0,false,,1\n`)
    expect(shortly(setsOf(reading))).toEqual(['225lb x5'])
  })

  it('parts workouts by the time between them, also in the nights in which the clock is moved', () => {
    const at = (time: string) => `${time} +0000,Squat,5,100,0,0,0,0,false,,1\n`
    const keys = (...times: string[]) => readCsv(`${HEADER}\n${times.map(at).join('')}`).sessions.length
    expect(keys('2026-03-29 00:50:00', '2026-03-29 01:40:00')).toBe(1)
    expect(keys('2025-10-25 23:30:00', '2025-10-26 01:30:00')).toBe(2)
  })

  it('reads commas in text that the app does not quote', () => {
    const reading = readCsv(
      `${HEADER}
2026-01-15,Squat,5,100,0,0,0,0,false,deep, slow, good,2
2026-01-15,Fly, Cable,5,20,0,0,0,0,true,,1
2026-01-15,a,b,c,d,e,f,g,h,i,j,k
`,
    )
    expect(shortly(setsOf(reading))).toEqual([
      '100kg x5 (deep, slow, good; multiplier 2: both dumbbells or both sides)',
      'w 20kg x5',
    ])
    expect(setsOf(reading)[1]?.exercise).toBe('Fly, Cable')
    expect(remarksOf(reading)).toEqual(['error tooManyCells 4:32'])
  })

  it('tells rows that cannot be read with their place', () => {
    const reading = readCsv(
      `${HEADER}
2026-02-30,Squat,5,100,0,0,0,0,false,,1
2026-02-01,Squat,-5,100,0,0,0,0,false,,1
2026-02-01,,5,100,0,0,0,0,false,,1
`,
    )
    expect(remarksOf(reading)).toEqual(['error date 2:1', 'error negative 3:18', 'error missing 4:12'])
    expect(reading.sessions).toEqual([])
  })

  it('invents nothing when it is cut off', () => expectCutsInventNothing(FILE))

  it('reads rows of any cells', () => expectAnyCellsAreRead(FILE))

  const files = realExports('fitbod')
  // python3: csv.DictReader; isWarmup true and false; rows less than 90 minutes apart are one session.
  const EXPECTED = {
    'openbody__fitbod-sample.csv': { sessions: 2, working: 7, warmups: 1, skipped: {}, errors: 0 },
  }
  it.skipIf(files.length === 0)(
    'comes to what its real exports hold (skipped where they are not on this machine)',
    () => {
      expect(Object.fromEntries(files.map(({ name, bytes }) => [name, tallyOf(readCsv(bytes))]))).toEqual(EXPECTED)
    },
  )
})
