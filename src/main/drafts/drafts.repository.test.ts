import { expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { blankWorkout } from '#shared/draft/blank.ts'
import {
  deleteDraft,
  getDraft,
  getDraftOfSession,
  getRunningDraft,
  insertDraft,
  updateDraft,
} from './drafts.repository.ts'

const workout = blankWorkout('2026-02-16T18:05', 'Europe/Berlin', 'kg')
const at = '2026-02-16T17:05:00.000Z'
const draft: Draft = {
  id: crypto.randomUUID(),
  sessionId: null,
  baseRevision: null,
  version: 1,
  startedAt: at,
  updatedAt: at,
  workout,
}

it('keeps the running workout, letter by letter', async () => {
  const { db, readDb } = await openTestDb()
  expect(await getRunningDraft(db)).toBeNull()
  await insertDraft(db, draft)
  const typed = { ...workout, notes: ' 62,5 "x"\n\u{1f4aa}' }
  expect(await updateDraft(db, draft.id, 2, '2026-02-16T17:06:00.000Z', typed)).toBe(true)
  expect(await readDb.selectFrom('drafts').select('version').execute()).toEqual([{ version: 2 }])
  expect(await getRunningDraft(db)).toEqual({
    ...draft,
    version: 2,
    updatedAt: '2026-02-16T17:06:00.000Z',
    workout: typed,
  })
})

it('opens a draft that was stored before a workout had the weight of the body', async () => {
  const { db } = await openTestDb()
  await insertDraft(db, draft)
  const { bodyWeight: _, ...older } = workout
  await db
    .updateTable('drafts')
    .set({ workout: JSON.stringify(older) })
    .execute()
  expect(await getRunningDraft(db)).toEqual(draft)
})

it('keeps nothing of a version that is not the next', async () => {
  const { db } = await openTestDb()
  await insertDraft(db, draft)
  expect(await updateDraft(db, draft.id, 3, at, { ...workout, notes: 'late' })).toBe(false)
  expect(await updateDraft(db, crypto.randomUUID(), 2, at, workout)).toBe(false)
  expect(await getDraft(db, draft.id)).toEqual(draft)
})

it('has one running workout, and one edit for each session', async () => {
  const { db } = await openTestDb()
  const edit = { ...draft, id: crypto.randomUUID(), sessionId: crypto.randomUUID(), baseRevision: 3 }
  await insertDraft(db, draft)
  await insertDraft(db, edit)
  await expect(insertDraft(db, { ...draft, id: crypto.randomUUID() })).rejects.toThrow(/UNIQUE/)
  await expect(insertDraft(db, { ...edit, id: crypto.randomUUID() })).rejects.toThrow(/UNIQUE/)
  expect(await getDraftOfSession(db, edit.sessionId)).toEqual(edit)
  expect(await getRunningDraft(db)).toEqual(draft)
  await deleteDraft(db, draft.id)
  expect([await getRunningDraft(db), await getDraft(db, draft.id)]).toEqual([null, null])
})
