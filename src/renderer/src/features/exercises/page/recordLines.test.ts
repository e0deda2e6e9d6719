import { describe, expect, it } from 'vitest'
import { loadText } from '#renderer/lib/markText.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { averageLines, recordLines } from './recordLines.ts'
import { mark, point, progress, units } from './testing.ts'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const none = progress([]).averages

describe('the bests of a span', () => {
  it('are those that were answered, each with its number, unit and place', () => {
    const records = {
      e1rm: { kg: 93.3333, set: mark(80, 5) },
      weight: mark(80, 6),
      volume: { kg: 400, sessionId: 'a', date: '2026-02-16' },
    }
    const lines = recordLines(progress([point({ sessionId: 'a' }), point({ sessionId: 'b' })], { records }), units)
    expect(lines.map(({ value, number, unit, from }) => [spaced(value), number, unit, from?.sessionId])).toEqual([
      ['93.3 kg', 93.3333, 'kg', 's80-5'],
      ['80 kg', 80, 'kg', 's80-6'],
      ['400 kg', 400, 'kg', 'a'],
      ['5', 5, 'reps', 'a'],
    ])
    expect(recordLines(progress([point({ reps: 0 })]), units)).toEqual([])
  })

  it('have the least help as the best weight of assisted work, none at all included', () => {
    const shownOf = (loadMode: ExerciseProgress['loadMode'], weightKg: number | null) => {
      const records = { e1rm: null, weight: mark(weightKg), volume: null }
      return spaced(recordLines(progress([point()], { loadMode, records }), units)[0]?.value ?? '')
    }
    expect(shownOf('bodyweight-minus', null)).toBe('No help')
    expect(shownOf('bodyweight-plus', 20)).toBe('+20 kg')
    expect(shownOf('external', 20)).toBe('20 kg')
  })

  it('have the longest time, which opens its session', () => {
    const longestTime = { seconds: 95, set: mark(null, 0) }
    expect(recordLines(progress([point({ reps: 0 })], { longestTime }), units)).toEqual([
      {
        ...{ name: 'Longest time', value: '1:35', number: 95, unit: 's' },
        from: expect.objectContaining({ sessionId: 'snull-0' }),
      },
    ])
  })
})

describe('the means of a span', () => {
  it('are only of what was counted, effort in the scale of the person', () => {
    const averages = { ...none, rpe: 8.25, weightKg: 75 }
    const valuesBy = (scale: object) =>
      averageLines(progress([point()], { averages }), { ...units, ...scale }).map(({ value }) => value)
    expect(valuesBy({})).toEqual(['75 kg', '8.3', '1'])
    expect(valuesBy({ effortScale: 'rir', effort: (rpe: number) => 10 - rpe })).toEqual(['75 kg', '1.8', '1'])
  })

  it('are kept as numbers with their unit', () => {
    const averages = { weightKg: 75.7143, reps: 5, rpe: 8.5, restMinutes: 2.5, setsPerSession: 2, volumeKg: 3000 }
    const lines = averageLines(progress([point()], { averages }), units)
    expect(lines.map(({ number, unit }) => [number, unit])).toEqual([
      [75.7143, 'kg'],
      [5, 'reps'],
      [8.5, ''],
      [2.5, 'min'],
      [2, 'sets'],
      [3000, 'kg'],
      [1, ''],
    ])
  })

  it('round a mean weight once, in the unit of the person', () => {
    const averages = { ...none, weightKg: 82.3333 }
    const inPounds = (kg: number | null, mode: LoadMode, digits?: number) => loadText(kg, mode, 'lb', digits)
    const [line] = averageLines(progress([], { averages }), { ...units, unit: 'lb', loadText: inPounds })
    expect(line?.value).toBe('181.5\u00a0lb')
  })
})
