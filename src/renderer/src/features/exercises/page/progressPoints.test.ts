import { expect, it } from 'vitest'
import { most, strengthOf, topSetKg } from './progressPoints.ts'
import { mark, point, progress } from './testing.ts'

const ofBody = (weightKg: number | null, loadKg: number | null) => point({ topSet: mark(weightKg, 5, { loadKg }) })

it('strength is drawn as a load, as what was written, or as repetitions, whatever is known', () => {
  expect(strengthOf([point({ topSet: mark(0) }), point({ topSet: mark(null) })])).toBe('reps')
  expect(strengthOf([point({ topSet: mark(2.5) })])).toBe('load')
  expect(strengthOf([ofBody(null, 80)])).toBe('reps')
  expect(strengthOf([ofBody(10, null), ofBody(10, 90)])).toBe('load')
  expect(strengthOf([ofBody(10, null), ofBody(null, 80)])).toBe('written')
  expect(strengthOf([point({ e1rm: { kg: 96, set: mark(null, 6, { loadKg: 80 }) } })])).toBe('load')
})

it('the top set stands at its load, and nowhere where that is not known', () => {
  const added = progress([ofBody(10, 90), ofBody(20, null), point()], { loadMode: 'bodyweight-plus' })
  expect(added.points.map((one) => topSetKg(one, added))).toEqual([90, null, null])
  const helped = progress([ofBody(30, 50), ofBody(10, 70)], { loadMode: 'bodyweight-minus' })
  expect(helped.points.map((one) => topSetKg(one, helped))).toEqual([50, 70])
})

it('where no load is known at all, more added and less help are higher', () => {
  const added = progress([ofBody(10, null), ofBody(null, null)], { loadMode: 'bodyweight-plus' })
  expect(added.points.map((one) => topSetKg(one, added))).toEqual([10, 0])
  const helped = progress([ofBody(30, null), ofBody(10, null)], { loadMode: 'bodyweight-minus' })
  expect(helped.points.map((one) => topSetKg(one, helped))).toEqual([-30, -10])
})

it('the most of something is that of the first of equal ones, and nothing where all is nothing', () => {
  const points = [point({ reps: 5, sessionId: 'a' }), point({ reps: 5, sessionId: 'b' })]
  expect(most(points, ({ reps }) => reps)?.sessionId).toBe('a')
  expect(most(points, () => 0)).toBeNull()
})
