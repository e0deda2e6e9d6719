import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { analyticsErrors } from '#shared/contract/analytics.ts'
import { contract, type Input } from '#shared/contract/index.ts'
import type { SessionInput } from '#shared/domain/session.ts'
import { measuredOccurrences } from './measured-occurrences.ts'
import { countPlaces, recentPlaces } from './occurrence-places.repository.ts'

const idOf = (index: number) => `0000000${index}-0000-4000-8000-000000000000`
const reps = (full: number, partial = 0) => ({ full, partial })
const done = (name: string, weightKg: number, full = 5) => ({ name, workingSets: [{ weightKg, repCount: reps(full) }] })

async function logOf(...parts: Partial<SessionInput>[]) {
  const log = await openTestLog()
  await log.sessions.saveMany(parts.map((part, index) => testSession({ id: idOf(index), ...part })))
  const ask = async (input: Input<'history.occurrences'>) =>
    measuredOccurrences(log.readDb, contract['history.occurrences'].input.parse(input))
  /** The sessions of the answer, by their place in the log. */
  const found = async (input: Omit<Input<'history.occurrences'>, 'name'>, name = 'Row') =>
    (await ask({ name, ...input })).occurrences.map(({ sessionId }) => Number.parseInt(sessionId, 10))
  return { ...log, ask, found }
}

