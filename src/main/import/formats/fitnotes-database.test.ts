import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { databaseKind } from '#main/db/foreign-database.ts'
import { AppError } from '#shared/errors.ts'
import type { FoundReading } from '../reading.ts'
import { EXERCISES, fitNotesBackup, set, type Value } from '../testing/fitnotes-backup.ts'
import { readCsv, remarksOf, setsOf, shortly } from '../testing/read-csv.ts'
import { readFitNotesDatabase } from './fitnotes-database.ts'

const read = (path: string, timeZone = 'Europe/Berlin'): FoundReading =>
  readFitNotesDatabase(path, { timeZone, tomorrow: '2026-11-24', format: null })

const NEW = (): string =>
  fitNotesBackup(22, (insert) => {
    insert('settings', { metric: 1 })
    insert('exercise', ...EXERCISES)
    insert(
      'training_log',
      set(1, 60, 8, { is_complete: 1 }),
      set(2, 52.5, 8),
      set(1, 62.5, 6),
      set(2, 52.5, 8),
      set(1, 60, 0),
      set(4, 0, 0, { duration_seconds: 60 }),
      set(3, 0, 0, { date: '2024-06-20', distance: 5000, unit: 3, duration_seconds: 1500 }),
      set(3, 0, 0, { date: '2024-06-20', distance: 1609.344, unit: 5, duration_seconds: 600 }),
      set(3, 0, 0, { date: '2024-06-20', distance: 400, unit: 2 }),
    )
    insert(
      'Comment',
      { date: '2024-06-18', owner_type_id: 1, owner_id: 3, comment: 'paused' },
      { date: '2024-06-18', owner_type_id: 2, owner_id: 0, comment: 'moved to WorkoutComment since' },
    )
    insert('WorkoutComment', { date: '2024-06-18', comment: 'Hot gym' }, { date: '2024-06-19', comment: 'Rest day' })
    insert(
      'WorkoutGroup',
      { _id: 5, name: 'Superset', date: '2024-06-18' },
      { _id: 6, name: 'Alone', date: '2024-06-18' },
    )
    insert(
      'WorkoutGroupExercise',
      { exercise_id: 1, date: '2024-06-18', workout_group_id: 5 },
      { exercise_id: 2, date: '2024-06-18', workout_group_id: 5 },
      { exercise_id: 4, date: '2024-06-18', workout_group_id: 6 },
    )
    insert(
      'WorkoutTime',
      { workout_date: '2024-06-18', start_date_time: '2024-06-18 18:30:00', end_date_time: '2024-06-18 19:00:00' },
      { workout_date: '2024-06-18', start_date_time: '2024-06-18 17:05:00', end_date_time: '2024-06-18 17:35:00' },
      { workout_date: '2024-06-20', start_date_time: '2024-06-20 07:00:00', end_date_time: '' },
    )
    insert(
      'BodyWeight',
      { date: '2024-06-18', body_weight_metric: 80.3 },
      { date: '2024-06-19', body_weight_metric: 80.1 },
      { date: '2024-06-20', body_weight_metric: 0 },
    )
    insert('MeasurementRecord', { measurement_id: 1, date: '2024-06-18', time: '08:00:00', value: 80 })
  })

