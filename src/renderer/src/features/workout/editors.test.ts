import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '#shared/contract/drafts.ts'
import { blankWorkout } from '#shared/draft/blank.ts'
import { createEditors } from './editors.ts'

const AT = '2026-03-31T18:30:00.000Z'
const draftOf = (id: string): Draft => ({
  id,
  sessionId: id,
  baseRevision: 1,
  version: 1,
  startedAt: AT,
  updatedAt: AT,
  workout: blankWorkout('2026-03-31T18:05', null, 'kg'),
})

/** What main keeps, counting versions as it does; it answers after 20 ms. */
const kept = new Map<string, Draft>()

async function call(route: string, input: unknown) {
  const { id, version, workout } = input as Draft
  await new Promise((resolve) => setTimeout(resolve, 20))
  const draft = kept.get(id)
  if (route === 'drafts.get' || draft?.version !== version) {
    return route === 'drafts.get'
      ? { ok: true, data: draft }
      : { ok: false, error: { code: 'DRAFT_STALE', message: '', details: null } }
  }
  kept.set(id, { ...draft, version: version + 1, workout })
  return { ok: true, data: { version: version + 1 } }
}

beforeEach(() => {
  for (const id of ['a', 'b']) kept.set(id, draftOf(id))
  vi.useFakeTimers({ now: Date.parse(AT) })
  vi.stubGlobal('window', { bridge: { call, on: () => () => {} } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = () => {
  const editors = createEditors()
  const [a, b] = [editors.of(draftOf('a')), editors.of(draftOf('b'))]
  const type = (notes: string): void => {
    for (const editor of [a, b]) editor.change((workout) => ({ ...workout, notes }))
  }
  return { editors, a, b, type }
}
const notes = () => [...kept.values()].map(({ workout }) => workout.notes)

test('every open editor has kept what it holds when that is said', async () => {
  const { editors, type } = open()
  type('slow')
  const whenKept = editors.keepAll().then(notes)
  await vi.advanceTimersByTimeAsync(100)
  expect(await whenKept).toEqual(['slow', 'slow'])
})

test('what is typed while everything is kept, and afterwards, is kept too', async () => {
  const { editors, a, b, type } = open()
  type('slow')
  const all = editors.keepAll()
  type('slow descent')
  await Promise.all([all, vi.advanceTimersByTimeAsync(100)])
  type('slow descent, no pause')
  await vi.advanceTimersByTimeAsync(300)
  expect(notes()).toEqual(['slow descent, no pause', 'slow descent, no pause'])
  for (const { state } of [a, b]) expect(state).toMatchObject({ notice: null, save: { status: 'saved' } })
})
