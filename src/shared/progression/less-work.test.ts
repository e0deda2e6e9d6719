import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { goalSchema } from '#shared/domain/goal.ts'
import { plainSpaces } from '#shared/testing/plain-spaces.ts'
import { timeDone } from '#shared/testing/times-done.ts'
import { gearOf, loadsOf } from './loads.ts'
import { reasonText } from './reason-words.ts'
import { suggestNext } from './suggest.ts'
import { suggestionText } from './words.ts'
import { workOf } from './work.ts'

interface Today {
  reps: [min: number, max: number]
  equipment?: string
  settings?: Settings
  isDeloadWeek?: boolean
  days?: number
  bodyWeightKg?: number
}

/** What to do after one time; help, where the body weight is told. */
function after(sets: string, { reps: [min, max], bodyWeightKg, ...today }: Today) {
  const { equipment = 'barbell', settings = defaultSettings, isDeloadWeek = false, days = 7 } = today
  const loadMode = bodyWeightKg === undefined ? 'external' : 'bodyweight-minus'
  const suggestion = suggestNext({
    exercise: 'Bench Press',
    loads: loadsOf(gearOf(equipment, loadMode, settings), settings, bodyWeightKg ?? null),
    goal: goalSchema.parse({ repRange: { min, max } }),
    isDeloadWeek,
    works: [workOf(timeDone(sets), loadMode) ?? []].flat(),
    usual: { min, max },
    days,
    lack: 'never',
  })
  return { ...suggestion, volumeTrend: null }
}

function said(...asked: Parameters<typeof after>): [what: string, why: string] {
  const suggestion = after(...asked)
  return [plainSpaces(suggestionText(suggestion)), plainSpaces(reasonText(suggestion, 'rpe'))]
}

test('a percentage is of the weight as it was done, though that cannot be loaded today', () => {
  const settings: Settings = { ...defaultSettings, plates: [{ weightKg: 10, pairs: 8 }] }
  expect(said('92x8', { reps: [8, 10], settings, days: 30 })).toEqual([
    '80 kg × 8–10',
    '30 days since the last time: 13% off.',
  ])
  expect(said('92x8', { reps: [8, 10], settings, isDeloadWeek: true })[1]).toMatch(/65% of last time’s weight/)
})

test('no more help is claimed where there is none that is less than the body weighs', () => {
  const today = { reps: [6, 8], equipment: 'machine', bodyWeightKg: 80 } satisfies Today
  expect(said('80x10', { ...today, days: 30 })).toEqual([
    '80 kg help × 9',
    '30 days since the last time: about 10% fewer.',
  ])
  expect(said('20x8', { ...today, days: 30 })[1]).toBe('30 days since the last time: a step more help.')
})

test('a hold has no repetitions to do less of', () => {
  const why = said('10 kg x 60s', { reps: [8, 10], equipment: 'machine', isDeloadWeek: true })[1]
  expect(why).not.toMatch(/reps/)
})

test('of another range after a break, the weight it is a share of is told, in the unit one reads', () => {
  const settings: Settings = { ...defaultSettings, unit: 'lb' }
  expect(said('185lb x 10 @8', { reps: [3, 3], settings, days: 30 })[1]).toBe(
    '30 days since the last time, and another range: 9% off the 220 lb that 3 reps at RPE 8 would take.',
  )
  expect(after('185lb x 10 @8', { reps: [3, 3], settings, days: 30 }).doubts).toContain('other-range')
})

const range = fc
  .integer({ min: 1, max: 20 })
  .chain((min) => fc.tuple(fc.constant(min), fc.integer({ min, max: min + 4 })))

test('whatever was done and is asked: less weight is less, and less of the weight that is told', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 400 }).map((steps) => steps / 2),
      fc.integer({ min: 1, max: 20 }),
      range,
      fc.constantFrom('barbell', 'dumbbell', 'kettlebell'),
      fc.constantFrom({ isDeloadWeek: true }, { days: 30 }, { days: 100 }),
      (kg, amount, reps, equipment, today) => {
        const { weightKg, reason } = after(`${kg}x${amount} @8`, { reps, equipment, ...today })
        const { less, percent, fittedKg } = reason
        const whole = fittedKg ?? kg
        const words = reasonText(after(`${kg}x${amount} @8`, { reps, equipment, ...today }), 'rpe')
        expect(words.includes('another range')).toBe(fittedKg !== null)
        if (less === 'same') expect(weightKg).toBeCloseTo(whole)
        else if (less === 'weight') {
          expect(weightKg).toBeLessThan(whole)
          expect(percent).toBe(Math.round(((weightKg ?? 0) / whole) * 100))
        } else expect(less).toBe('reps')
      },
    ),
  )
})
