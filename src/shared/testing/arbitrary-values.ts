import fc from 'fast-check'
import type { RepCount } from '#shared/domain/rep-count.ts'
import { poundsToKg, type TypedWeight } from '#shared/domain/weight.ts'

/** A value, or null about as often. */
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })

/** A measured number with at most four decimals, whole and half ones as often as odd ones. */
export const quantity = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .constantFrom(1, 2, 10, 100, 10_000)
    .chain((parts) => fc.integer({ min: Math.ceil(min * parts), max: Math.floor(max * parts) }).map((n) => n / parts))
    .map((value) => Number(value.toFixed(4)))

const awkward = fc.constantFrom(
  'Kreuzheben – Bankdrücken',
  'ベンチプレス',
  'e\u0301tirement',
  '<img src=x onerror=alert(1)>',
  '"quoted" \\ back/slash',
  '__proto__',
  'line\u2028separator',
  '🏋️‍♀️ 90 × 1+1',
  '=SUM(A1)',
)

/** One line of text, of any script. */
export const arbitraryLabel: fc.Arbitrary<string> = fc.oneof(
  awkward,
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[\r\n\0]/g, ' ').trim())
    .filter((text) => text !== ''),
)

/** Free text over several lines, or null. */
export const arbitraryNotes: fc.Arbitrary<string | null> = maybe(
  fc.oneof(awkward, fc.constantFrom(' leading', 'two\nlines\r\nand a tab\t', ' '), fc.string({ minLength: 1 })),
)

/** A weight typed in kilograms or in pounds. */
export const arbitraryWeight: fc.Arbitrary<{ weightKg: number; typedWeight: TypedWeight | null }> = fc.oneof(
  quantity(0, 5000).map((weightKg) => ({ weightKg, typedWeight: null })),
  quantity(0, 11_000).map((value) => ({ weightKg: poundsToKg(value), typedWeight: { value, unit: 'lb' as const } })),
)

const repetitions = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 9999))

/** Repetitions that may be none at all. */
export const arbitraryCount: fc.Arbitrary<RepCount> = fc.record({ full: repetitions, partial: repetitions })

/** At least one full or partial repetition. */
export const someReps = arbitraryCount.filter(({ full, partial }) => full + partial > 0)

/** What a body weighs, typed in kilograms or in pounds. */
export const arbitraryBodyWeight: fc.Arbitrary<number> = fc.oneof(quantity(10, 700), quantity(23, 1500).map(poundsToKg))
