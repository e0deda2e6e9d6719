import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thin } from './thin.ts'

interface Point {
  at: number
  values: (number | null)[]
  isRecord?: boolean
}
const lines = { valuesOf: ({ values }: Point) => values, isKept: ({ isRecord }: Point) => isRecord === true }
const wave = (length: number): Point[] =>
  Array.from({ length }, (_, at) => ({ at, values: [Math.sin(at / 9) * 100 + (at % 7)] }))

test('few points stay as they are', () => {
  const points = wave(400)
  expect(thin(points, 400, lines)).toBe(points)
})

test('of many points about so many stay, in order, with both ends and the very top and bottom', () => {
  const points = wave(10_000)
  const shown = thin(points, 400, lines)
  expect(shown.length).toBeLessThanOrEqual(402)
  expect(shown.length).toBeGreaterThan(200)
  expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted((a, b) => a - b))
  expect([shown[0]?.at, shown.at(-1)?.at]).toEqual([0, 9999])
  const heights = (all: readonly Point[]) => all.map(({ values }) => values[0] ?? 0)
  expect(Math.max(...heights(shown))).toBe(Math.max(...heights(points)))
  expect(Math.min(...heights(shown))).toBe(Math.min(...heights(points)))
})

test('a record is drawn wherever it is, even where it is no extreme', () => {
  const points = wave(5000).map((point) => ({ ...point, isRecord: point.at === 1234 }))
  expect(thin(points, 100, lines).some(({ at }) => at === 1234)).toBe(true)
})

test('every series keeps its peaks, and what was not measured is no value', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.option(fc.integer()), fc.option(fc.integer())), { minLength: 50, maxLength: 300 }),
      (rows) => {
        const points = rows.map((values, at) => ({ at, values }))
        const shown = thin(points, 40, lines)
        for (const series of [0, 1]) {
          const of = (all: readonly Point[]) =>
            all.map(({ values }) => values[series] ?? null).filter((v) => v !== null)
          expect(Math.max(...of(shown))).toBe(Math.max(...of(points)))
          expect(Math.min(...of(shown))).toBe(Math.min(...of(points)))
        }
      },
    ),
  )
})
