import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { did, full, lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'

describe('a record', () => {
  it('is the earliest of equal ones, also of one day and of one session', async () => {
    const log = [
      lifted('2026-02-03', [100]),
      lifted('2026-02-01T18:00', [100]),
      lifted('2026-02-01T07:00', [90, 100, 100]),
    ]
    const { ask } = await openAnalytics(log)
    const { exercises } = await ask('analytics.records', wholeLog)
    const set = { date: '2026-02-01T07:00', position: 1, set: 2, weightKg: 100 }
    expect(exercises).toMatchObject([{ e1rm: { set }, weight: set, volume: { kg: 1450, date: '2026-02-01T07:00' } }])
  })

  it('of assisted work is the least help, and has an estimate only where the body was weighed', async () => {
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Assisted Pull-Up', [full(40, 8)]),
      did('2026-02-03', 'Assisted Pull-Up', [full(20, 5), full(30, 8)], { bodyWeightKg: 80 }),
      did('2026-02-05', 'Assisted Pull-Up', [full(20, 5)], { bodyWeightKg: 70 }),
    ])
    const { exercises } = await ask('analytics.records', wholeLog)
    expect(exercises).toMatchObject([
      {
        loadMode: 'bodyweight-minus',
        weight: { weightKg: 20, loadKg: 60, date: '2026-02-03' },
        // 60 kg x 5 are 70 kg, 50 kg x 8 are 63.33.
        e1rm: { kg: 70, set: { set: 1, loadKg: 60, date: '2026-02-03' } },
        volume: { kg: 700, date: '2026-02-03' },
      },
    ])
  })

  it('of equal weights is that with more reps, then the first', async () => {
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Squat', [full(100, 5)]),
      did('2026-02-03', 'Squat', [full(90, 10), full(100, 8)]),
      did('2026-02-05', 'Squat', [full(100, 8)]),
      did('2026-02-01', 'Assisted Pull-Up', [full(20, 8)]),
      did('2026-02-03', 'Assisted Pull-Up', [full(20, 10)]),
    ])
    const { exercises } = await ask('analytics.records', wholeLog)
    const weights = exercises.map(({ exercise, weight }) => [exercise, weight?.date, weight?.set, weight?.reps])
    expect(weights).toEqual([
      ['Assisted Pull-Up', '2026-02-03', 1, 10],
      ['Squat', '2026-02-03', 2, 8],
    ])
  })

  it('of one side is of that side, and of two sides of the weaker', async () => {
    const sides = (left: number, right: number) => ({
      weightKg: 30,
      unilateralRepCount: { left: { full: left, partial: 0 }, right: { full: right, partial: 0 } },
    })
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Dumbbell Lunge', [sides(8, 7)]),
      did('2026-02-03', 'Dumbbell Lunge', [sides(0, 9), sides(8, 0)]),
    ])
    const { exercises } = await ask('analytics.records', wholeLog)
    expect(exercises).toMatchObject([{ e1rm: { kg: 39, set: { set: 1, reps: 9, date: '2026-02-03' } } }])
    const { repMaxes, points } = await ask('analytics.exercise', { name: 'Dumbbell Lunge', span: wholeLog })
    expect(repMaxes.map(({ set: { date, set } }) => [date, set])).toEqual(
      Array.from({ length: 9 }, () => ['2026-02-03', 1]),
    )
    expect(points.map(({ reps, topSet }) => [reps, topSet?.reps])).toEqual([
      [15, 7],
      [17, 9],
    ])
  })

  it('of work with the body is neither won nor lost by weighing it', async () => {
    const pullUps = (date: string, bodyWeightKg: number | null, reps: number) =>
      did(date, 'Pull-Up', [full(10, reps)], { bodyWeightKg })
    const { ask } = await openAnalytics([
      pullUps('2026-02-01', null, 8),
      pullUps('2026-02-03', null, 5),
      pullUps('2026-02-05', 80, 4),
    ])
    const { exercises } = await ask('analytics.records', wholeLog)
    expect(exercises).toMatchObject([
      {
        weight: { date: '2026-02-01', loadKg: null },
        volume: { kg: 80, date: '2026-02-01' },
        e1rm: { kg: 102, set: { date: '2026-02-05', loadKg: 90 } },
        bodyWeightMissing: 2,
      },
    ])
    const { points } = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
    expect(points.map(({ e1rm, isRecord }) => [e1rm?.kg ?? null, isRecord])).toEqual([
      [null, false],
      [null, false],
      [102, false],
    ])
  })

  it('is told under the current name of a movement, whatever it was logged under', async () => {
    const { ask, db } = await openAnalytics([
      did('2026-02-01', 'Barbell Bench Press', [full(80, 5)]),
      did('2026-02-03', 'bb bench press', [full(85, 5)]),
      did('2026-02-05', 'My Press', [full(90, 5)]),
    ])
    const told = async () =>
      (await ask('analytics.records', wholeLog)).exercises.map((one) => [
        one.exercise,
        one.weight?.weightKg,
        one.occurrences,
      ])
    expect(await told()).toEqual([
      ['My Press', 90, 1],
      ['Barbell Bench Press', 85, 2],
    ])
    const decision = { name: 'My Press', movement_key: 'barbell bench press', decided_at: '2026-03-01T00:00:00.000Z' }
    await db
      .insertInto('own_exercise_names')
      .values({ name_key: 'my press', ...decision })
      .execute()
    expect(await told()).toEqual([['Barbell Bench Press', 90, 3]])
  })

  it('follows the formula that is set', async () => {
    const log = [did('2026-02-01', 'Squat', [full(100, 5, 8), full(100, 6, null)])]
    const best = async (e1rmFormula: 'epley' | 'brzycki' | 'rpe') => {
      const { ask } = await openAnalytics(log, { e1rmFormula })
      const { exercises, formula } = await ask('analytics.records', wholeLog)
      return [formula, exercises[0]?.e1rm?.kg, exercises[0]?.e1rm?.set.set]
    }
    expect(await best('epley')).toEqual(['epley', 120, 2])
    expect(await best('brzycki')).toEqual(['brzycki', 116.129, 2])
    expect(await best('rpe')).toEqual(['rpe', 123.3046, 1])
  })

  it('is none of what has no load, no lift or no weight', async () => {
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Plank', [{ durationSeconds: 60 }]),
      did('2026-02-01', 'Jump Squat', [full(20, 5)]),
      did('2026-02-01', 'Squat', [{ weightKg: 100, repCount: { full: 0, partial: 3 } }, full(0, 20)]),
    ])
    const { exercises } = await ask('analytics.records', wholeLog)
    expect(exercises.map(({ exercise, e1rm, weight, volume }) => [exercise, e1rm, weight, volume?.kg ?? null])).toEqual(
      [
        ['Jump Squat', null, null, 100],
        ['Plank', null, null, null],
        ['Squat', null, null, 300],
      ],
    )
  })

  it('of a session with the movement twice, under whatever names, is the first of equal ones', async () => {
    const done = (name: string) => ({ name, workingSets: [full(100, 5)] })
    for (const names of [
      ['Squat', 'Back Squat'],
      ['Back Squat', 'Squat'],
      ['Squat', 'Squat'],
    ]) {
      const { ask } = await openAnalytics([lifted('2026-02-01', [], { exercises: names.map(done) })])
      const first = { position: 1, set: 1 }
      const { exercises } = await ask('analytics.records', wholeLog)
      expect(exercises).toMatchObject([{ e1rm: { set: first }, weight: first }])
      const { points } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
      expect(points).toMatchObject([{ topSet: first, e1rm: { set: first } }])
    }
  })

  it('of a session with the movement twice is of both together', async () => {
    const squat = (kg: number, reps: number) => ({ name: 'Squat', workingSets: [full(kg, reps)] })
    const { ask } = await openAnalytics([
      lifted('2026-02-01', [], { exercises: [squat(100, 5), { name: 'Curl' }, squat(80, 10)] }),
      lifted('2026-02-03', [], { exercises: [squat(100, 10)] }),
    ])
    const { exercises } = await ask('analytics.records', wholeLog)
    expect(exercises).toMatchObject([{ volume: { kg: 1300, date: '2026-02-01' }, occurrences: 2 }])
    const { points } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
    expect(points.map(({ volumeKg, workingSets, e1rm }) => [volumeKg, workingSets, e1rm?.set.position])).toEqual([
      [1300, 2, 1],
      [1000, 1, 1],
    ])
  })
})

