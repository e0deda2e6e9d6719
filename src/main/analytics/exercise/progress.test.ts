import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { did, full } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import type { SessionInput } from '#shared/domain/session.ts'

const pullUps = (date: string, kg: number, reps: number, part: Partial<SessionInput>) =>
  did(date, 'Pull-Up', [full(kg, reps)], part)

describe('work with the body, weighed once among three times', () => {
  const log = [
    pullUps('2026-02-02', 5, 10, {}),
    pullUps('2026-02-05', 10, 6, { bodyWeightKg: 80 }),
    pullUps('2026-02-09', 10, 7, {}),
    pullUps('2026-02-12', 5, 2, { isDeloadWeek: true }),
  ]

  it('has the most volume and its mean of those that can be compared, and says which they are', async () => {
    const { ask } = await openAnalytics(log)
    const told = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
    expect(told.points.map(({ volumeKg, isComparable, inTrend }) => [volumeKg, isComparable, inTrend])).toEqual([
      [50, true, { e1rm: false, volume: true }],
      [540, false, { e1rm: true, volume: false }],
      [70, true, { e1rm: false, volume: true }],
      [10, true, { e1rm: false, volume: false }],
    ])
    expect(told.records.volume).toMatchObject({ kg: 70, date: '2026-02-09' })
    expect(told.averages.volumeKg).toBe(43.3333)
  })

  it('draws its trend through the points that say so, and never one of each kind', async () => {
    const { ask } = await openAnalytics([...log, pullUps('2026-02-16', 20, 5, {}), pullUps('2026-02-19', 20, 6, {})])
    const { points, volumeTrend } = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
    expect(volumeTrend?.points).toBe(4)
    expect(points.filter(({ inTrend }) => inTrend.volume).map(({ volumeKg }) => volumeKg)).toEqual([50, 70, 100, 120])
  })

  it('is of the same kind in the mean and in the trend, also where deloads tip the scales', async () => {
    const weighed = { bodyWeightKg: 80 }
    const { ask } = await openAnalytics([
      ...['2026-02-02', '2026-02-03', '2026-02-04'].map((day) => pullUps(day, 0, 5, {})),
      pullUps('2026-02-09', 0, 5, weighed),
      ...['10', '11', '12'].map((day) => pullUps(`2026-02-${day}`, 10, 5, { ...weighed, isDeloadWeek: true })),
    ])
    const { points } = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
    expect(points.filter(({ inTrend, isComparable }) => inTrend.volume && !isComparable)).toEqual([])
  })
})

it('the records of an exercise are those of the board', async () => {
  const { ask } = await openAnalytics([
    pullUps('2026-02-02', 10, 5, { bodyWeightKg: 80 }),
    pullUps('2026-02-05', 10, 6, {}),
    pullUps('2026-02-09', 5, 12, { bodyWeightKg: 82 }),
  ])
  const { records } = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
  const [board] = (await ask('analytics.records', wholeLog)).exercises
  expect(board).toMatchObject(records)
  expect(records).toMatchObject({
    e1rm: { kg: 121.8, set: { date: '2026-02-09' } },
    weight: { weightKg: 10, date: '2026-02-05', reps: 6 },
    volume: { kg: 1044, date: '2026-02-09' },
  })
  const { records: none } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
  expect(none).toEqual({ e1rm: null, weight: null, volume: null })
})

describe('rep maxes', () => {
  const maxesOf = async (log: Parameters<typeof openAnalytics>[0], name: string) => {
    const { ask } = await openAnalytics(log)
    return (await ask('analytics.exercise', { name, span: wholeLog })).repMaxes
  }

  it('of equal weights are the set with the most reps, then the first', async () => {
    const maxes = await maxesOf(
      [
        did('2026-02-02', 'Squat', [full(100, 3), full(100, 5)]),
        did('2026-02-04', 'Squat', [full(100, 4), full(100, 5)]),
      ],
      'Squat',
    )
    expect(maxes.map(({ set }) => [set.date, set.set])).toEqual([1, 2, 3, 4, 5].map(() => ['2026-02-02', 2]))
  })

  it('have the weight that the best estimate foretells for each count', async () => {
    const maxes = await maxesOf([did('2026-02-02', 'Squat', [full(100, 6), full(110, 2)])], 'Squat')
    // 100 kg x 6 are 120 kg by Epley: 120 / (1 + 2 / 30) is 112.5.
    expect(maxes.map(({ reps, set, predictedKg }) => [reps, set.weightKg, predictedKg])).toEqual([
      [1, 110, 120],
      [2, 110, 112.5],
      [3, 100, 109.0909],
      [4, 100, 105.8824],
      [5, 100, 102.8571],
      [6, 100, 100],
    ])
  })

  it('with the body foretell what is added or the help, and nothing beyond either', async () => {
    const weighed = { bodyWeightKg: 80 }
    const added = await maxesOf([pullUps('2026-02-02', 10, 5, weighed), pullUps('2026-02-04', 0, 12, {})], 'Pull-Up')
    // 90 kg x 5 are 105 kg: 25 kg are added for one repetition, and from 10 on it takes help.
    expect([1, 5, 9, 10].map((reps) => added[reps - 1]?.predictedKg)).toEqual([25, 10, 0.7692, null])
    const helped = await maxesOf([did('2026-02-02', 'Assisted Pull-Up', [full(20, 12)], weighed)], 'Assisted Pull-Up')
    // 60 kg x 12 are 84 kg: with 80 kg one repetition needs no help.
    expect([1, 2, 12].map((reps) => helped[reps - 1]?.predictedKg)).toEqual([null, 1.25, 20])
    const unknown = await maxesOf([pullUps('2026-02-02', 10, 5, {})], 'Pull-Up')
    expect(unknown.map(({ predictedKg }) => predictedKg)).toEqual([null, null, null, null, null])
  })
})
