import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '#main/app.ts'
import { callsOf } from '#main/call.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { blankExercise } from '#shared/draft/blank.ts'
import type { DraftSet, DraftWorkout } from '#shared/draft/draft.ts'

let app: App
let dataDir: string

beforeEach(async () => {
  dataDir = freshDataDir()
  app = await openTestApp(dataDir)
})
afterEach(() => app.dispose())

const call = callsOf(() => app)

const withSets = (workout: DraftWorkout, name: string, ...sets: Partial<DraftSet>[]): DraftWorkout => {
  const exercise = blankExercise(String(workout.exercises.length + 1), name)
  const [blank] = exercise.sets
  if (!blank) throw new Error('A new exercise has a row.')
  return {
    ...workout,
    exercises: [
      ...workout.exercises,
      { ...exercise, sets: sets.map((set, i) => ({ ...blank, key: `k${i}`, ...set })) },
    ],
  }
}

async function type(draft: Draft, workout: DraftWorkout): Promise<Draft> {
  const kept = await call('drafts.update', { id: draft.id, version: draft.version, workout })
  return { ...draft, ...kept, workout }
}

async function restart(): Promise<void> {
  await app.dispose()
  app = await openTestApp(dataDir)
}

test('what was typed is there after a restart, letter by letter, also where it makes no sense yet', async () => {
  const started = await call('drafts.start', {})
  const typed = withSets(started.workout, 'Bench Pr', { weight: '62,', reps: '8+', rpe: 'x' })
  const draft = await type(started, typed)
  await restart()
  expect(await call('drafts.current', null)).toEqual(draft)
})

test('a workout that is finished is saved in both copies, and no longer a draft', async () => {
  const started = await call('drafts.start', {})
  const draft = await type(
    started,
    withSets(started.workout, 'Bench Press', { weight: '62,5', reps: '8+2', rpe: '10', technique: 'myo(3,3)' }, {}),
  )
  const saved = await call('drafts.finish', { id: draft.id })
  expect(saved).toMatchObject({ exercises: 1, workingSets: 1, volumeKg: 62.5 * 16, copies: { fileStatus: 'written' } })
  expect(existsSync(saved.copies.file)).toBe(true)
  expect(await call('drafts.current', null)).toBeNull()
  const { session } = await call('sessions.get', { id: saved.id })
  expect(session.exercises[0]?.workingSets).toMatchObject([
    { weightKg: 62.5, repCount: { full: 8, partial: 2 }, rpe: 10, repQuality: null },
  ])
})

test('a workout that cannot be read is refused with the place of every cell, and stays a draft', async () => {
  const started = await call('drafts.start', {})
  const draft = await type(
    { ...started },
    withSets(withSets(started.workout, '', { weight: '80' }), 'Squat', {}, { weight: 'heavy', reps: '5', rpe: '11' }),
  )
  await expect(call('drafts.finish', { id: draft.id })).rejects.toMatchObject({
    code: 'DRAFT_INVALID',
    details: {
      issues: [
        { path: ['exercises', 0, 'name'] },
        { path: ['exercises', 1, 'sets', 1, 'weight'] },
        { path: ['exercises', 1, 'sets', 1, 'rpe'] },
      ],
    },
  })
  expect(await call('drafts.current', null)).toEqual(draft)
})

test('a workout without an exercise is not saved', async () => {
  const { id } = await call('drafts.start', {})
  await expect(call('drafts.finish', { id })).rejects.toMatchObject({ code: 'DRAFT_INVALID' })
})

test('a change of an old version is refused and changes nothing', async () => {
  const started = await call('drafts.start', {})
  const draft = await type(started, { ...started.workout, focus: 'push' })
  await expect(call('drafts.update', { id: draft.id, version: 1, workout: started.workout })).rejects.toMatchObject({
    code: 'DRAFT_STALE',
  })
  expect(await call('drafts.get', { id: draft.id })).toEqual(draft)
})

test('an edit is a draft of its own beside the running workout, and saves the next revision', async () => {
  const first = await call('drafts.start', {})
  await type(first, withSets(first.workout, 'Squat', { weight: '100', reps: '5' }))
  const saved = await call('drafts.finish', { id: first.id })
  const running = await call('drafts.start', {})
  const edit = await call('drafts.edit', { sessionId: saved.id })
  await type(edit, { ...edit.workout, notes: 'Belt on' })
  await restart()
  expect((await call('drafts.edit', { sessionId: saved.id })).workout.notes).toBe('Belt on')
  expect(await call('drafts.finish', { id: edit.id })).toMatchObject({ id: saved.id, revision: 2 })
  expect((await call('drafts.current', null))?.id).toBe(running.id)
})

