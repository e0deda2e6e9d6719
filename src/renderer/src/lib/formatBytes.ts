import { formatNumber } from '#renderer/lib/format.ts'
import { withUnit } from '#shared/messages/with-unit.ts'

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** A size as file managers show it: `48.6 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  return withUnit(formatNumber(bytes / 1000 ** power, power === 0 ? 0 : 1), UNITS[power] ?? 'B')
}
