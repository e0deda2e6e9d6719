import { roundTo } from '#shared/domain/quantity.ts'
import { isThousands, parseDecimal } from './number.ts'

/** Metres of each unit; a mile is the international one of 1959. */
const METERS: Record<string, number> = { m: 1, km: 1000, mi: 1609.344 }

/**
 * Metres in `2.5 km`, `500 m`, `1 mi`; a bare number is in metres. Null when the text is no distance,
 * or when `1,000 m` leaves open which one.
 */
export function parseDistance(text: string): number | null {
  const match = /^([\d.,]+)\s*(?:(km)|(mi)(?:les?)?|(m)(?:et(?:er|re)s?)?)?$/i.exec(text.trim())
  const value = parseDecimal(match?.[1] ?? '')
  const unit = (match?.[2] ?? match?.[3] ?? match?.[4] ?? 'm').toLowerCase()
  const isOpen = unit === 'm' && isThousands(match?.[1] ?? '')
  return value === null || isOpen ? null : roundTo(value * (METERS[unit] ?? 1), 4)
}

/** `500 m` or `2.5 km`: what `parseDistance` reads back. */
export const formatDistance = (meters: number): string =>
  meters >= 1000 && Number.isInteger(meters) ? `${meters / 1000} km` : `${meters} m`
