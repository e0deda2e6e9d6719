import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { did, full } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import type { Span } from '#shared/contract/span.ts'
import type { Session } from '#shared/domain/session.ts'

describe('the longest time', () => {
  const held = (durationSeconds: number, repCount: object | null = null) => ({
    weightKg: null,
    repCount,
    durationSeconds,
  })

  it('is of sets that were timed and not counted; of equal ones the first', async () => {
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Plank', [held(60), held(90)]),
      did('2026-02-03', 'Plank', [held(90), held(300, { full: 5, partial: 0 })]),
      did('2026-02-03T20:00', 'Squat', [full(100, 5)]),
    ])
    const timeOf = async (name: string) => (await ask('analytics.exercise', { name, span: wholeLog })).longestTime
    expect(await timeOf('Plank')).toMatchObject({ seconds: 90, set: { date: '2026-02-01', set: 2 } })
    expect(await timeOf('Squat')).toBeNull()
    const { exercises } = await ask('analytics.records', wholeLog)
    expect(exercises.map(({ exercise, longestTime }) => [exercise, longestTime?.seconds ?? null])).toEqual([
      ['Squat', null],
      ['Plank', 90],
    ])
  })

  it('is of a span, and goes with its session', async () => {
    const { ask, db } = await openAnalytics([
      did('2026-02-01', 'Plank', [held(120)], { phase: 1, week: 1 }),
      did('2026-02-03', 'Plank', [held(90)], { phase: 2, week: 1, isDeloadWeek: true }),
      did('2026-02-05', 'Plank', [held(60)], { phase: 2, week: 2 }),
    ])
    const secondsIn = async (part: Partial<Span>) =>
      (await ask('analytics.records', { ...wholeLog, ...part })).exercises[0]?.longestTime?.seconds
    expect(await secondsIn({})).toBe(120)
    expect(await secondsIn({ from: '2026-02-02' })).toBe(90)
    expect(await secondsIn({ phase: 2 })).toBe(90)
    expect(await secondsIn({ phase: 2, deloads: 'without' })).toBe(60)
    const { exercises } = await ask('analytics.records', wholeLog)
    await db
      .deleteFrom('sessions')
      .where('id', '=', exercises[0]?.longestTime?.set.sessionId ?? '')
      .execute()
    expect(await secondsIn({})).toBe(90)
  })
})

describe('beside weight, a record is', () => {
  const records = async (log: Session[]) => {
    const { ask } = await openAnalytics(log)
    return (await ask('analytics.records', wholeLog)).exercises[0]
  }

  it('the most repetitions of work with the body, with added weight too; of equal ones the first', async () => {
    expect(
      await records([
        did('2026-02-01', 'Pull-Up', [full(null, 9), full(10, 12), full(5, 12)]),
        did('2026-02-03', 'Pull-Up', [full(0, 12), full(20, 3)]),
      ]),
    ).toMatchObject({ weight: { weightKg: 20 }, mostReps: { date: '2026-02-01', set: 2, weightKg: 10, reps: 12 } })
  })

  it('the most repetitions without weight of what is loaded by weight or help, and none of what has either', async () => {
    expect(await records([did('2026-02-01', 'Squat', [full(100, 12), full(0, 20), full(null, 25)])])).toMatchObject({
      mostReps: { set: 3, reps: 25 },
    })
    expect(await records([did('2026-02-01', 'Assisted Pull-Up', [full(20, 12)])])).toMatchObject({ mostReps: null })
  })

  it('the longest distance, whatever was carried', async () => {
    const walked = (weightKg: number | null, distanceMeters: number) => ({ weightKg, distanceMeters })
    expect(
      await records([did('2026-02-01', "Farmer's Walk", [walked(40, 40), walked(20, 60), walked(60, 60)])]),
    ).toMatchObject({ longestDistance: { meters: 60, set: { set: 2, weightKg: 20 } }, longestTime: null })
  })
})
