import { roundTo } from '#shared/domain/quantity.ts'
import { parseDecimal } from './number.ts'

const METERS: Record<string, number> = { m: 1, km: 1000, mi: 1609.344, mile: 1609.344, miles: 1609.344 }

/** Metres in `2.5 km`, `500 m`, `1 mi`; a bare number is in metres. Null when the text is no distance. */
export function parseDistance(text: string): number | null {
  const match = /^([\d.,]+)\s*(km|m|mi|miles?)?$/i.exec(text.trim())
  const value = parseDecimal(match?.[1] ?? '')
  return value === null ? null : roundTo(value * (METERS[match?.[2]?.toLowerCase() ?? 'm'] ?? 1), 4)
}

/** `500 m` or `2.5 km`: what `parseDistance` reads back. */
export const formatDistance = (meters: number): string =>
  meters >= 1000 && Number.isInteger(meters) ? `${meters / 1000} km` : `${meters} m`