describe('the backup of FitNotes', () => {
  it('is told by its tables', () => {
    expect(databaseKind(NEW())).toBe('fitnotes')
  })

  it('has its sets in the order of their exercises, supersets gathered', () => {
    const reading = read(NEW())
    expect(reading.format).toBe('fitnotes-db')
    const exercises = reading.sessions.flatMap((session) => session.exercises)
    expect(exercises.map(({ name, supersetGroup, sets }) => [name, supersetGroup, shortly(sets)])).toEqual([
      ['Bench Press', 'A', ['60kg x8', '62.5kg x6 (paused)']],
      ['Barbell Row', 'A', ['52.5kg x8', '52.5kg x8']],
      ['Plank', null, ['60s']],
      ['Running (Outdoor)', null, ['1500s 5km', '600s 1mi', '400m']],
    ])
  })

  it('does not take a set that was never marked complete for a plan', () => {
    expect(setsOf(read(NEW())).filter(({ exercise }) => exercise === 'Barbell Row')).toHaveLength(2)
  })

  it('knows when a workout was and how long, what was said of it, and is called as in the spreadsheet', () => {
    const [first, second] = read(NEW()).sessions
    expect(first).toMatchObject({
      ...{ key: '2024-06-18', date: '2024-06-18T17:05:00', timeZone: null, durationMinutes: 60 },
      notes: ['Hot gym'],
    })
    expect(second).toMatchObject({ key: '2024-06-20', date: '2024-06-20T07:00:00', durationMinutes: null, notes: [] })
    const csv =
      'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n2024-06-18,Bench Press,Chest,60.0,kgs,8,,,,\n'
    expect(readCsv(csv).sessions[0]?.key).toBe(first?.key)
  })

  it('places a set at the id of its row, and keeps the rows', () => {
    const reading = read(NEW())
    expect(setsOf(reading).map(({ line }) => line)).toEqual([1, 3, 2, 4, 6, 7, 8, 9])
    expect(reading.sessions[1]?.raw.split('\n')).toEqual([
      '_id,date,exercise_id,metric_weight,reps,unit,distance,duration_seconds,exercise,exercise_type_id,weight_unit_id,comment',
      '7,2024-06-20,3,0,0,3,5000,1500,Running (Outdoor),1,0,',
      '8,2024-06-20,3,0,0,5,1609.344,600,Running (Outdoor),1,0,',
      '9,2024-06-20,3,0,0,2,400,0,Running (Outdoor),1,0,',
    ])
  })

  it('counts sets of nothing and weights of the body, and tells a comment that has no workout', () => {
    const reading = read(NEW())
    expect(reading.skipped).toEqual([
      { line: 5, reason: 'allZero' },
      { line: 2, reason: 'bodyWeight' },
      { line: 3, reason: 'bodyWeight' },
      { line: 1, reason: 'bodyWeight' },
    ])
    expect(reading.rows).toBe(13)
    expect(remarksOf(reading)).toEqual(['warning commentWithoutSets 2:1'])
    expect(reading.remarks[0]?.message).toContain('Rest day')
  })

  it('gives the workout of a day what the scale said that day, in kilograms', () => {
    const weights = read(NEW()).sessions.map(({ key, bodyWeights }) => [key, bodyWeights])
    expect(weights).toEqual([
      ['2024-06-18', [{ value: 80.3, unit: 'kg' }]],
      ['2024-06-20', []],
    ])
  })

  it('of 2017 lacks tables and columns, and is read all the same', () => {
    const path = fitNotesBackup(14, (insert) => {
      insert('exercise', ...EXERCISES)
      insert('settings', { metric: 1 })
      insert('training_log', set(1, 60, 8), set(4, 0, 0, { duration_seconds: 45 }))
      insert(
        'Comment',
        { date: '2024-06-18', owner_type_id: 1, owner_id: 1, comment: 'first' },
        { date: '2024-06-18', owner_type_id: 1, owner_id: 1, comment: 'second' },
        { date: '2024-06-18', owner_type_id: 2, owner_id: 0, comment: 'all good' },
      )
    })
    const reading = read(path)
    expect(shortly(setsOf(reading))).toEqual(['60kg x8 (first\nsecond)', '45s'])
    expect(reading.sessions[0]).toMatchObject({ date: '2024-06-18', durationMinutes: null, notes: ['all good'] })
    expect(reading.remarks).toEqual([])
  })

  it('shows weights in the unit they were typed in', () => {
    const weigh = (metric: number, unit: number, kg: number, column = 0): string[] =>
      shortly(
        setsOf(
          read(
            fitNotesBackup(22, (insert) => {
              insert('settings', { metric })
              insert('exercise', { _id: 1, name: 'Bench Press', exercise_type_id: 0, weight_unit_id: unit })
              insert('training_log', set(1, kg, 5, { unit: column }))
            }),
          ),
        ),
      )
    expect(weigh(0, 0, 61.23496995)).toEqual(['135lb x5'])
    expect(weigh(0, 0, 61)).toEqual(['134.48lb x5'])
    expect(weigh(0, 1, 60)).toEqual(['60kg x5'])
    expect(weigh(1, 2, 61.235)).toEqual(['135lb x5'])
    expect(weigh(1, 0, 61.235, 1)).toEqual(['135lb x5'])
    expect(weigh(1, 0, 62.5)).toEqual(['62.5kg x5'])
    expect(weigh(1, 0, 0)).toEqual(['0kg x5'])
  })

  it('tells rows that cannot be read by their ids and reads the others', () => {
    const path = fitNotesBackup(22, (insert, raw) => {
      insert('exercise', ...EXERCISES)
      insert(
        'training_log',
        set(1, 60, 8),
        set(99, 60, 8),
        set(1, 60, 8, { date: 'yesterday' }),
        set(1, -60, 8),
        set(1, 60, 8, { reps: 'many' }),
      )
      raw
        .prepare('insert into training_log (exercise_id, date, metric_weight) values (1, ?, 5)')
        .run(Buffer.from('blob'))
    })
    const reading = read(path)
    expect(remarksOf(reading).toSorted()).toEqual([
      'error date 3:1',
      'error date 6:1',
      'error missing 2:1',
      'error negative 4:1',
      'error number 5:1',
    ])
    expect(setsOf(reading)).toHaveLength(1)
  })

  it('says that a workout was never ended, or that its time cannot be read', () => {
    const path = fitNotesBackup(22, (insert) => {
      insert('exercise', ...EXERCISES)
      insert('training_log', set(1, 60, 8), set(1, 60, 8, { date: '2024-06-19' }))
      insert(
        'WorkoutTime',
        { workout_date: '2024-06-18', start_date_time: '2024-06-18 18:30:00', end_date_time: '2024-06-20 19:00:00' },
        { workout_date: '2024-06-19', start_date_time: 'noon', end_date_time: '' },
      )
    })
    const reading = read(path)
    expect(remarksOf(reading)).toEqual(['warning durationTooLong 1:1', 'warning workoutTime 2:1'])
    expect(reading.sessions.map(({ date }) => date)).toEqual(['2024-06-18T18:30:00', '2024-06-19'])
  })

  it('is refused in words where it is damaged, and a damaged byte never makes a set', () => {
    const path = NEW()
    const bytes = readFileSync(path)
    const known = new Set(setsOf(read(path)).map((found) => JSON.stringify(found)))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        writeFileSync(path, bytes.subarray(0, length))
        try {
          const cut = setsOf(read(path)).map((found) => JSON.stringify(found))
          expect(cut.filter((found) => !known.has(found))).toEqual([])
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('is read or told whatever stands in its columns', () => {
    const value = fc.oneof(
      fc.constantFrom<Value>(0, -1, 1e300, '', 'x', '\0', 9_007_199_254_740_991),
      fc.double({ noNaN: true }),
      fc.string(),
    )
    const row = fc.record({
      date: fc.oneof(value, fc.constant('2024-06-18')),
      metric_weight: value,
      reps: value,
      unit: value,
      distance: value,
      duration_seconds: value,
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const path = fitNotesBackup(22, (insert) => {
          insert('exercise', ...EXERCISES)
          insert('training_log', ...rows.map((made) => ({ exercise_id: 1, ...made })))
          insert(
            'WorkoutTime',
            ...rows.map(({ date }) => ({ workout_date: date, start_date_time: date, end_date_time: date })),
          )
        })
        expect(read(path).rows).toBe(rows.length)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
