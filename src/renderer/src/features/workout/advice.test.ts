import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '#shared/contract/drafts.ts'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { goalSchema } from '#shared/domain/goal.ts'
import { poundsToKg } from '#shared/domain/weight.ts'
import { blankExercise, blankWorkout } from '#shared/draft/blank.ts'
import { rowCell } from '#shared/draft/cell-address.ts'
import { patchSet, patchWarmup, type RowPlace } from '#shared/draft/edits.ts'
import { gearOf, loadsOf } from '#shared/progression/loads.ts'
import { suggestNext } from '#shared/progression/suggest.ts'
import { workOf } from '#shared/progression/work.ts'
import { timeDone } from '#shared/testing/times-done.ts'
import { startRow } from './actions.ts'
import { addWarmupRamp, takeSuggestion, targetOf } from './advice.ts'
import { Editor } from './editor.ts'

const FIRST: RowPlace = { exercise: 'a', kind: 'sets', row: 'a.1' }

/** What follows sets of last week under a goal of 8 to 10. */
function adviceAfter(done: string, settings: Settings = defaultSettings, equipment = 'barbell') {
  const loads = loadsOf(gearOf(equipment, 'external', settings), settings)
  const works = done === '' ? [] : [workOf(timeDone(done), 'external')].flatMap((work) => work ?? [])
  const goal = goalSchema.parse({ sets: 3, repRange: { min: 8, max: 10 } })
  const asked = { exercise: 'Bench', loads, goal, isDeloadWeek: false, works, usual: { min: 8, max: 10 }, days: 7 }
  const suggestion = { ...suggestNext({ ...asked, lack: 'never' }), volumeTrend: null }
  return { suggestion, loads, ramp: settings.warmupRamp, scale: settings.effortScale }
}

function open(advice = adviceAfter('80x10, 80x10, 80x10'), unit: 'kg' | 'lb' = 'kg') {
  const workout = { ...blankWorkout('2026-04-01T18:05', null, unit), exercises: [blankExercise('a', 'Bench')] }
  const times = { startedAt: '2026-04-01T18:05:00Z', updatedAt: '2026-04-01T18:05:00Z' }
  const draft: Draft = { id: 'd', sessionId: null, baseRevision: null, version: 1, ...times, workout }
  const ports = { send: async (_: unknown, version: number) => ({ version: version + 1 }), reload: async () => draft }
  const editor = new Editor(draft, ports)
  editor.advice.set('a', advice)
  return editor
}
const exerciseIn = (editor: Editor) => {
  const [exercise] = editor.state.workout.exercises
  if (!exercise) throw new Error('no exercise')
  return exercise
}
const rows = (editor: Editor) => exerciseIn(editor).sets.map(({ weight, reps }) => `${weight}x${reps}`)
const warmups = (editor: Editor) => exerciseIn(editor).warmups.map(({ weight, reps }) => `${weight}x${reps}`)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the suggested weight goes into the empty sets, the reps stay to be done, and one goes there', () => {
  const editor = open()
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['82.5x', '82.5x', '82.5x'])
  expect(editor.state.focus?.cell).toBe(rowCell({ ...FIRST, field: 'reps' }))
  expect(editor.state.notice).toEqual({
    text: '82.5\u00a0kg is in 3 sets. The reps are yours to enter.',
    canUndo: true,
  })
})

test('one undo takes it back', () => {
  const editor = open()
  takeSuggestion(editor, 'a')
  editor.undo()
  expect(rows(editor)).toEqual(['x'])
  editor.redo()
  expect(rows(editor)).toEqual(['82.5x', '82.5x', '82.5x'])
})

test('what is typed is never overwritten', () => {
  const editor = open()
  startRow(editor, 'a', 'sets')
  editor.change((workout) => patchSet(workout, FIRST, { weight: '75', reps: '8' }))
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['75x8', '82.5x', '82.5x'])
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['75x8', '82.5x', '82.5x'])
  expect(editor.state.notice?.text).toContain('No set is empty')
})

