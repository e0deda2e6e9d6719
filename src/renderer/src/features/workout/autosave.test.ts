import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '#shared/contract/drafts.ts'
import { blankWorkout } from '#shared/draft/blank.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { AppError } from '#shared/errors.ts'
import { Autosave, type SaveState } from './autosave.ts'

const start = blankWorkout('2026-03-31T18:05', null, 'kg')
const withNotes = (notes: string): DraftWorkout => ({ ...start, notes })
const draft = (version: number, workout: DraftWorkout): Draft => ({
  id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
  sessionId: null,
  baseRevision: null,
  version,
  startedAt: '2026-03-31T18:05:00Z',
  updatedAt: '2026-03-31T18:05:00Z',
  workout,
})

/** A place that keeps one draft and counts its versions as the main process does; answers after 20 ms. */
class Keeper {
  kept = draft(1, start)
  sent: string[] = []
  states: SaveState['status'][] = []
  other: DraftWorkout | null = null
  broken = 0
  running = 0

  async send(workout: DraftWorkout, version: number): Promise<{ version: number }> {
    this.running += 1
    expect(this.running).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    this.running -= 1
    if (this.broken > 0) {
      this.broken -= 1
      throw new AppError('INTERNAL', 'The disk is full.')
    }
    if (version !== this.kept.version) throw new AppError('DRAFT_STALE', 'Changed elsewhere.')
    this.sent.push(workout.notes)
    this.kept = draft(version + 1, workout)
    return { version: version + 1 }
  }

  autosave = () =>
    new Autosave(this.kept, {
      send: (workout, version) => this.send(workout, version),
      reload: async () => this.kept,
      onState: (state) => this.states.push(state.status),
      onOther: (workout) => {
        this.other = workout
      },
    })
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a change is kept within 300 ms, and quick typing is sent at most every 250 ms', async () => {
  const keeper = new Keeper()
  const autosave = keeper.autosave()
  for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']) {
    autosave.changed(withNotes(text))
    await vi.advanceTimersByTimeAsync(60)
  }
  await vi.advanceTimersByTimeAsync(240)
  expect(keeper.kept.workout.notes).toBe('abcdef')
  expect(keeper.sent.length).toBeLessThanOrEqual(3)
  expect(keeper.states.at(-1)).toBe('saved')
})

test('what is typed is never called saved before it is', async () => {
  const keeper = new Keeper()
  const autosave = keeper.autosave()
  autosave.changed(withNotes('a'))
  expect(keeper.states.at(-1)).toBe('saving')
  await vi.advanceTimersByTimeAsync(300)
  expect(keeper.states.at(-1)).toBe('saved')
})

test('flush keeps everything at once, also what is typed while a save is under way', async () => {
  const keeper = new Keeper()
  const autosave = keeper.autosave()
  autosave.changed(withNotes('a'))
  const flushed = autosave.flush()
  autosave.changed(withNotes('ab'))
  await vi.advanceTimersByTimeAsync(45)
  await expect(flushed).resolves.toBe(true)
  expect(keeper.kept.workout.notes).toBe('ab')
})

test('after a failure it says why, keeps trying, and nothing is lost', async () => {
  const keeper = new Keeper()
  keeper.broken = 2
  const autosave = keeper.autosave()
  autosave.changed(withNotes('a'))
  const flushed = autosave.flush()
  await vi.advanceTimersByTimeAsync(30)
  await expect(flushed).resolves.toBe(false)
  expect(keeper.states.at(-1)).toBe('failed')
  await vi.advanceTimersByTimeAsync(2000)
  expect(keeper.kept.workout.notes).toBe('a')
  expect(keeper.states.at(-1)).toBe('saved')
})

test('a change made somewhere else is shown, not overwritten', async () => {
  const keeper = new Keeper()
  const autosave = keeper.autosave()
  keeper.kept = draft(7, withNotes('theirs'))
  autosave.changed(withNotes('mine'))
  await vi.advanceTimersByTimeAsync(200)
  expect(keeper.other?.notes).toBe('theirs')
  expect(keeper.kept.workout.notes).toBe('theirs')
  autosave.changed(withNotes('mine again'))
  await vi.advanceTimersByTimeAsync(400)
  expect(keeper.kept).toMatchObject({ version: 8, workout: { notes: 'mine again' } })
})

test('a save whose answer was lost is no conflict', async () => {
  const keeper = new Keeper()
  const autosave = keeper.autosave()
  keeper.kept = draft(2, withNotes('mine'))
  autosave.changed(withNotes('mine'))
  await vi.advanceTimersByTimeAsync(200)
  expect(keeper.other).toBeNull()
  expect(autosave.hasUnsaved).toBe(false)
})

test('a newer state from elsewhere is taken over only when nothing is unsaved here', () => {
  const autosave = new Keeper().autosave()
  expect(autosave.adopt(draft(1, withNotes('old')))).toBe(false)
  autosave.changed(withNotes('typing'))
  expect(autosave.adopt(draft(9, withNotes('theirs')))).toBe(false)
  const idle = new Keeper().autosave()
  expect(idle.adopt(draft(9, withNotes('theirs')))).toBe(true)
})
