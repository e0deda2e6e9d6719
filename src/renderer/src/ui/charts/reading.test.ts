import { expect, test } from 'vitest'
import { readPoint, readStretch } from './reading.ts'
import type { Series } from './timeSeries.ts'

const line: Series[] = [{ key: 'rpe', name: 'RPE', mark: 'line' }]
const format = (value: number) => value.toFixed(1)
const place = {
  ...{ day: '2026-01-01', to: '2026-01-31', values: { rpe: 8 }, ranges: { rpe: [6.5, 10] as const } },
  ...{ points: [1, 2, 3], isDeload: false, isPart: false, record: null },
}

test('a stretch of a line says its days, its median, from where to where, and how many values it is', () => {
  const { title, lines } = readStretch(place, line, format)
  expect(title).toMatch(/^Jan 1\s–\s31, 2026$/)
  expect(lines).toEqual(['RPE: median 8.0, from 6.5 to 10.0', '3 values'])
  expect(readStretch({ ...place, record: 10 }, line, format).lines.at(-1)).toBe('Record: 10.0')
})

test('a stretch of bars says that it is a mean', () => {
  expect(readStretch({ ...place, ranges: {} }, [{ ...line[0], mark: 'bar' } as Series], format).lines[0]).toBe(
    'RPE: 8.0 on average',
  )
})

test('a gap says that weeks were left out', () => {
  expect(readStretch({ ...place, points: [], values: {} }, line, format).lines).toEqual([
    'Weeks left out: a long pause, or deloads',
  ])
})

test('a point says its value and what it is, or that there is none', () => {
  expect(readPoint({ ...place, isDeload: true, record: 8 }, line, format)).toEqual(['RPE: 8.0', 'Record', 'Deload'])
  expect(readPoint({ ...place, values: { rpe: null } }, line, format)).toEqual(['Nothing'])
})

test('lines that say more of a point stand for its values, and not beside them', () => {
  expect(readPoint({ ...place, isDeload: true }, line, format, ['RPE: 8.0 of 3 sets'])).toEqual([
    'RPE: 8.0 of 3 sets',
    'Deload',
  ])
  expect(readPoint(place, line, format, [])).toEqual(['Nothing'])
})
