import { poundsToKg, type TypedWeight, type WeightUnit } from '#shared/domain/weight.ts'
import { parseDecimal } from './number.ts'

/** A weight as the domain stores it: kilograms, and what was typed where that was not kilograms. */
export interface ParsedWeight {
  weightKg: number
  typedWeight: TypedWeight | null
}

/** Reads the name of a unit: `kg`, `lbs`, `Pounds`. */
export function parseUnit(text: string): WeightUnit | null {
  if (/^(?:kgs?|kilos?|kilograms?)\.?$/i.test(text.trim())) return 'kg'
  return /^(?:lbs?|pounds?)\.?$/i.test(text.trim()) ? 'lb' : null
}

/** Reads `80`, `62,5`, `80 kg`, `45lb`; a bare number is in `unit`. Null when the text is no weight. */
export function parseWeight(text: string, unit: WeightUnit): ParsedWeight | null {
  const match = /^([\d.,]+)\s*(kgs?|kilos?|lbs?|pounds?)?\.?$/i.exec(text.trim())
  const value = parseDecimal(match?.[1] ?? '')
  if (value === null) return null
  const written = match?.[2]?.toLowerCase()
  const inPounds = written === undefined ? unit === 'lb' : /^[lp]/.test(written)
  if (!inPounds) return { weightKg: value, typedWeight: null }
  return { weightKg: poundsToKg(value), typedWeight: { value, unit: 'lb' } }
}

/** The text that `parseWeight` with the same unit reads back to the same weight. */
export function formatWeight({ weightKg, typedWeight }: ParsedWeight, unit: WeightUnit): string {
  const typed = typedWeight ?? { value: weightKg, unit: 'kg' }
  return typed.unit === unit ? String(typed.value) : `${typed.value} ${typed.unit}`
}