describe('an exercise over a span', () => {
  it('calls a point a record only if nothing before the span was higher', async () => {
    const { ask } = await openAnalytics([
      lifted('2026-01-05', [120]),
      lifted('2026-02-02', [100]),
      lifted('2026-02-09', [125]),
    ])
    const { points } = await ask('analytics.exercise', { name: 'Squat', span: { ...wholeLog, from: '2026-02-01' } })
    expect(points.map(({ isRecord }) => isRecord)).toEqual([false, true])
  })

  it('has the heaviest set for each count of repetitions, as far as there is one', async () => {
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Squat', [full(100, 5), full(80, 10)]),
      did('2026-02-03', 'Squat', [full(100, 5), full(90, 3), full(60, 15)]),
    ])
    const { repMaxes } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
    expect(repMaxes.map(({ reps, set }) => [reps, set.weightKg, set.date, set.set])).toEqual([
      ...[1, 2, 3, 4, 5].map((reps) => [reps, 100, '2026-02-01', 1]),
      ...[6, 7, 8, 9, 10].map((reps) => [reps, 80, '2026-02-01', 2]),
      ...[11, 12].map((reps) => [reps, 60, '2026-02-03', 3]),
    ])
  })

  it('tells how long its cues were in use, the latest first', async () => {
    const cued = (date: string, ...formCues: string[]) =>
      lifted(date, [], { exercises: [{ name: 'Squat', workingSets: [full(100, 5)], formCues }] })
    const { ask } = await openAnalytics([
      cued('2026-02-01', 'Brace', 'Knees out'),
      cued('2026-02-03', 'Brace', 'Brace'),
      cued('2026-02-05', 'Chest up'),
    ])
    const { cues } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
    expect(cues).toEqual([
      { text: 'Chest up', first: '2026-02-05', last: '2026-02-05', times: 1 },
      { text: 'Brace', first: '2026-02-01', last: '2026-02-03', times: 2 },
      { text: 'Knees out', first: '2026-02-01', last: '2026-02-01', times: 1 },
    ])
  })

  it('follows work with the body over the sessions that can be compared, from when it was weighed', async () => {
    const did3 = (from: number, kg: number[], bodyWeightKg: number | null) =>
      kg.map((weightKg, i) => did(`2026-02-${from + i}`, 'Pull-Up', [full(weightKg, 5)], { bodyWeightKg }))
    const { ask } = await openAnalytics([...did3(10, [5, 10, 15], null), ...did3(20, [20, 15, 10, 5], 80)])
    const told = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
    expect(told.volumeTrend).toMatchObject({ direction: 'down', points: 4, from: 500, to: 425 })
    expect(told.e1rmTrend).toMatchObject({ direction: 'down', points: 4 })
    expect(told.averages).toMatchObject({ volumeKg: 462.5, setsPerSession: 1 })
    expect(told.bodyWeightMissing).toBe(3)
    expect(told.points.map(({ isRecord }) => isRecord)).toEqual(Array.from({ length: 7 }, () => false))
    const before = await ask('analytics.exercise', { name: 'Pull-Up', span: { ...wholeLog, to: '2026-02-20' } })
    expect(before.volumeTrend).toMatchObject({ direction: 'up', points: 3, from: 25, to: 75 })
    expect(before.e1rmTrend).toBeNull()
  })

  it('has no mean weight where none was ever loaded', async () => {
    const { ask } = await openAnalytics([
      did('2026-02-01', 'Squat', [full(0, 5), full(null, 8)]),
      did('2026-02-01', 'Curl', [full(0, 5), full(10, 8)]),
    ])
    const averages = async (name: string) => (await ask('analytics.exercise', { name, span: wholeLog })).averages
    expect(await averages('Squat')).toMatchObject({ weightKg: null, volumeKg: null, reps: 6.5 })
    expect(await averages('Curl')).toMatchObject({ weightKg: 5, volumeKg: 80 })
  })

  it('has trends of what was measured, none of what was not', async () => {
    const log = [100, 102, 104, 106].map((kg, week) => lifted(`2026-0${week + 1}-05`, [kg], { bodyWeightKg: null }))
    const { ask } = await openAnalytics(log)
    const { e1rmTrend, volumeTrend } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
    expect([e1rmTrend?.direction, e1rmTrend?.points, volumeTrend?.direction]).toEqual(['up', 4, 'up'])
    const holds = [1, 2, 3].map((day) => did(`2026-02-0${day}`, 'Plank', [{ durationSeconds: 60 }]))
    const { ask: askPlank } = await openAnalytics(holds)
    expect(await askPlank('analytics.exercise', { name: 'Plank', span: wholeLog })).toMatchObject({
      e1rmTrend: null,
      volumeTrend: null,
      repMaxes: [],
      points: [{ topSet: null }, { topSet: null }, { topSet: null }],
    })
  })
})
