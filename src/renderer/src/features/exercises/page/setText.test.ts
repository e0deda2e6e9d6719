import { expect, it } from 'vitest'
import { poundsToKg } from '#shared/domain/weight.ts'
import { workingSetSchema } from '#shared/domain/working-set.ts'
import { setText } from './setText.ts'

const set = (part: object) => workingSetSchema.parse({ weightKg: 80, repCount: { full: 8, partial: 0 }, ...part })
const kg = { unit: 'kg', effortScale: 'rpe' } as const

it.each([
  ['80 × 8', {}],
  ['80 × 8+2 @9.5', { repCount: { full: 8, partial: 2 }, rpe: 9.5 }],
  [
    '80 × 8 @10 · myo(3, 3)',
    {
      rpe: 10,
      failureTechnique: {
        type: 'MyoReps',
        miniSets: [
          { full: 3, partial: 0 },
          { full: 3, partial: 0 },
        ],
      },
    },
  ],
  ['12', { weightKg: null, repCount: { full: 12, partial: 0 } }],
  ['5:00 · 1 km', { weightKg: null, repCount: null, durationSeconds: 300, distanceMeters: 1000 }],
  [
    '61.23 × 5',
    { weightKg: poundsToKg(135), typedWeight: { value: 135, unit: 'lb' }, repCount: { full: 5, partial: 0 } },
  ],
])('writes %s', (text, part) => {
  expect(setText(set(part), kg)).toBe(text)
})

it('writes effort in the scale of the person', () => {
  expect(setText(set({ rpe: 8 }), { unit: 'kg', effortScale: 'rir' })).toBe('80 × 8 · 2 RIR')
})
