import { expect, it } from 'vitest'
import { point, progress, units } from './testing.ts'
import { measureOf, volumePoints, volumeSummary } from './volumePoints.ts'

const moved = (volumeKg: number, isComparable: boolean) => point({ volumeKg, isComparable, sessionId: `${volumeKg}` })

/** Pull-ups of which the body was weighed once. */
const mixed = progress([moved(50, true), moved(450, false), moved(60, true), moved(70, true)], {
  records: { e1rm: null, weight: null, volume: { kg: 70, sessionId: '70', date: '2026-02-16' } },
  averages: { ...progress([]).averages, volumeKg: 60 },
})

it('what cannot be compared stands apart and counts neither in the mean nor as the most', () => {
  const measure = measureOf(mixed, units)
  const points = volumePoints(mixed.points, measure)
  expect(points.map(({ values }) => [values.amount, values.apart])).toEqual([
    [50, null],
    [null, 450],
    [60, null],
    [70, null],
  ])
  expect(volumeSummary(points, measure)).toBe(
    'Mean 60 kg a session over 3 sessions; most on Feb 16, 2026: 70 kg. 1 session is drawn apart and counts in none of this: volumes with and without a body weight cannot be compared.',
  )
})

it('of one session there is no mean, and one whose load is not known is nowhere', () => {
  const one = { ...mixed, points: [moved(70, true), moved(0, false)] }
  const measure = measureOf(one, units)
  const points = volumePoints(one.points, measure)
  expect(points.map(({ values }) => [values.amount, values.apart])).toEqual([
    [70, null],
    [null, null],
  ])
  expect(volumeSummary(points, measure)).toBe('70 kg in 1 session.')
})

it('where no load is known the repetitions are counted, and the sets where those are not', () => {
  const told = (points: Parameters<typeof progress>[0]) => {
    const measure = measureOf(progress(points), units)
    return [measure.unit, volumeSummary(volumePoints(points, measure), measure)]
  }
  expect(told([point({ reps: 10 }), point({ reps: 21 })])).toEqual([
    'reps',
    'Mean 15.5 reps a session over 2 sessions; most on Feb 16, 2026: 21 reps.',
  ])
  expect(told([point({ reps: 0, workingSets: 3 })])).toEqual(['sets', '3 working sets in 1 session.'])
})
