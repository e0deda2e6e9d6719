import { bodyWeightKgSchema } from '#shared/domain/body-weight.ts'
import { localDateSchema } from '#shared/domain/local-date.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseDuration } from '#shared/notation/duration.ts'
import { isThousands, parseDecimal } from '#shared/notation/number.ts'
import { parseWeight } from '#shared/notation/weight.ts'

const NUMERALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** A value, and the words behind it that it could not take. */
export interface Read<T> {
  value: T
  rest: string
}

/** `2026-03-31`, with or without a time behind it. */
export function readDate(text: string): Read<string> | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:(?:\s{1,9}|T)(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?![\d:]))?(?!\d)\s*/.exec(
    text,
  )
  if (!match) return null
  const value = match[2] === undefined ? (match[1] ?? '') : `${match[1]}T${match[2]}`
  return localDateSchema.safeParse(value).success ? { value, rest: text.slice(match[0].length) } : null
}

/** A whole number in figures, in words or in Roman numerals. */
export function readNumber(text: string): Read<number> | null {
  const match = /^(\d{1,3}|[a-z]{1,6})(?![a-z\d])\s*/i.exec(text)
  const word = match?.[1]?.toLowerCase() ?? ''
  const named = Math.max(NUMERALS.indexOf(word), ROMAN.indexOf(word)) + 1
  const value = /^\d/.test(word) ? Number(word) : named
  return match && (named > 0 || /^\d/.test(word)) ? { value, rest: text.slice(match[0].length) } : null
}

/** Yes or No. */
export function readDeload(text: string): Read<boolean> | null {
  const match = /^(yes|y|true|1|no|n|false|0)(?![a-z\d])[\s.]*/i.exec(text)
  return match ? { value: /^[yt1]/i.test(match[0]), rest: text.slice(match[0].length) } : null
}

/** A length in minutes: `136 min`, `1h20`. */
export function readMinutes(text: string): Read<number> | null {
  const whole = text.trim()
  const end = whole.search(/[(,;]/)
  const head = (end < 0 ? whole : whole.slice(0, end)).trimEnd()
  const clean = head.length > 40 ? '' : head.replace(/\.$/, '')
  // `1,5` and `2` are hardly minutes, and `45:30` is hardly hours.
  const bare = parseDecimal(clean)
  if (bare !== null && (bare < 5 || !Number.isInteger(bare))) return null
  const hours = /^(\d)(?::|\s?h\s?)([0-5]\d)$/i.exec(clean)
  if (!hours && clean.includes(':')) return null
  const seconds = hours ? Number(hours[1]) * 3600 + Number(hours[2]) * 60 : parseDuration(clean, 'min')
  if (seconds === null || seconds > 2880 * 60) return null
  return { value: roundTo(seconds / 60, 4), rest: whole.slice(head.length) }
}

/** A body weight in kilograms; a bare one is in `unit`. */
export function readBodyWeight(text: string, unit: WeightUnit): Read<number> | null {
  const match = /^([\d.,]{1,20})(\s{0,9}(?:kgs?|kilos?|lbs?|pounds?)(?![a-z\d])\.?)?\s*/i.exec(text)
  const [all = '', number = '', written = ''] = match ?? []
  const rest = text.slice(all.length)
  // `82-83` is no weight; and whatever stands where a unit should, such as `stone`, may be one.
  const isClear = written === '' ? /^(?:[(,;]|$)/.test(rest) : !/^(?:[-–—/]|to|bis)\s*\d/i.test(rest)
  const weight = isClear && !isThousands(number) ? parseWeight(number + written, unit) : null
  const isOne = weight !== null && bodyWeightKgSchema.safeParse(weight.weightKg).success
  return isOne ? { value: weight.weightKg, rest } : null
}
