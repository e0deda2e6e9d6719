import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '#shared/contract/drafts.ts'
import { exerciseSchema } from '#shared/domain/exercise.ts'
import { blankExercise, blankWorkout } from '#shared/draft/blank.ts'
import { rowCell } from '#shared/draft/cell-address.ts'
import { patchSet, type RowPlace } from '#shared/draft/edits.ts'
import { previousRows } from '#shared/draft/previous.ts'
import { acceptAbove, acceptPrevious, goToNextRow, startExercise, takeExerciseOut, takeRowOut } from './actions.ts'
import { Editor } from './editor.ts'
import { enterSets } from './quickEntry.ts'
import { typedLine } from './quickLine.ts'

const FIRST: RowPlace = { exercise: 'a', kind: 'sets', row: 'a.1' }
const KG = { unit: 'kg', scale: 'rpe' } as const
const draft = (sessionId: string | null = null): Draft => ({
  id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
  sessionId,
  baseRevision: null,
  version: 1,
  startedAt: '2026-03-31T18:05:00Z',
  updatedAt: '2026-03-31T18:05:00Z',
  workout: { ...blankWorkout('2026-03-31T18:05', null, 'kg'), exercises: [blankExercise('a', 'Bench')] },
})
const open = (of = draft()) =>
  new Editor(of, { send: async (_, version) => ({ version: version + 1 }), reload: async () => of })
const type = (editor: Editor, patch: Parameters<typeof patchSet>[2], field = 'reps', place = FIRST) =>
  editor.change((workout) => patchSet(workout, place, patch), { cell: rowCell({ ...place, field }), typing: true })
const sets = (editor: Editor) => editor.state.workout.exercises[0]?.sets ?? []

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-31T18:30:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('what is wrong in a cell is said once the cell was left, and typing is never stopped', () => {
  const editor = open()
  type(editor, { reps: 'eight' })
  const cell = rowCell({ ...FIRST, field: 'reps' })
  expect(editor.state.issues.get(cell)).toContain('no reps')
  expect(editor.state.left.has(cell)).toBe(false)
  editor.leave(cell)
  expect(editor.state.left.has(cell)).toBe(true)
  type(editor, { reps: '8' })
  expect(editor.state.issues.has(cell)).toBe(false)
})

test('undo takes typing back cell by cell and goes there', () => {
  const editor = open()
  type(editor, { weight: '8' }, 'weight')
  type(editor, { weight: '80' }, 'weight')
  type(editor, { reps: '5' })
  editor.undo()
  expect(sets(editor)[0]).toMatchObject({ weight: '80', reps: '' })
  expect(editor.state.focus?.cell).toBe(rowCell({ ...FIRST, field: 'reps' }))
  editor.undo()
  expect(sets(editor)[0]?.weight).toBe('')
  editor.redo()
  expect(sets(editor)[0]?.weight).toBe('80')
})

test('a removed set and a removed exercise come back with undo', () => {
  const editor = open()
  type(editor, { reps: '8' })
  takeRowOut(editor, { ...FIRST, field: 'reps' })
  expect(sets(editor)).toHaveLength(0)
  expect(editor.state.notice?.canUndo).toBe(true)
  editor.undo()
  expect(sets(editor)[0]?.reps).toBe('8')
  takeExerciseOut(editor, 'a')
  expect(editor.state.workout.exercises).toHaveLength(0)
  editor.undo()
  expect(sets(editor)[0]?.reps).toBe('8')
})

test('after a removal, and after taking it back, what is typed next replaces nothing', () => {
  const editor = open()
  startExercise(editor, 'a')
  const second = editor.state.workout.exercises[1]?.key ?? ''
  takeRowOut(editor, { ...FIRST, field: 'weight' })
  expect(editor.state.focus?.cell).toBe('exercise|a|quick')
  takeExerciseOut(editor, 'a')
  expect(editor.state.focus?.cell).toBe(`exercise|${second}|quick`)
  editor.undo()
  expect(editor.state.focus?.cell).toBe('exercise|a|quick')
})

test('a running workout goes over to a unit that is set meanwhile; what is typed keeps its own', () => {
  const editor = open()
  type(editor, { weight: '80' }, 'weight')
  editor.hearUnit('kg')
  editor.hearUnit('lb')
  expect([editor.state.workout.unit, sets(editor)[0]?.weight]).toEqual(['lb', '80 kg'])
  expect(editor.state.notice?.text).toBe('This workout is in lb now, as you set it. What was typed keeps its unit.')
  editor.undo()
  editor.hearUnit('lb')
  expect([editor.state.workout.unit, sets(editor)[0]?.weight]).toEqual(['kg', '80'])
})

test('a unit chosen for this workout alone stays, and so does that of an edit', () => {
  const mixed = open({ ...draft(), workout: { ...draft().workout, unit: 'lb' } })
  mixed.hearUnit('kg')
  expect(mixed.state.workout.unit).toBe('lb')
  const edit = open(draft('f0b2c6de-7a54-4b0e-9d2c-1b52b1a0c001'))
  edit.hearUnit('kg')
  edit.hearUnit('lb')
  expect(edit.state.workout.unit).toBe('kg')
})

test('the next row is made behind the last one, and nothing is copied into it', () => {
  const editor = open()
  type(editor, { weight: '80', reps: '8' })
  goToNextRow(editor, { ...FIRST, field: 'notes' })
  expect(sets(editor)).toHaveLength(2)
  expect(sets(editor)[1]).toMatchObject({ weight: '', reps: '', rpe: '' })
  expect(editor.state.focus?.cell).toContain('|weight')
})

