import { describe, expect, test } from 'vitest'
import type { FoundSet } from '../reading.ts'
import { groupRows, type SetRow } from './group.ts'

const NO_SET: FoundSet = {
  role: 'working',
  weight: null,
  reps: 5,
  seconds: null,
  distance: null,
  rpe: null,
  heartRateBpm: null,
  notes: [],
}

interface Given {
  key?: string
  workoutNotes?: string | null
  notes?: string | null
  superset?: string | null
  ordinal?: number | null
  set?: Partial<FoundSet> | null
}

/** Rows of exercises, each on a line of its own below a header. */
const rowsOf = (...given: [name: string, facts?: Given][]): SetRow[] =>
  given.map(
    ([name, { key = 'a', workoutNotes = null, notes = null, superset = null, ordinal = null, set = {} } = {}], i) => ({
      place: { line: i + 2, column: 1 },
      raw: `row ${i + 2}`,
      session: {
        ...{ key, date: '2026-01-01', timeZone: null, title: key, program: null, durationMinutes: null },
        notes: workoutNotes,
      },
      exercise: { name, notes, supersetGroup: superset, ordinal },
      set: set && { ...NO_SET, ...set },
    }),
  )

const group = (...given: [name: string, facts?: Given][]) => groupRows(rowsOf(...given), 'header')

/** Blocks of the first workout: name, superset, lines of its sets. */
const blocksOf = (...given: [name: string, facts?: Given][]): unknown[] =>
  (group(...given)[0]?.exercises ?? []).map(({ name, supersetGroup, sets }) => [
    name,
    supersetGroup,
    sets.map(({ place }) => place.line),
  ])

describe('workouts', () => {
  test('are their key, in the order in which the file begins them', () => {
    const sessions = group(['Squat', { key: 'b' }], ['Squat', { key: 'a' }], ['Squat', { key: 'b' }])
    expect(sessions.map(({ key, place }) => [key, place.line])).toEqual([
      ['b', 2],
      ['a', 3],
    ])
    expect(sessions.map(({ raw }) => raw)).toEqual(['header\nrow 2\nrow 4', 'header\nrow 3'])
  })

  test('have every weight of the lifter that their rows give, each once', () => {
    const weights = [80, 80, null, 81].map((value) => value && { value, unit: 'kg' as const })
    const rows = rowsOf(...weights.map((): [string] => ['Squat'])).map((row, i) => ({
      ...row,
      session: { ...row.session, bodyWeight: weights[i] || null },
    }))
    expect(groupRows(rows, 'header')[0]?.bodyWeights).toEqual([
      { value: 80, unit: 'kg' },
      { value: 81, unit: 'kg' },
    ])
  })

  test('keep the text of rows that are no sets, and of a row that is several sets once', () => {
    const rows = rowsOf(['Squat'], ['Squat', { set: null }])
    const [session] = groupRows([...rows.slice(0, 1), ...rows], 'header')
    expect(session?.raw).toBe('header\nrow 2\nrow 3')
    expect(session?.exercises[0]?.sets).toHaveLength(2)
  })

  test('have each of their notes once', () => {
    const [session] = group(
      ['Squat', { workoutNotes: 'tired' }],
      ['Squat', { workoutNotes: 'tired' }],
      ['Squat'],
      ['Squat', { workoutNotes: 'hot' }],
    )
    expect(session?.notes).toEqual(['tired', 'hot'])
  })
})

describe('blocks of an exercise', () => {
  test('are runs of its rows; equal rows are all sets', () => {
    expect(blocksOf(['Squat'], ['Squat'], ['Row'], ['Squat'])).toEqual([
      ['Squat', null, [2, 3]],
      ['Row', null, [4]],
      ['Squat', null, [5]],
    ])
  })

  test('begin where the count starts again, whatever is missing between', () => {
    const at = (ordinal: number | null): [string, Given] => ['Squat', { ordinal }]
    expect(blocksOf(at(0), at(2), at(null), at(5), at(0), at(1), at(1))).toEqual([
      ['Squat', null, [2, 3, 4, 5]],
      ['Squat', null, [6, 7]],
      ['Squat', null, [8]],
    ])
  })

  test('begin at another superset, and at a warm-up behind the work', () => {
    expect(
      blocksOf(
        ['Squat', { superset: '0' }],
        ['Squat'],
        ['Squat', { set: { role: 'warmup' } }],
        ['Squat', { set: { role: 'warmup' } }],
        ['Squat'],
      ),
    ).toEqual([
      ['Squat', '0', [2]],
      ['Squat', null, [3]],
      ['Squat', null, [4, 5, 6]],
    ])
  })

  test('without a set are there only for what was noted', () => {
    expect(blocksOf(['Squat', { set: null }], ['Row', { set: null, notes: 'sore' }], ['Dip'])).toEqual([
      ['Row', null, []],
      ['Dip', null, [4]],
    ])
  })
})

describe('notes of an exercise', () => {
  const notesOf = (...given: [name: string, facts?: Given][]): unknown =>
    group(...given)[0]?.exercises.map(({ notes, sets }) => [notes, sets.map((set) => set.notes)])

  test('stand on its first row; a note of a later row is of that set', () => {
    expect(
      notesOf(['Squat', { notes: 'belt' }], ['Squat', { notes: 'slow', set: { notes: ['drop set'] } }], ['Squat']),
    ).toEqual([[['belt'], [[], ['drop set', 'slow'], []]]])
  })

  test('on every row are one note', () => {
    expect(notesOf(['Squat', { notes: 'belt' }], ['Squat', { notes: 'belt' }])).toEqual([[['belt'], [[], []]]])
  })

  test('on a row without a set are said already where a set has them', () => {
    expect(
      notesOf(['Squat'], ['Squat', { notes: 'slow' }], ['Squat', { notes: 'slow', set: null }], ['Squat']),
    ).toEqual([[[], [[], ['slow'], []]]])
  })

  test('on a row without a set are of the exercise', () => {
    expect(notesOf(['Squat'], ['Squat', { notes: 'belt', set: null }])).toEqual([[['belt'], [[]]]])
  })
})

describe('exercises done in turn', () => {
  test('are one block each, in a superset', () => {
    expect(blocksOf(['Row'], ['Dip'], ['Row'], ['Dip'], ['Row'])).toEqual([
      ['Row', 'A', [2, 4, 6]],
      ['Dip', 'A', [3, 5]],
    ])
  })

  test('may have warmed up first, and are of another superset when they are others', () => {
    expect(
      blocksOf(
        ['Row', { set: { role: 'warmup' } }],
        ['Row'],
        ['Dip'],
        ['Row'],
        ['Dip'],
        ['Curl'],
        ['Press'],
        ['Fly'],
        ['Curl'],
        ['Press'],
        ['Fly'],
      ),
    ).toEqual([
      ['Row', 'A', [2, 3, 5]],
      ['Dip', 'A', [4, 6]],
      ['Curl', 'B', [7, 10]],
      ['Press', 'B', [8, 11]],
      ['Fly', 'B', [9, 12]],
    ])
  })

  test('are as they stand when they come back once, had more than a set in turn, or have a superset of their own', () => {
    expect(blocksOf(['Row'], ['Dip'], ['Row'])).toHaveLength(3)
    expect(blocksOf(['Row'], ['Row'], ['Dip'], ['Dip'], ['Row'], ['Row'], ['Dip'], ['Dip'])).toHaveLength(4)
    const own = { superset: '0' }
    expect(blocksOf(['Row', own], ['Dip', own], ['Row', own], ['Dip', own])).toHaveLength(4)
  })
})
