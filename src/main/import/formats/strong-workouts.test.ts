import { describe, expect, test } from 'vitest'
import { readCsv, remarksOf, setsOf } from '../testing/read-csv.ts'

const A0 = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes'
const A2 = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const A3 = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE'

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`

describe('workouts', () => {
  const workout = (length: string): string => lines(A3, `2026-05-01 09:40:00,"Upper",${length},"Press",1,40,10,0,0,`)

  test.each([
    ['45m', 45],
    ['1h', 60],
    ['2h 38m', 158],
    ['1h 15min', 75],
    ['31min', 31],
    ['30s', 0.5],
    ['01:23:45', 83.75],
    ['12h', 720],
    ['', null],
  ])('a length of %s is %s minutes', (length, minutes) => {
    const reading = readCsv(workout(length))
    expect(reading.sessions[0]).toMatchObject({ durationMinutes: minutes, notes: [] })
    expect(reading.remarks).toEqual([])
  })

  test('a workout that was never ended has no length, and is told of once', () => {
    const reading = readCsv(
      lines(
        A3,
        '2026-05-01 09:40:00,"Upper",264h 1m,"Press",1,40,10,0,0,',
        '2026-05-01 09:40:00,"Upper",264h 1m,"Press",2,40,10,0,0,',
        '2026-05-02 09:40:00,"Upper",12h 1m,"Press",1,40,10,0,0,',
      ),
    )
    expect(reading.sessions.map(({ durationMinutes }) => durationMinutes)).toEqual([null, null])
    expect(remarksOf(reading)).toEqual(['warning durationTooLong 2:29', 'warning durationTooLong 4:29'])
    expect(reading.remarks[0]?.message).toContain('264 h 1 min')
  })

  test.each(['23:45', '3600', 'nope'])('a length of %s may be two things and becomes a note', (length) => {
    const reading = readCsv(workout(length))
    expect(reading.sessions[0]).toMatchObject({ durationMinutes: null, notes: [`duration: ${length}`] })
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 2:29'])
  })

  test('two workouts of one second are told apart by their names, and one in the night stays on its day', () => {
    const reading = readCsv(
      lines(
        A0,
        '2018-03-02 23:59:59,"A","Squat",1,100,5,0,0,"",""',
        '2018-03-02 23:59:59,"B","Squat",1,100,5,0,0,"",""',
        '2018-03-25 02:30:00,"A","Squat",1,100,5,0,0,"",""',
      ),
    )
    expect(reading.sessions.map(({ date, title }) => [date, title])).toEqual([
      ['2018-03-02T23:59:59', 'A'],
      ['2018-03-02T23:59:59', 'B'],
      ['2018-03-25T02:30:00', 'A'],
    ])
  })

  test('an exercise that comes back is another block; equal sets are all kept', () => {
    const set = (name: string, order: number): string => `2018-03-02 18:05:11,"A","${name}",${order},60,8,0,0,,`
    const reading = readCsv(
      lines(A0, set('Row', 1), set('Row', 2), set('Row', 1), set('Dip', 1), set('Dip', 2), set('Row', 1)),
    )
    expect(reading.sessions[0]?.exercises.map(({ name, sets }) => [name, sets.length])).toEqual([
      ['Row', 2],
      ['Row', 1],
      ['Dip', 2],
      ['Row', 1],
    ])
  })

  test('notes of sets stand with their sets; texts may have line ends, commas and quotation marks', () => {
    const reading = readCsv(
      lines(
        A2,
        '2024-06-18 11:04:00,"Chest, Back",1h,"Bench, Flat",1,100,5,0,0,"one\ntwo","the ""best"" day",8',
        '2024-06-18 11:04:00,"Chest, Back",1h,"Bench, Flat",2,100,5,0,0,"slow",,8',
      ),
    )
    expect(reading.sessions[0]).toMatchObject({ title: 'Chest, Back', notes: ['the "best" day'] })
    expect(reading.sessions[0]?.exercises[0]).toMatchObject({ name: 'Bench, Flat', notes: ['one\ntwo'] })
    expect(setsOf(reading).map(({ line, notes }) => [line, notes])).toEqual([
      [2, []],
      [4, ['slow']],
    ])
  })
})

describe('files of other tools', () => {
  test('a column of set types is read, a heart rate too, and what is left is named', () => {
    const reading = readCsv(
      lines(
        `${A2},Set Type,Heart Rate,Mood`,
        '2024-01-15 10:00:00,A,1h,Bench,1,40,10,0,0,,,,Warm Up,120,fine',
        '2024-01-15 10:00:00,A,1h,Bench,2,80,5,0,0,,,8,Normal,0,',
        '2024-01-15 10:00:00,A,1h,Bench,3,60,8,0,0,,,,Drop Set,,',
        '2024-01-15 10:00:00,A,1h,Bench,4,80,3,0,0,,,10,Failure,,',
        '2024-01-15 10:00:00,A,1h,Bench,5,80,3,0,0,,,10,Cluster,,',
      ),
    )
    expect(setsOf(reading).map(({ role, notes, heartRateBpm }) => [role, notes, heartRateBpm])).toEqual([
      ['warmup', [], 120],
      ['working', [], null],
      ['working', ['drop set'], null],
      ['working', ['to failure'], null],
      ['working', ['set type: Cluster'], null],
    ])
    expect(reading.leftColumns).toEqual(['Mood'])
    expect(remarksOf(reading)).toEqual(['warning keptAsNote 6:48'])
  })

  test('space around headers and cells, CRLF and a byte order mark are nothing', () => {
    const header = `\ufeff${A2.split(',').join(' , ')}`
    const reading = readCsv(
      `${header}\r\n2024-01-15 10:30:00,  Padded , 1h 23m , Bench , 1 , 100 , 5 , 0 , 0 , n , w , 8\r\n`,
    )
    expect(reading.sessions[0]).toMatchObject({ title: 'Padded', durationMinutes: 83, notes: ['w'] })
    expect(setsOf(reading)).toMatchObject([{ exercise: 'Bench', reps: 5, rpe: 8 }])
  })

  test('dates in other shapes: an instant becomes local, slashes are read where one date tells their order', () => {
    const row = (date: string): string => `${date},A,1h,Bench,1,80,5,0,0,`
    const dates = (...texts: string[]): unknown[] =>
      readCsv(lines(A3, ...texts.map(row))).sessions.map(({ date, timeZone }) => [date, timeZone])
    expect(dates('2024-01-15T23:30:00Z')).toEqual([['2024-01-16T00:30:00', 'Europe/Berlin']])
    expect(dates('2024-01-15T10:30:00+05:30')).toEqual([['2024-01-15T10:30:00', null]])
    expect(dates('01/02/2024 10:30', '01/15/2024 10:30')).toEqual([
      ['2024-01-02T10:30', null],
      ['2024-01-15T10:30', null],
    ])
    expect(dates('01/02/2024 10:30', '15/02/2024 10:30')).toEqual([
      ['2024-02-01T10:30', null],
      ['2024-02-15T10:30', null],
    ])
  })

  test('slashes whose order nothing tells are no date', () => {
    const reading = readCsv(lines(A3, '01/02/2024 10:30,A,1h,Bench,1,80,5,0,0,'))
    expect(reading.sessions).toEqual([])
    expect(reading.remarks).toMatchObject([{ line: 2, column: 1, code: 'date' }])
    expect(reading.remarks[0]?.message).toContain('01/02/2024')
  })
})

test('a weight below zero, which is help, stays as it is', () => {
  const reading = readCsv(lines(A3, '2024-06-18 11:04:00,"A",1h,"Pull Up",1,-20,5,0,0,'))
  expect(setsOf(reading)).toMatchObject([{ weight: { value: -20, unit: null }, reps: 5 }])
  expect(reading.remarks).toEqual([])
})

describe('rows that cannot be read', () => {
  const good = '2024-06-18 11:04:00,"A",1h,"Squat",1,100,5,0,0,'
  test.each([
    ['not-a-date,"A",1h,"Squat",1,100,5,0,0,', 'error date 3:1'],
    ['2024-02-30 10:00:00,"A",1h,"Squat",1,100,5,0,0,', 'error date 3:1'],
    ['2024-06-18 11:04:00,"A",1h,,1,100,5,0,0,', 'error missing 3:28'],
    ['2024-06-18 11:04:00,"A",1h,"Squat",1,eighty,5,0,0,', 'error number 3:38'],
    ['2024-06-18 11:04:00,"A",1h,"Squat",1,100,five,0,0,', 'error number 3:42'],
    ['2024-06-18 11:04:00,"A",1h,"Squat",1,5,-5,0,0,', 'error negative 3:40'],
    ['2024-06-18 11:04:00,"A",1h,"Squat",1,100,5,0,0,NaN', 'error number 3:48'],
    ['Jan 15, 2024 11:04,"A",1h,"Squat",1,100,5,0,0,8', 'error tooManyCells 3:47'],
  ])('%s', (bad, remark) => {
    const reading = readCsv(lines(A3, good, bad, good.replace('Squat', 'Row')))
    expect(remarksOf(reading)).toEqual([remark])
    expect(setsOf(reading).map(({ exercise, line }) => [exercise, line])).toEqual([
      ['Squat', 2],
      ['Row', 4],
    ])
    expect(reading.rows).toBe(3)
  })
})