async function editWhileChanged(change: (id: string) => Promise<unknown>): Promise<{ id: string; edit: Draft }> {
  const first = await call('drafts.start', {})
  await type(first, withSets(first.workout, 'Squat', { weight: '100', reps: '5' }))
  const { id } = await call('drafts.finish', { id: first.id })
  const edit = await call('drafts.edit', { sessionId: id })
  const typed = await type(edit, { ...edit.workout, notes: 'mine' })
  await change(id)
  return { id, edit: typed }
}

test('an edit does not overwrite what was saved since, unless one says so', async () => {
  const { id, edit } = await editWhileChanged(async (session) => {
    const { session: stored } = await call('sessions.get', { id: session })
    await app.sessions.save({ ...stored, focus: 'theirs' })
  })
  await expect(call('drafts.finish', { id: edit.id })).rejects.toMatchObject({ code: 'DRAFT_OUTDATED' })
  expect((await call('sessions.get', { id })).session).toMatchObject({ focus: 'theirs', notes: null })
  expect(await call('drafts.get', { id: edit.id })).toEqual(edit)
  expect(await call('drafts.finish', { id: edit.id, overwrite: true })).toMatchObject({ id, revision: 3 })
  expect((await call('sessions.get', { id })).session).toMatchObject({ focus: null, notes: 'mine' })
})

test('the edit of a session that was deleted meanwhile can still be saved', async () => {
  const { id, edit } = await editWhileChanged((session) => call('sessions.delete', { id: session }))
  await expect(call('drafts.finish', { id: edit.id })).rejects.toMatchObject({ code: 'DRAFT_OUTDATED' })
  await call('drafts.finish', { id: edit.id, overwrite: true })
  expect((await call('sessions.get', { id })).session).toMatchObject({ notes: 'mine' })
})

test('an edit that is saved already, by a finish that was cut short, is done', async () => {
  const { id, edit } = await editWhileChanged(async (session) => {
    const { session: stored } = await call('sessions.get', { id: session })
    await app.sessions.save({ ...stored, notes: 'mine' })
  })
  expect(await call('drafts.finish', { id: edit.id })).toMatchObject({ id, revision: 2, changed: false })
})

test('a discarded workout is gone, and saved nowhere', async () => {
  const { id } = await call('drafts.start', {})
  await call('drafts.discard', { id })
  expect(await call('drafts.current', null)).toBeNull()
  expect(await call('sessions.list', {})).toMatchObject({ total: 0 })
  await expect(call('drafts.finish', { id })).rejects.toMatchObject({ code: 'DRAFT_NOT_FOUND' })
})

test('doing a session again takes its plan and none of its work', async () => {
  const first = await call('drafts.start', {})
  const workout = withSets({ ...first.workout, focus: 'legs' }, 'Squat', { weight: '100', reps: '5', notes: 'deep' })
  await type(first, workout)
  const { id } = await call('drafts.finish', { id: first.id })
  const again = await call('drafts.start', { likeSession: id })
  expect(again.workout).toMatchObject({
    focus: 'legs',
    exercises: [{ name: 'Squat', sets: [{ weight: '', reps: '', notes: '' }] }],
  })
  expect(again.workout.date).not.toBe('')
})

test('a new workout begins with the body weight of the settings, an edit with the one of its session', async () => {
  expect((await call('drafts.start', {})).workout.bodyWeight).toBe('')
  await call('drafts.discard', { id: (await call('drafts.current', null))?.id ?? '' })
  await call('settings.update', { bodyWeightKg: 82.5538, unit: 'lb' })
  const first = await call('drafts.start', {})
  expect(first.workout.bodyWeight).toBe('182')
  await type(first, withSets({ ...first.workout, bodyWeight: '181,5' }, 'Pull-Up', { reps: '8' }))
  const { id } = await call('drafts.finish', { id: first.id })
  expect((await call('sessions.get', { id })).session.bodyWeightKg).toBe(82.327)
  await call('settings.update', { bodyWeightKg: 80 })
  const edit = await call('drafts.edit', { sessionId: id })
  expect(edit.workout.bodyWeight).toBe('181.5')
  await call('drafts.finish', { id: edit.id })
  expect((await call('sessions.get', { id })).session.bodyWeightKg).toBe(82.327)
  expect((await call('drafts.start', { likeSession: id })).workout.bodyWeight).toBe('80 kg')
})
