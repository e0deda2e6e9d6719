import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { everything } from '#main/analytics/span.repository.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import type { SessionInput } from '#shared/domain/session.ts'
import { recentPlaces } from './occurrence-places.repository.ts'
import { lastOccurrences, recentOccurrences } from './occurrences.repository.ts'

const idOf = (index: number) => `0000000${index}-0000-4000-8000-000000000000`
const bench = (name: string, weightKg: number) => ({
  name,
  workingSets: [{ weightKg, repCount: { full: 5, partial: 0 } }],
})

async function logOf(...parts: Partial<SessionInput>[]) {
  const log = await openTestLog()
  await log.sessions.saveMany(parts.map((part, index) => testSession({ id: idOf(index), ...part })))
  const last = async (names: string[], before: string | null = null, except: string | null = null) =>
    (await lastOccurrences(log.readDb, names, before, except)).map(
      (found) => found?.exercise.workingSets[0]?.weightKg ?? null,
    )
  return { ...log, last }
}

describe('the last time an exercise was done', () => {
  it('is given with its session and every set', async () => {
    const exercise = { ...bench('Barbell Bench Press', 80), warmupSets: [{ weightKg: 20, repCount: 5 }], notes: 'slow' }
    const log = await logOf({ date: '2026-02-01', phase: 2, week: 5, isDeloadWeek: true, exercises: [exercise] })
    const { exercises } = await log.sessions.get(idOf(0)).then(({ session }) => session)
    expect(await lastOccurrences(log.readDb, ['barbell bench-press'], null, null)).toEqual([
      { sessionId: idOf(0), date: '2026-02-01', phase: 2, week: 5, isDeloadWeek: true, exercise: exercises[0] },
    ])
  })

  it('is the newest before a date, without the session that is edited', async () => {
    const { last } = await logOf(
      { date: '2026-02-01', exercises: [bench('Row', 60)] },
      { date: '2026-02-03T18:00', exercises: [bench('Row', 62.5)] },
      { date: '2026-02-05', exercises: [bench('Row', 65)] },
    )
    expect(await last(['Row'])).toEqual([65])
    expect(await last(['Row'], '2026-02-05')).toEqual([62.5])
    expect(await last(['Row'], '2026-02-03T17:00')).toEqual([60])
    expect(await last(['Row'], null, idOf(2))).toEqual([62.5])
    expect(await last(['Row'], '2026-02-01')).toEqual([null])
  })

  it('is, without deload weeks, the one before them', async () => {
    const { readDb } = await logOf(
      { date: '2026-02-01', exercises: [bench('Row', 60), bench('Curl', 15)] },
      { date: '2026-02-08', isDeloadWeek: true, exercises: [bench('Row', 40), bench('Squat', 50)] },
    )
    const names = ['Row', 'Squat', 'Curl']
    const dates = async (deloads?: 'without') =>
      (await lastOccurrences(readDb, names, null, null, deloads)).map((found) => found?.date ?? null)
    expect(await dates()).toEqual(['2026-02-08', '2026-02-08', '2026-02-01'])
    expect(await dates('without')).toEqual(['2026-02-01', null, '2026-02-01'])
  })

  it('is found under every name of the movement', async () => {
    const { last } = await logOf(
      { date: '2026-02-01', exercises: [bench('Barbell Bench Press', 80)] },
      { date: '2026-02-03', exercises: [bench('BB bench press', 82.5)] },
    )
    expect(await last(['Barbell Bench Press', 'Flat Bench Press', 'bench press'])).toEqual([82.5, 82.5, 82.5])
  })

  it('is answered for each name in the order asked, null where there is none', async () => {
    const { last } = await logOf({ exercises: [bench('My Own Lift', 10), bench('Row', 20), bench('Row', 15)] })
    expect(await last(['Row', 'never done', 'my own lift', 'Row'])).toEqual([20, null, 10, 20])
    expect(await last([])).toEqual([])
  })

  it('of one day is that of the later session', async () => {
    const { last } = await logOf({ exercises: [bench('Row', 60)] }, { exercises: [bench('Row', 65)] })
    expect(await last(['Row'])).toEqual([65])
  })
})

describe('the newest times of an exercise', () => {
  const planned = { name: 'Row', goal: { weightKg: 90 } }
  const recentOf = async (log: Awaited<ReturnType<typeof logOf>>, names: string[], limit: number) =>
    (await recentOccurrences(log.readDb, names, limit, null, null)).map((found) =>
      found.map(({ exercise }) => exercise.workingSets[0]?.weightKg),
    )

  it('are under every name, newest first, those of one session in its order, as many as asked for', async () => {
    const log = await logOf(
      { date: '2026-02-01', exercises: [bench('Barbell Bench Press', 80)] },
      { date: '2026-02-05', exercises: [bench('BB Bench Press', 82.5), bench('Row', 60), bench('bench press', 70)] },
      { date: '2026-02-03', exercises: [bench('BENCH PRESS', 75)] },
      { date: '2026-02-05', exercises: [bench('Bench Press', 85)] },
    )
    expect(await recentOf(log, ['Flat Bench Press', 'Row', 'never done'], 10)).toEqual([
      [85, 82.5, 70, 75, 80],
      [60],
      [],
    ])
    expect(await recentOf(log, ['bench press'], 2)).toEqual([[85, 82.5]])
    expect(await recentOf(log, ['bench press', 'BB Bench Press'], 1)).toEqual([[85], [85]])
  })

  it('are those with a working set: a plan takes no place', async () => {
    const log = await logOf(
      { date: '2026-02-01', exercises: [bench('Row', 60)] },
      { date: '2026-02-02', exercises: [bench('Row', 62.5)] },
      { date: '2026-02-03', exercises: [planned] },
    )
    expect(await recentOf(log, ['Row'], 2)).toEqual([[62.5, 60]])
  })

  it('without deload weeks are as many as asked for, however many of those came after', async () => {
    const light = { date: '2026-02-02', isDeloadWeek: true, exercises: [bench('Row', 40)] }
    const log = await logOf({ date: '2026-02-01', exercises: [bench('Row', 60)] }, light, light, light)
    const found = await recentOccurrences(log.readDb, ['Row'], 2, null, null, 'without')
    expect(found.map((some) => some.map(({ date }) => date))).toEqual([['2026-02-01']])
  })

  it('are one look-up in the index for each name, with nothing to sort', async () => {
    const { readDb } = await openTestLog()
    for (const [before, exceptSession, deloads] of [
      [null, null, 'with'],
      ['2026-02-01', idOf(0), 'with'],
      ['2026-02-01', idOf(0), 'without'],
    ] as const) {
      const span = { ...everything, deloads }
      const plan = await recentPlaces(readDb, ['row'], 5, { before, exceptSession, span }).explain(
        undefined,
        sql`query plan`,
      )
      const steps = plan.map((step) => (step as { detail: string }).detail).join('\n')
      expect(steps).toMatch(/SEARCH session_exercises USING COVERING INDEX session_exercises_by_key \(exercise_key=\?/)
      expect(steps).toMatch(/SEARCH found USING INTEGER PRIMARY KEY/)
      expect(steps).not.toMatch(/SCAN (session_exercises|found)|TEMP B-TREE/)
    }
  })
})