test('last time is written only into empty cells, and only when it is accepted', () => {
  const editor = open()
  const before = exerciseSchema.parse({
    name: 'Bench',
    workingSets: [{ weightKg: 80, repCount: { full: 6, partial: 0 }, rpe: 10 }],
  })
  editor.previous.set('a', previousRows(before, 'kg'))
  expect(sets(editor)[0]?.weight).toBe('')
  type(editor, { weight: '82,5' }, 'weight')
  acceptPrevious(editor, { ...FIRST, field: 'weight' })
  expect(sets(editor)[0]).toMatchObject({ weight: '82,5', reps: '6', rpe: '' })
})

test('the row above can be copied into empty cells', () => {
  const editor = open()
  type(editor, { weight: '80', reps: '8', rpe: '9' })
  goToNextRow(editor, { ...FIRST, field: 'notes' })
  const second = sets(editor)[1]?.key ?? ''
  acceptAbove(editor, { ...FIRST, row: second, field: 'weight' })
  expect(sets(editor)[1]).toMatchObject({ weight: '80', reps: '8', rpe: '' })
})

test('rest begins the first time a row that holds a set is left, and not in the edit of a saved session', () => {
  const editor = open()
  editor.leaveRow(FIRST)
  expect(editor.state.rest).toBeNull()
  type(editor, { reps: '8' })
  editor.leaveRow(FIRST)
  expect(editor.state.rest?.since).toBe(Date.parse('2026-03-31T18:30:00Z'))
  editor.stopRest()
  editor.leaveRow(FIRST)
  expect(editor.state.rest).toBeNull()

  const edit = open(draft('f0b2c6de-7a54-4b0e-9d2c-1b52b1a0c001'))
  type(edit, { reps: '8' })
  edit.leaveRow(FIRST)
  expect(edit.state.rest).toBeNull()
})

test('quick entry fills the blank row first; what it cannot read is refused and adds nothing', () => {
  const editor = open()
  expect(enterSets(editor, 'a', typedLine('3x5 100'), KG)).toBeNull()
  expect(sets(editor).map(({ weight, reps }) => `${weight}x${reps}`)).toEqual(['100x5', '100x5', '100x5'])
  const refused = enterSets(editor, 'a', typedLine('80 x 5 rpe 11'), KG)
  expect(refused).toMatchObject({ text: '80 x 5 rpe 11', status: 'refused', says: expect.stringContaining('RPE') })
  expect(sets(editor)).toHaveLength(3)
})

test('a new exercise goes behind the one it was asked from', () => {
  const editor = open()
  startExercise(editor, null)
  startExercise(editor, 'a')
  expect(editor.state.workout.exercises.map(({ name }) => name)).toEqual(['Bench', '', ''])
  const second = editor.state.workout.exercises[1]?.key ?? ''
  expect(editor.state.focus?.cell).toContain(second)
})

test('a hidden cell that is gone to is opened first', () => {
  const editor = open()
  editor.showIssues([{ path: ['exercises', 0, 'sets', 0, 'rest'], message: 'no' }])
  expect(editor.state.opened.has('more|a.1')).toBe(true)
  expect(editor.state.focus?.cell).toBe(rowCell({ ...FIRST, field: 'rest' }))
})

test('a line left in the quick entry holds the finish up, until it is added or its exercise is gone', () => {
  const editor = open()
  editor.keepLine('a', typedLine('  '))
  expect(editor.goToLine()).toBe(false)
  editor.keepLine('a', typedLine('80x5'))
  expect(editor.goToLine()).toBe(true)
  expect(editor.state.focus?.cell).toBe('exercise|a|quick')
  expect(editor.state.lines.get('a')).toMatchObject({ text: '80x5', says: expect.stringContaining('not added') })
  takeExerciseOut(editor, 'a')
  expect(editor.goToLine()).toBe(false)
  editor.undo()
  editor.keepLine('a', typedLine('80x5'))
  expect(enterSets(editor, 'a', typedLine('80x5'), KG)).toBeNull()
  expect(editor.goToLine()).toBe(false)
  editor.undo()
  expect([editor.state.workout.exercises[0]?.quick, sets(editor)[0]?.reps]).toEqual(['80x5', ''])
})

test('a line that is being typed is kept with the draft', async () => {
  const editor = open()
  editor.keepLine('a', typedLine('80x'))
  editor.keepLine('a', typedLine('80x5'))
  expect(editor.state.workout.exercises[0]?.quick).toBe('80x5')
  editor.undo()
  expect(editor.state.workout.exercises[0]?.quick).toBe('')
})

test('a line that is understood in part is added the second time, with the rest as a note', () => {
  const editor = open()
  const doubtful = enterSets(editor, 'a', typedLine('80x5 @8 good @9'), KG)
  expect(doubtful).toMatchObject({ text: '80x5 @8 good @9', status: 'doubtful' })
  expect(doubtful?.says).toBe('Read as 80 × 5 @8 · good. Not understood: “@9”. Enter adds it as a note.')
  expect(sets(editor)[0]?.reps).toBe('')
  expect(doubtful && enterSets(editor, 'a', doubtful, KG)).toBeNull()
  expect(sets(editor)[0]).toMatchObject({ weight: '80', reps: '5', rpe: '8', notes: '@9' })
})

test('a note behind a dash is no doubt, and @ is read in the scale of the person', () => {
  const editor = open()
  expect(enterSets(editor, 'a', typedLine('80x5 @8 - slow'), KG)).toBeNull()
  expect(enterSets(editor, 'a', typedLine('80x5 @2 good'), { unit: 'kg', scale: 'rir' })).toBeNull()
  expect(sets(editor)).toMatchObject([
    { rpe: '8', notes: 'slow' },
    { rpe: '8', notes: '', quality: 'good' },
  ])
})
