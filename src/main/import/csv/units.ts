import type { WeightUnit } from '#shared/domain/weight.ts'
import type { DistanceUnit } from '../reading.ts'

const WEIGHTS: Record<string, WeightUnit> = { kg: 'kg', kgs: 'kg', lb: 'lb', lbs: 'lb' }
const DISTANCES: Record<string, DistanceUnit> = {
  ...{ m: 'm', meter: 'm', meters: 'm', metre: 'm', metres: 'm', metern: 'm' },
  ...{ km: 'km', kms: 'km', kilometer: 'km', kilometers: 'km' },
  ...{ mi: 'mi', mile: 'mi', miles: 'mi', meilen: 'mi' },
  ...{ yd: 'yd', yds: 'yd', yards: 'yd', ft: 'ft', feet: 'ft' },
}

const named = <Unit>(units: Record<string, Unit>, text: string): Unit | null => {
  const name = text.trim().toLowerCase().replace(/\.$/, '')
  return Object.hasOwn(units, name) ? (units[name] ?? null) : null
}

/** The unit that a word such as `lbs` means; null where it is none. */
export const weightUnitOf = (text: string): WeightUnit | null => named(WEIGHTS, text)

/** The unit that a word such as `mi.` means; null where it is none. */
export const distanceUnitOf = (text: string): DistanceUnit | null => named(DISTANCES, text)
