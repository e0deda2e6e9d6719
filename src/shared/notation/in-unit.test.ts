import { expect, test } from 'vitest'
import { poundsToKg } from '#shared/domain/weight.ts'
import { inUnit, techniqueInUnit } from './in-unit.ts'

const kilograms = { weightKg: 80, typedWeight: null }
const pounds = { weightKg: poundsToKg(135), typedWeight: { value: 135, unit: 'lb' as const } }

test('a weight is told in the unit that is read, to two decimals', () => {
  expect(inUnit(kilograms, 'lb')).toEqual({ weightKg: 80, typedWeight: { value: 176.37, unit: 'lb' } })
  expect(inUnit(pounds, 'kg')).toEqual({ weightKg: 61.23, typedWeight: null })
  expect(inUnit({ weightKg: null, typedWeight: null }, 'lb')).toEqual({ weightKg: null, typedWeight: null })
})

test('what was typed in that unit stays to the last digit', () => {
  expect(inUnit(pounds, 'lb')).toBe(pounds)
  expect(inUnit({ weightKg: 80.1255, typedWeight: null }, 'kg').weightKg).toBe(80.1255)
})

test('the drops of a set follow it', () => {
  const reps = { full: 5, partial: 0 }
  expect(techniqueInUnit({ type: 'DropSet', drops: [{ ...kilograms, reps }] }, 'lb')).toMatchObject({
    drops: [{ typedWeight: { value: 176.37, unit: 'lb' }, reps }],
  })
  expect(techniqueInUnit({ type: 'LLP', partialReps: 3 }, 'lb')).toEqual({ type: 'LLP', partialReps: 3 })
})
