import { expect, test } from 'vitest'
import { blankExercise, blankWorkout } from '#shared/draft/blank.ts'
import { changeExercise, patchSet } from '#shared/draft/edits.ts'
import { plannedRestMs, restAtStart, restEnd, restedRows } from './rest.ts'

const bench = { ...blankExercise('a', 'Bench'), goal: { ...blankExercise('a').goal, rest: '2,5 min' } }
const empty = { ...blankWorkout('2026-03-31', null, 'kg'), exercises: [bench, blankExercise('b')] }
const done = patchSet(empty, { exercise: 'a', kind: 'sets', row: 'a.1' }, { reps: '8+1' })
const opened = (workout: typeof empty) => ({
  id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
  sessionId: null,
  baseRevision: null,
  version: 3,
  startedAt: '2026-03-31T18:05:00Z',
  updatedAt: '2026-03-31T18:30:00Z',
  workout,
})

test('a row is a set that was done once it has reps, not while it has only a weight', () => {
  expect(restedRows(empty).size).toBe(0)
  expect(restedRows(patchSet(empty, { exercise: 'a', kind: 'sets', row: 'a.1' }, { weight: '80' })).size).toBe(0)
  expect([...restedRows(done)]).toEqual(['a.1'])
})

test('after a restart the rest runs on from the last change, unless that is long ago', () => {
  const since = Date.parse('2026-03-31T18:30:00Z')
  expect(restAtStart(opened(done), since + 60_000)).toEqual({ since, exercise: 'a' })
  expect(restAtStart(opened(done), since + 3_600_000)).toBeNull()
  expect(restAtStart(opened(empty), since + 60_000)).toBeNull()
})

test('the planned rest is read from the goal', () => {
  expect(plannedRestMs(done, 'a')).toBe(150_000)
  expect(plannedRestMs(done, 'b')).toBeNull()
})

test('a rest ends where its plan says, for the exercise as it is called now', () => {
  const since = Date.parse('2026-03-31T18:30:00Z')
  const rest = { since, exercise: 'a' }
  expect(restEnd(done, rest)).toEqual({ endsAt: '2026-03-31T18:32:30.000Z', exercise: 'Bench' })
  expect(restEnd(done, { since, exercise: 'b' })).toBeNull()
  expect(restEnd(done, null)).toBeNull()
})

test('a plan that no rest can have is none', () => {
  for (const typed of ['0', '61', '999999999', 'long']) {
    const workout = changeExercise(done, 'a', (it) => ({ ...it, goal: { ...it.goal, rest: typed } }))
    expect(restEnd(workout, { since: 0, exercise: 'a' })).toBeNull()
  }
})
