import { expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { blankWorkout } from '#shared/draft/blank.ts'
import { draftStore } from './drafts.repository.ts'

const workout = blankWorkout('2026-02-16T18:05', 'Europe/Berlin', 'kg')
const at = '2026-02-16T17:05:00.000Z'
const draft: Draft = { id: crypto.randomUUID(), sessionId: null, version: 1, startedAt: at, updatedAt: at, workout }

it('keeps the running workout, letter by letter', async () => {
  const { db, readDb } = await openTestDb()
  const store = draftStore(db)
  expect(await store.running()).toBeNull()
  await store.insert(draft)
  const typed = { ...workout, notes: ' 62,5 "x"\n\u{1f4aa}' }
  expect(await store.update(draft.id, 2, '2026-02-16T17:06:00.000Z', typed)).toBe(true)
  expect(await readDb.selectFrom('drafts').select('version').execute()).toEqual([{ version: 2 }])
  expect(await store.running()).toEqual({ ...draft, version: 2, updatedAt: '2026-02-16T17:06:00.000Z', workout: typed })
})

it('keeps nothing of a version that is not the next', async () => {
  const store = draftStore((await openTestDb()).db)
  await store.insert(draft)
  expect(await store.update(draft.id, 3, at, { ...workout, notes: 'late' })).toBe(false)
  expect(await store.update(crypto.randomUUID(), 2, at, workout)).toBe(false)
  expect(await store.get(draft.id)).toEqual(draft)
})

it('has one running workout, and one edit for each session', async () => {
  const store = draftStore((await openTestDb()).db)
  const edit = { ...draft, id: crypto.randomUUID(), sessionId: crypto.randomUUID() }
  await store.insert(draft)
  await store.insert(edit)
  await expect(store.insert({ ...draft, id: crypto.randomUUID() })).rejects.toThrow(/UNIQUE/)
  await expect(store.insert({ ...edit, id: crypto.randomUUID() })).rejects.toThrow(/UNIQUE/)
  expect(await store.ofSession(edit.sessionId)).toEqual(edit)
  expect(await store.running()).toEqual(draft)
  await store.remove(draft.id)
  expect([await store.running(), await store.get(draft.id)]).toEqual([null, null])
})