test('where no set is empty, asking once more replaces the weights of sets that are not done', () => {
  const editor = open()
  editor.change((workout) => patchSet(workout, FIRST, { weight: '90', reps: '5' }))
  for (const weight of ['90', '82.5']) {
    startRow(editor, 'a', 'sets')
    const row = exerciseIn(editor).sets.at(-1)?.key ?? ''
    editor.change((workout) => patchSet(workout, { ...FIRST, row }, { weight }))
  }
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['90x5', '90x', '82.5x'])
  expect(editor.state.notice).toMatchObject({
    text: 'No set is empty. Press it once more to replace the weight of 1 set that is not done by 82.5\u00a0kg.',
    canUndo: false,
  })
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['90x5', '82.5x', '82.5x'])
  expect(editor.state.notice).toEqual({
    text: '82.5\u00a0kg is in 1 set. The reps are yours to enter.',
    canUndo: true,
  })
  editor.undo()
  expect(rows(editor)).toEqual(['90x5', '90x', '82.5x'])
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['90x5', '90x', '82.5x'])
})

test('an alternative is used with its own weight and its own target', () => {
  const editor = open(adviceAfter('80x8 @6, 80x8 @6, 80x8 @6'))
  const { suggestion } = adviceAfter('80x8 @6, 80x8 @6, 80x8 @6')
  takeSuggestion(editor, 'a', suggestion.alternatives[0]?.weightKg ?? null)
  expect(rows(editor)[0]).toBe('82.5x')
  expect(targetOf(suggestion, '82.5', 'kg')).toBe('→ 8–10')
  expect(targetOf(suggestion, '80', 'kg')).toBe('→ 9')
  expect(targetOf(suggestion, '70', 'kg')).toBeNull()
})

test('a weight of one unit keeps it in a workout of the other', () => {
  const pounds: Settings = { ...defaultSettings, unit: 'lb' }
  const inPounds = open(adviceAfter('185lb x 10', pounds), 'lb')
  takeSuggestion(inPounds, 'a')
  expect(rows(inPounds)[0]).toBe('190x')
  const inKilograms = open(adviceAfter('185lb x 10', pounds), 'kg')
  takeSuggestion(inKilograms, 'a')
  expect(rows(inKilograms)[0]).toBe('190 lbx')
  expect(targetOf(adviceAfter('185lb x 10', pounds).suggestion, '190 lb', 'kg')).toBe('→ 8–10')
  expect(poundsToKg(190)).toBe(adviceAfter('185lb x 10', pounds).suggestion.weightKg)
})

test('without a weight to use nothing changes, and why is said', () => {
  const editor = open(adviceAfter(''))
  takeSuggestion(editor, 'a')
  expect(rows(editor)).toEqual(['x'])
  expect(editor.state.notice?.text).toMatch(/^There is no weight to fill in\. Start light: Nothing to go by yet/)
  expect(editor.state.canUndo).toBe(false)
})

test('the warm-up ramp is that of the first working weight, else of the suggestion', () => {
  const editor = open()
  addWarmupRamp(editor, 'a')
  expect(warmups(editor)).toEqual(['40x5', '62.5x3', '75x1'])
  editor.undo()
  editor.change((workout) => patchSet(workout, FIRST, { weight: '100' }))
  addWarmupRamp(editor, 'a')
  expect(warmups(editor)).toEqual(['50x5', '75x3', '90x1'])
  editor.undo()
  expect(warmups(editor)).toEqual([])
})

test('typed warm-ups stand, and empty ones are taken', () => {
  const editor = open()
  startRow(editor, 'a', 'warmups')
  addWarmupRamp(editor, 'a')
  expect(warmups(editor)).toEqual(['40x5', '62.5x3', '75x1'])
  const row = exerciseIn(editor).warmups[0]?.key ?? ''
  editor.change((workout) => patchWarmup(workout, { exercise: 'a', kind: 'warmups', row }, { weight: '30' }))
  addWarmupRamp(editor, 'a')
  expect(warmups(editor)).toEqual(['30x5', '62.5x3', '75x1'])
  expect(editor.state.notice?.text).toContain('There are warm-up sets already')
})

test('a weight that cannot be read, or nothing lighter, adds no warm-up', () => {
  const editor = open()
  editor.change((workout) => patchSet(workout, FIRST, { weight: 'heavy' }))
  addWarmupRamp(editor, 'a')
  expect(editor.state.notice?.text).toContain('needs a weight')
  editor.change((workout) => patchSet(workout, FIRST, { weight: '20' }))
  addWarmupRamp(editor, 'a')
  expect(editor.state.notice?.text).toContain('nothing lighter')
  expect(warmups(editor)).toEqual([])
})
