const PARTS =
  /^(?:(\d{1,6})\s{0,9}(?:h|hr|hrs|std)\.?)?\s{0,9}(?:(\d{1,6})\s{0,9}(?:m|min|mins)\.?)?\s{0,9}(?:(\d{1,6})\s{0,9}(?:s|sec|sek)\.?)?$/i
const CLOCK = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/

/** Seconds of `1h 15min`, `264h 1m`, `20s` or `1:23:45`; null where the text is none, or may be two: `23:45`, `3600`. */
export function readDuration(text: string): number | null {
  const clean = text.trim()
  if (clean.length > 40) return null
  const [, hours, minutes, seconds] = CLOCK.exec(clean) ?? PARTS.exec(clean) ?? []
  if (hours === undefined && minutes === undefined && seconds === undefined) return null
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
