import { expect, it } from 'vitest'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { bestNumber, bestsOf, bestText, latestBest } from './bests.ts'

const mark = (date: string, weightKg: number | null = 80, reps = 5) => ({
  ...{ sessionId: `s-${date}`, date, position: 1, set: 1, rpe: null },
  ...{ weightKg, loadKg: weightKg, reps },
})
const bests = (part: Partial<Parameters<typeof bestsOf>[0]>) =>
  bestsOf({
    loadMode: 'bodyweight-plus',
    e1rm: { kg: 93.3, set: mark('2026-03-02') },
    weight: mark('2026-03-02'),
    volume: null,
    ...{ longestTime: null, longestDistance: null, mostReps: null },
    ...part,
  })

it('the latest best is the newest, whatever it is of, and the first of equally new ones', () => {
  expect(latestBest(bests({}))).toMatchObject({ kind: 'e1rm', amount: 93.3, date: '2026-03-02' })
  expect(latestBest(bests({ weight: mark('2026-03-09') }))).toMatchObject({ kind: 'weight', amount: 80 })
  const volume = { kg: 4000, sessionId: 'v', date: '2026-03-16' }
  expect(latestBest(bests({ volume }))).toMatchObject({ kind: 'volume', amount: 4000, sessionId: 'v', set: null })
  const longestTime = { seconds: 95, set: mark('2026-03-20') }
  expect(latestBest(bests({ volume, longestTime }))).toMatchObject({ kind: 'longestTime', amount: 95 })
  expect(latestBest(bests({ e1rm: null, weight: null }))).toBeNull()
})

it('of the body alone the repetitions are told, of help that was not needed the weight', () => {
  const kinds = (loadMode: LoadMode, weightKg: number | null) =>
    bests({
      ...{ loadMode, e1rm: null, weight: mark('2026-03-02', weightKg, 12) },
      mostReps: mark('2026-03-02', null, 12),
    }).map(({ kind }) => kind)
  expect(kinds('bodyweight-plus', null)).toEqual(['mostReps'])
  expect(kinds('bodyweight-plus', 10)).toEqual(['weight', 'mostReps'])
  expect(kinds('bodyweight-minus', 0)).toEqual(['weight'])
  expect(kinds('external', 20)).toEqual(['weight', 'mostReps'])
})

it.each([
  [{ kind: 'e1rm', amount: 93.333 }, '93.3 kg', '206 lb'],
  [{ kind: 'weight', amount: 20 }, '+20 kg', '+44.09 lb'],
  [{ kind: 'weight', amount: null }, 'Body weight', 'Body weight'],
  [{ kind: 'volume', amount: 1234.5 }, '1,235 kg', '2,722 lb'],
  [{ kind: 'mostReps', amount: 12 }, '12 reps', '12 reps'],
  [{ kind: 'longestTime', amount: 95 }, '1:35', '1:35'],
  [{ kind: 'longestDistance', amount: 2500 }, '2.5 km', '2.5 km'],
] as const)('%j reads %s, or %s in pounds', (best, kg, lb) => {
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(spaced(bestText(best, 'bodyweight-plus', 'kg'))).toBe(kg)
  expect(spaced(bestText(best, 'bodyweight-plus', 'lb'))).toBe(lb)
})

it('a best is kept as a number in the unit of the person, times in seconds and distances in metres', () => {
  expect(bestNumber({ kind: 'volume', amount: 3000 }, 'kg')).toEqual({ number: 3000, unit: 'kg' })
  expect(bestNumber({ kind: 'weight', amount: null }, 'lb')).toEqual({ number: 0, unit: 'lb' })
  expect(bestNumber({ kind: 'e1rm', amount: 100 }, 'lb').number).toBeCloseTo(220.46, 2)
  expect(bestNumber({ kind: 'mostReps', amount: 12 }, 'kg')).toEqual({ number: 12, unit: 'reps' })
  expect(bestNumber({ kind: 'longestTime', amount: 95 }, 'kg')).toEqual({ number: 95, unit: 's' })
  expect(bestNumber({ kind: 'longestDistance', amount: 2500 }, 'kg')).toEqual({ number: 2500, unit: 'm' })
})
