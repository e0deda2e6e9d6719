import { roundTo } from '#shared/domain/quantity.ts'
import { parseDecimal } from './number.ts'

const SECONDS: Record<string, number> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  m: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
}
const PART = /(\d{1,9}(?:[.,]\d{1,9})?)\s{0,9}(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/gi

/**
 * Seconds in `18s`, `3:00`, `1:02:03`, `20 min`, `1hrs 41min`, `1h20`; a bare number counts in `bareUnit`.
 * Null when the text is no duration.
 */
export function parseDuration(text: string, bareUnit: 's' | 'min'): number | null {
  const clean = text.trim()
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(clean)
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const hours = /^(\d{1,2})\s?h\s?([0-5]\d)$/i.exec(clean)
  if (hours) return Number(hours[1]) * 3600 + Number(hours[2]) * 60
  const bare = parseDecimal(clean)
  if (bare !== null) return roundTo(bare * (SECONDS[bareUnit] ?? 1), 4)
  const parts = [...clean.matchAll(PART)]
  if (parts.length === 0 || clean.replace(PART, '').trim() !== '') return null
  const total = parts.reduce(
    (sum, p) => sum + (parseDecimal(p[1] ?? '') ?? 0) * (SECONDS[(p[2] ?? '').toLowerCase()] ?? 0),
    0,
  )
  return roundTo(total, 4)
}

/** `18s`, `3:00` or `1:02:03`: what `parseDuration` reads back. */
export function formatDuration(seconds: number): string {
  if (seconds < 60 || !Number.isInteger(seconds)) return `${seconds}s`
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
