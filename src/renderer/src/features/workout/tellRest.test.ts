import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blankExercise, blankWorkout } from '#shared/draft/blank.ts'
import { changeExercise, patchSet, type RowPlace } from '#shared/draft/edits.ts'
import { Editor } from './editor.ts'
import { tellRest } from './tellRest.ts'

const NOW = '2026-03-31T18:30:00.000Z'
const calls: [route: string, input: unknown][] = []

beforeEach(() => {
  calls.length = 0
  vi.useFakeTimers({ now: Date.parse(NOW) })
  const call = async (route: string, input: unknown) => {
    calls.push([route, input])
    return { ok: true, data: null }
  }
  vi.stubGlobal('window', { bridge: { call, on: () => () => {} } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const exercise = (key: string, name: string, rest: string) => {
  const blank = blankExercise(key, name)
  return { ...blank, goal: { ...blank.goal, rest } }
}
const open = () => {
  const workout = {
    ...blankWorkout('2026-03-31T18:05', null, 'kg'),
    exercises: [exercise('a', 'Bench', '3'), exercise('b', 'Squat', '')],
  }
  const at = { startedAt: NOW, updatedAt: NOW }
  const draft = { id: 'x', sessionId: null, baseRevision: null, version: 1, ...at, workout }
  return new Editor(draft, { send: async (_, version) => ({ version: version + 1 }), reload: async () => draft })
}
function doSet(editor: Editor, key: string): void {
  const place: RowPlace = { exercise: key, kind: 'sets', row: `${key}.1` }
  editor.change((workout) => patchSet(workout, place, { reps: '5' }))
  editor.leaveRow(place)
}
const setRest = (editor: Editor, rest: string): void =>
  editor.change((workout) => changeExercise(workout, 'a', (it) => ({ ...it, goal: { ...it.goal, rest } })))

test('a rest that begins is told once, and again when its plan changes', () => {
  const editor = open()
  tellRest(editor)
  doSet(editor, 'a')
  editor.change((workout) => ({ ...workout, notes: 'typed while resting' }))
  setRest(editor, '4')
  expect(calls).toEqual([
    ['rest.set', { endsAt: '2026-03-31T18:33:00.000Z', exercise: 'Bench' }],
    ['rest.set', { endsAt: '2026-03-31T18:34:00.000Z', exercise: 'Bench' }],
  ])
})

test('it ends by hand, with the next set that has none planned, and with its workout', () => {
  for (const end of [
    (editor: Editor) => editor.stopRest(),
    (editor: Editor) => doSet(editor, 'b'),
    (_: Editor, stop: () => void) => stop(),
  ]) {
    calls.length = 0
    const editor = open()
    const stop = tellRest(editor)
    doSet(editor, 'a')
    end(editor, stop)
    expect(calls.slice(1)).toEqual([['rest.clear', null]])
  }
})

test('where nobody rests, nothing is told', () => {
  const editor = open()
  const stop = tellRest(editor)
  doSet(editor, 'b')
  stop()
  expect(calls).toEqual([])
})
