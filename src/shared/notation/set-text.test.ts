import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RepCount } from '#shared/domain/rep-count.ts'
import { poundsToKg } from '#shared/domain/weight.ts'
import { workingSetSchema } from '#shared/domain/working-set.ts'
import { arbitraryWorkingSet } from '#shared/testing/arbitrary-set.ts'
import { parseSetLine } from './set-line.ts'
import { formatSet, formatWork } from './set-text.ts'

const quarter = fc.integer({ min: 0, max: 2000 }).map((n) => n / 4)
const count: fc.Arbitrary<RepCount> = fc.record({
  full: fc.integer({ min: 1, max: 99 }),
  partial: fc.integer({ min: 0, max: 9 }),
})
const weight = fc.oneof(
  quarter.map((weightKg) => ({ weightKg, typedWeight: null })),
  quarter.map((value) => ({ weightKg: poundsToKg(value), typedWeight: { value, unit: 'lb' as const } })),
)
const reps = fc.oneof(
  count.map((repCount) => ({ repCount })),
  fc.record({ left: count, right: count }).map((unilateralRepCount) => ({ unilateralRepCount })),
)
const technique = fc.oneof(
  fc.array(count, { minLength: 1, maxLength: 4 }).map((miniSets) => ({ type: 'MyoReps' as const, miniSets })),
  fc.integer({ min: 1, max: 50 }).map((partialReps) => ({ type: 'LLP' as const, partialReps })),
  fc.integer({ min: 1, max: 90 }).map((seconds) => ({ type: 'StaticHold' as const, seconds })),
  fc
    .array(
      fc.tuple(weight, count).map(([load, drop]) => ({ ...load, reps: drop })),
      { minLength: 1, maxLength: 3 },
    )
    .map((drops) => ({ type: 'DropSet' as const, drops })),
)
const effort = fc.oneof(
  technique.map((failureTechnique) => ({ rpe: 10, failureTechnique })),
  fc.integer({ min: 2, max: 20 }).map((n) => ({ rpe: n / 2 })),
  fc.constant({}),
)
const words = fc.record({
  repQuality: fc.constantFrom('bad', 'good', 'perfect', 'learning', null),
  notes: fc.constantFrom(null, 'slow', '50 felt heavy', 'good, not perfect - RPE said 3', 'ümlaut 🙏🏻 (x)'),
})
const activity = fc.record({
  durationSeconds: fc.integer({ min: 1, max: 20_000 }),
  distanceMeters: fc.option(quarter.filter((n) => n > 0)),
  heartRateBpm: fc.option(fc.integer({ min: 30, max: 220 })),
})
const set = fc
  .oneof(fc.tuple(fc.oneof(weight, fc.constant({})), reps, effort, words), fc.tuple(activity, words))
  .map((parts) => workingSetSchema.parse(Object.assign({}, ...parts)))

test('a set as it is shown reads back as the same set', () => {
  fc.assert(
    fc.property(set, (written) => {
      expect(parseSetLine(formatSet(written), 'kg', 'log')).toMatchObject({ set: written })
    }),
    { numRuns: 2000 },
  )
})

test('the work of any set reads back equal, and nothing is to be said about it', () => {
  fc.assert(
    fc.property(arbitraryWorkingSet, fc.boolean(), (written, isBelowWeight) => {
      const set = { ...written, notes: null }
      fc.pre(Object.values(set).some((value) => value !== null))
      const read = parseSetLine(formatWork(set, isBelowWeight), 'kg', 'log')
      expect(read).toMatchObject({ leftover: [], times: 1 })
      expect('set' in read ? read.set : read).toEqual(set)
    }),
    { numRuns: 2000 },
  )
})

test.each(['80x5 time 30s distance 400 m', '80x5 - \\ rested 2 min'])('%s is read where it is typed', (text) => {
  expect(parseSetLine(text, 'kg', 'entry')).toMatchObject({ leftover: [] })
})

test('a rest is measured where sets are typed, and no word of them', () => {
  expect(parseSetLine('80x5 rested 2 min', 'kg', 'entry')).toMatchObject({
    set: { restMinutes: null, notes: 'rested 2 min' },
  })
})
