import { describe, expect, test } from 'vitest'
import { readCsv, remarksOf, setsOf, shortly } from '../testing/read-csv.ts'

const STRONG = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const row = (day: string, set: string): string => `${day} 10:00:00,Legs,${set}`
const strong = (...rows: string[]): string => `${[STRONG, ...rows].join('\n')}\n`

describe('a workout without a set', () => {
  test('is told where something was written about it, with the words', () => {
    const reading = readCsv(
      strong(
        row('2024-01-15', 'Squat,1,100,5,0,0,,"good",'),
        row('2024-01-16', 'Squat,1,0,0,0,0,,"felt sick, went home",'),
        row('2024-01-16', 'Squat,2,0,0,0,0,,"felt sick, went home",'),
        row('2024-01-17', 'Squat,1,0,0,0,0,,,'),
      ),
    )
    expect(reading.sessions.map(({ date }) => date)).toEqual(['2024-01-15T10:00:00'])
    expect(remarksOf(reading)).toEqual(['warning commentWithoutSets 3:1'])
    expect(reading.remarks[0]?.message).toContain('On 2024-01-16')
    expect(reading.remarks[0]?.message).toContain('“felt sick, went home”')
  })

  test('is told of with what was written about its sets', () => {
    const reading = readCsv(
      'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n' +
        '2026-08-05,Squat,Legs,135.0,lbs,0,,,,missed\n2026-08-05,Squat,Legs,135.0,lbs,0,,,,knee hurts\n',
    )
    expect(reading.sessions).toEqual([])
    expect(remarksOf(reading)).toEqual(['warning commentWithoutSets 2:1'])
    expect(reading.remarks[0]?.message).toContain('“missed\nknee hurts”')
  })

  test('is told of in exports that describe workouts on every row', () => {
    const reading = readCsv(
      'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n' +
        'Push,"8 Apr 2026, 16:50","8 Apr 2026, 17:43",gym was closed,Bench Press,,,0,normal,,,,,\n',
    )
    expect(remarksOf(reading)).toEqual(['warning commentWithoutSets 2:1'])
    expect(reading.remarks[0]?.message).toContain('gym was closed')
  })
})

test('words about workouts that rows are put into by their time are all told', () => {
  const at = (minute: number, note: string) => `2024-01-15 10:0${minute}:00 +0000,Squat,0,0,0,0,0,0,false,${note},1\n`
  const reading = readCsv(
    `Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n${at(0, '')}${at(1, 'sick')}${at(2, 'home')}`,
  )
  expect(remarksOf(reading)).toEqual(['warning commentWithoutSets 3:1'])
  expect(reading.remarks[0]?.message).toContain('“sick\nhome”')
})

describe('a stray quotation mark', () => {
  const good = (order: number): string => row('2024-01-15', `Squat,${order},100,5,0,0,,,`)

  test('that swallows rows is told at its cell', () => {
    const stray = row('2024-01-15', 'Squat,1,100,5,0,0,"deep,,')
    const reading = readCsv(strong(stray, good(2), good(3), row('2024-01-15', 'Squat,4,100,5,0,0,"slow",,'), good(5)))
    expect(remarksOf(reading)).toEqual(['warning swallowed 2:44'])
    expect(setsOf(reading).map(({ line }) => line)).toEqual([2, 6])
  })

  test('that swallows the beginning of one row is told too', () => {
    const stray = row('2024-01-15', 'Squat,1,100,5,0,0,"deep,,')
    const reading = readCsv(strong(stray, row('2024-01-15', 'Squat,2,100,5,0,0,"slow",,'), good(3)))
    expect(remarksOf(reading)).toEqual(['warning swallowed 2:44'])
  })

  test('in a file that quotes every text is told, whatever stands in the quoted cells', () => {
    const at = (index: number, note: string): string =>
      `"Push, A","8 Apr 2026, 16:50","8 Apr 2026, 17:43","",Row,,${note},${index},normal,60,8,,,`
    const reading = readCsv(
      [
        'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe',
        at(0, '"slow'),
        at(1, ''),
        at(2, '"fast"'),
        '',
      ].join('\n'),
    )
    expect(remarksOf(reading)).toEqual(['warning swallowed 2:59', 'error tooManyCells 3:62'])
  })

  test('is not suspected in notes of several lines', () => {
    const notes = ['"one, two\nthree, four"', '"a list:\n- red, blue\n- green"', '"good\n\n, really, good"']
    for (const note of notes) {
      const reading = readCsv(
        strong(row('2024-01-15', `Squat,1,100,5,0,0,${note},${note},`), row('2024-01-15', 'Row,1,9,9,0,0,,,')),
      )
      expect(reading.remarks).toEqual([])
    }
  })
})

describe('line ends in cells', () => {
  const text = strong(
    row('2024-01-15', 'Squat,1,100,5,0,0,"deep\nslow","tired\n\nsore",'),
    row('2024-01-15', 'Squat,2,100,5,0,0,,"tired\n\nsore",'),
  )

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
  ])('are line feeds, so that the same file saved with %s reads the same', (_what, saved) => {
    expect(readCsv(saved)).toEqual(readCsv(text))
    expect(JSON.stringify(readCsv(saved))).not.toContain('\\r')
  })
})

describe('the line of a spreadsheet that says what parts the cells', () => {
  test.each([',', ';', '\t'])('stands above the header: sep=%s', (delimiter) => {
    const parted = strong(row('2024-01-15', 'Squat,1,100,5,0,0,,,'), row('2024-01-15', 'Squat,2,oops,5,0,0,,,'))
    const reading = readCsv(`\ufeffsep=${delimiter}\r\n${parted.replaceAll(',', delimiter).replaceAll('\n', '\r\n')}`)
    expect(shortly(setsOf(reading))).toEqual(['100? x5'])
    expect(setsOf(reading)[0]?.line).toBe(3)
    expect(remarksOf(reading)).toEqual(['error number 4:34'])
  })

  test('is no part of the text that is kept', () => {
    const reading = readCsv(`sep=,\n${strong(row('2024-01-15', 'Squat,1,100,5,0,0,,,'))}`)
    expect(reading.sessions[0]?.raw.split('\n')[0]).toBe(STRONG)
    expect(reading.rows).toBe(1)
  })
})
