import type { WeightUnit } from '#shared/domain/weight.ts'

/** One field of `60x8,80x8`: the load and what was counted. */
export interface PackedSet {
  load: number
  count: number
}

const FIELD = /^(\d{1,6}(?:\.\d{1,15})?)\s*x\s*(\d{1,6}(?:\.\d{1,15})?)$/i

/** Fields that the packed text of a timed exercise has at least. */
const TIMED_FIELDS = 4

/** Reads the packed sets of an exercise; null where one of them is none. */
export function readPacked(text: string): PackedSet[] | null {
  const fields = text.split(',').map((field) => FIELD.exec(field.trim()))
  if (fields.some((field) => field === null)) return null
  return fields.map((field) => ({ load: Number(field?.[1]), count: Number(field?.[2]) }))
}

/**
 * Whether packed fields are no sets: those of cardio, stretches and holds are amounts of other things (`0x0,0x0,0x0,0x10,0x60`),
 * all without a load, the first of them nothing.
 */
export function isTimed(fields: readonly PackedSet[]): boolean {
  const [first, second] = fields
  if (fields.length < TIMED_FIELDS || fields.some(({ load }) => load > 0)) return false
  if (fields.every(({ count }) => count === 0)) return false
  return (first?.count === 0 && second?.count === 0) || fields.some(({ count }) => !Number.isInteger(count))
}

/** A unit as the settings write it: ` kg`, ` lbs`. */
export const unitOfMass = (mass: string | null): WeightUnit | null =>
  mass === null ? null : /^kgs?$/i.test(mass) ? 'kg' : /^lbs?$/i.test(mass) ? 'lb' : null