describe('the times an exercise was done', () => {
  it('say where they were, every set, volume and the best estimate with its set', async () => {
    const workingSets = [
      { weightKg: 100, repCount: reps(5, 1), rpe: 8 },
      { weightKg: 110, repCount: reps(3), rpe: 10, failureTechnique: { type: 'LLP' as const, partialReps: 4 } },
      { weightKg: 100, repCount: reps(6), rpe: 9 },
    ]
    const exercise = { name: 'bench-press', warmupSets: [{ weightKg: 60, repCount: 10 }], workingSets }
    const part = { date: '2026-02-16T18:05', phase: 2, week: 5, isDeloadWeek: true, focus: 'pull' }
    const { ask, sessions } = await logOf({ ...part, exercises: [{ name: 'Curl' }, exercise] })
    const [, saved] = (await sessions.get(idOf(0))).session.exercises
    expect(await ask({ name: 'FLAT bench press', span: {} })).toEqual({
      exercise: 'bench-press',
      loadMode: 'external',
      total: 1,
      occurrences: [
        {
          ...part,
          sessionId: idOf(0),
          exercise: saved,
          volumeKg: 100 * 6 + 110 * (3 + 4) + 100 * 6,
          e1rm: {
            kg: 121,
            set: {
              sessionId: idOf(0),
              date: part.date,
              position: 2,
              set: 2,
              weightKg: 110,
              loadKg: 110,
              reps: 3,
              rpe: 10,
            },
          },
        },
      ],
    })
  })

  it('are estimated by the formula of the settings; of equal estimates the first set is named', async () => {
    const workingSets = [5, 6, 6].map((full) => ({ weightKg: 100, repCount: reps(full), rpe: full === 6 ? 7 : 9 }))
    const { ask, db } = await logOf({ exercises: [{ name: 'Row', workingSets }] })
    const best = async () => {
      const [only] = (await ask({ name: 'Row', span: {} })).occurrences
      return [only?.e1rm?.kg, only?.e1rm?.set.set]
    }
    expect(await best()).toEqual([120, 2])
    await writeSettings(db, { e1rmFormula: 'brzycki' })
    expect(await best()).toEqual([116.129, 2])
    await writeSettings(db, { e1rmFormula: 'rpe' })
    expect(await best()).toEqual([131.2336, 2])
  })

  it.each([
    ['added to the body', 'Pull Up', 80, 20, 500, 100],
    ['added to a body nobody weighed', 'Pull Up', null, 20, 100, null],
    ['taken off the body', 'Assisted Pull Up', 80, 20, 300, 60],
    ['taken off a body nobody weighed', 'Assisted Pull Up', null, 20, 0, null],
  ])('count the load of the movement: %s', async (_, name, bodyWeightKg, weightKg, volumeKg, loadKg) => {
    const { ask } = await logOf({ bodyWeightKg, exercises: [done(name, weightKg)] })
    const [only] = (await ask({ name, span: {} })).occurrences
    expect(only?.volumeKg).toBe(volumeKg)
    expect(only?.e1rm?.set.loadKg ?? null).toBe(loadKg)
  })

  it('have no estimate of more than twelve reps, of none, of halves and of no weight', async () => {
    const workingSets = [
      { weightKg: 50, repCount: reps(13) },
      { weightKg: 50, repCount: reps(0, 8) },
      { weightKg: 0, repCount: reps(5) },
      { weightKg: 50, rpe: 8 },
      { notes: 'easy' },
    ]
    const { ask } = await logOf({ exercises: [{ name: 'Row', workingSets }] })
    expect((await ask({ name: 'Row', span: {} })).occurrences).toMatchObject([{ volumeKg: 50 * 21, e1rm: null }])
  })

  it('are under every name, newest first by day, then start, then place; a plan is none', async () => {
    const { ask } = await logOf(
      { date: '2026-02-03', exercises: [done('Bench Press', 1)] },
      {
        date: '2026-02-03T09:00',
        exercises: [done('BB Bench Press', 2), done('Curl', 9), done('barbell bench-press', 3)],
      },
      { date: '2026-02-04T08:00', exercises: [{ name: 'Bench Press', goal: { weightKg: 90 } }] },
      { date: '2026-02-03T17:30', exercises: [done('Bench Press', 4)] },
    )
    const { total, occurrences } = await ask({ name: 'BB Bench Press', span: {} })
    expect(occurrences.map(({ exercise }) => exercise.workingSets[0]?.weightKg)).toEqual([4, 2, 3, 1])
    expect(total).toBe(4)
  })

  it('come in pages', async () => {
    const days = ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05']
    const { ask, found } = await logOf(
      ...days.map((date, i) => ({ date, exercises: [done(i % 2 === 0 ? 'Bench Press' : 'BB Bench Press', 60)] })),
    )
    const page = (limit: number, offset: number) => found({ span: {}, limit, offset }, 'Bench Press')
    expect(await page(2, 0)).toEqual([4, 3])
    expect(await page(2, 1)).toEqual([3, 2])
    expect(await page(2, 4)).toEqual([0])
    expect(await page(100_000, Number.MAX_SAFE_INTEGER)).toEqual([])
    expect((await ask({ name: 'Bench Press', span: {}, limit: 1, offset: 99 })).total).toBe(5)
  })

  it('keep to a span: days, program, phase, no deloads, and all of them together', async () => {
    const exercises = [done('Row', 60)]
    const { ask, found } = await logOf(
      { date: '2026-01-31T23:59', exercises, program: 'Base', phase: 1 },
      { date: '2026-02-01', exercises, program: 'base', phase: 2 },
      { date: '2026-02-02T23:59', exercises, program: 'Base', phase: 2, isDeloadWeek: true },
      { date: '2026-02-03', exercises, phase: 2 },
    )
    expect(await found({ span: { from: '2026-02-01', to: '2026-02-02' } })).toEqual([2, 1])
    expect(await found({ span: { program: 'BASE' } })).toEqual([2, 1, 0])
    expect(await found({ span: { phase: 2 } })).toEqual([3, 2, 1])
    expect(await found({ span: { deloads: 'without' } })).toEqual([3, 1, 0])
    const span = { from: '2026-02-01', to: '2026-02-03', program: 'Base', phase: 2, deloads: 'without' as const }
    expect(await found({ span })).toEqual([1])
    expect((await ask({ name: 'Row', span })).total).toBe(1)
    expect(await found({ span: { from: '2026-03-01', to: '2026-02-01' } })).toEqual([])
  })

  it('are none of a movement that was never done, and an error with near names of one nobody knows', async () => {
    const { ask } = await logOf({})
    expect(await ask({ name: 'ohp', span: {} })).toEqual({
      exercise: 'Overhead Press',
      loadMode: 'external',
      total: 0,
      occurrences: [],
    })
    await expect(ask({ name: 'Squatt', span: {} })).rejects.toMatchObject({
      code: analyticsErrors.UNKNOWN_EXERCISE,
      details: {
        proposals: expect.arrayContaining([expect.stringMatching(/squat/i)]),
      },
    })
    for (const name of ['', '\0', '%', "'; drop table sessions; --", '__proto__', 'x'.repeat(500)])
      await expect(ask({ name, span: {} })).rejects.toMatchObject({ code: analyticsErrors.UNKNOWN_EXERCISE })
  })

  it.each([
    ['all of them', {}],
    ['those of some days', { from: '2026-01-01', to: '2026-02-01' }],
    ['those of a phase', { program: 'Base', phase: 2, deloads: 'without' as const }],
  ])('are one look-up in the index for each name, with nothing to sort: %s', async (_, span) => {
    const { readDb } = await logOf({})
    const asked = contract['history.occurrences'].input.parse({ name: 'x', span })
    const narrowing = { before: null, exceptSession: null, span: asked.span }
    for (const query of [recentPlaces(readDb, ['row'], 5, narrowing), countPlaces(readDb, ['row'], narrowing)]) {
      const plan = await query.explain(undefined, sql`query plan`)
      const steps = plan.map((step) => (step as { detail: string }).detail).join('\n')
      expect(steps).toMatch(/SEARCH session_exercises USING COVERING INDEX session_exercises_by_key \(exercise_key=\?/)
      expect(steps).not.toMatch(
        /SCAN (session_exercises|found|working_sets)|TEMP B-TREE|SCAN sessions(?! USING COVERING)/,
      )
    }
  })
})
