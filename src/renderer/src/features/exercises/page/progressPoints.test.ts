import { describe, expect, it } from 'vitest'
import { loadText } from '#renderer/lib/markText.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { bestEstimate, hasWeights, most } from './progressPoints.ts'
import { averageLines, recordLines } from './recordLines.ts'

const mark = (weightKg: number | null, reps = 5): SetMark => ({
  sessionId: `s${weightKg}-${reps}`,
  date: '2026-02-16',
  position: 1,
  set: 1,
  weightKg,
  loadKg: weightKg,
  reps,
  rpe: null,
})
const point = (part: Partial<ProgressPoint>): ProgressPoint => ({
  sessionId: 's',
  date: '2026-02-16',
  phase: null,
  week: null,
  isDeloadWeek: false,
  workingSets: 1,
  reps: 5,
  volumeKg: 0,
  topSet: null,
  e1rm: null,
  isRecord: false,
  ...part,
})
const none = { weightKg: null, reps: null, rpe: null, restMinutes: null, setsPerSession: null, volumeKg: null }
const progress = (points: ProgressPoint[], part: Partial<ExerciseProgress> = {}): ExerciseProgress => ({
  exercise: 'Row',
  loadMode: 'external',
  formula: 'epley',
  points,
  bodyWeightMissing: 0,
  e1rmTrend: null,
  volumeTrend: null,
  repMaxes: [],
  ...{ longestTime: null, longestDistance: null, mostReps: null },
  averages: none,
  cues: [],
  ...part,
})
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

const units = {
  unit: 'kg' as const,
  effortScale: 'rpe' as const,
  weight: (kg: number) => kg,
  weightText: (kg: number) => `${kg} kg`,
  loadText: (kg: number | null, mode: LoadMode, digits?: number) =>
    loadText(kg, mode, 'kg', digits).replace('\u00a0', ' '),
  estimateText: (kg: number) => `${kg} kg`,
  volumeText: (kg: number) => `${kg} kg`,
  markText: (set: SetMark) => `${set.weightKg} x ${set.reps}`,
  weightTrend: () => null,
  effort: (rpe: number) => rpe,
  effortTrend: () => null,
}

describe('the bests of a span', () => {
  it('name of equal estimates the first, of equal weights that with more reps, and leave out what there is none of', () => {
    const points = [
      point({ topSet: mark(80, 5), e1rm: { kg: 93.3, set: mark(80, 5) }, volumeKg: 400, sessionId: 'a' }),
      point({ topSet: mark(80, 6), e1rm: { kg: 93.3, set: mark(70, 10) }, volumeKg: 400, sessionId: 'b' }),
    ]
    expect(bestEstimate(points)?.set.reps).toBe(5)
    const told = recordLines(progress(points), units).map(({ value, from }) => [spaced(value), from?.sessionId])
    expect(told).toEqual([
      ['93.3 kg', 's80-5'],
      ['80 kg', 's80-6'],
      ['400 kg', 'a'],
      ['5', 'a'],
    ])
    expect(recordLines(progress([point({ reps: 0 })]), units)).toEqual([])
    expect(most([], () => 1)).toBeNull()
  })

  it('have the least help as the best weight of assisted work, none at all included', () => {
    const points = [point({ topSet: mark(20) }), point({ topSet: mark(null) }), point({ topSet: mark(10) })]
    const weightOf = (loadMode: ExerciseProgress['loadMode']) =>
      spaced(recordLines(progress(points, { loadMode }), units)[0]?.value ?? '')
    expect(weightOf('bodyweight-minus')).toBe('No help')
    expect(weightOf('bodyweight-plus')).toBe('+20 kg')
    expect(weightOf('external')).toBe('20 kg')
  })

  it('have the longest time, which opens its session', () => {
    const longestTime = { seconds: 95, set: mark(null, 0) }
    expect(recordLines(progress([point({ reps: 0 })], { longestTime }), units)).toEqual([
      { name: 'Longest time', value: '1:35', from: expect.objectContaining({ sessionId: 'snull-0' }) },
    ])
  })

  it('know whether a weight was ever written', () => {
    expect(hasWeights([point({ topSet: mark(0) }), point({ topSet: mark(null) })])).toBe(false)
    expect(hasWeights([point({ topSet: mark(2.5) })])).toBe(true)
  })

  it('give means only of what was counted, effort in the scale of the person', () => {
    const averages = { ...none, rpe: 8.25, weightKg: 75 }
    const values = (effortScale: 'rpe' | 'rir') =>
      averageLines(progress([], { averages }), { ...units, effortScale }).map(({ value }) => value)
    expect(values('rpe')).toEqual(['75 kg', '8.3'])
    expect(values('rir')).toEqual(['75 kg', '1.8'])
  })

  it('round a mean weight once, in the unit of the person', () => {
    const averages = { ...none, weightKg: 82.3333 }
    const inPounds = (kg: number | null, mode: LoadMode, digits?: number) => loadText(kg, mode, 'lb', digits)
    const [line] = averageLines(progress([], { averages }), { ...units, unit: 'lb', loadText: inPounds })
    expect(line?.value).toBe('181.5\u00a0lb')
  })
})
