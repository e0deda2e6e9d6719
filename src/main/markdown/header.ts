import { localDateSchema } from '#shared/domain/local-date.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseDuration } from '#shared/notation/duration.ts'
import { parseLiteral } from '#shared/notation/literal.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import { parseUnit } from '#shared/notation/weight.ts'
import type { Field } from './labels.ts'
import type { Notes } from './notes.ts'
import type { Place, Report } from './report.ts'

type HeaderField =
  | 'date'
  | 'timeZone'
  | 'program'
  | 'programAuthor'
  | 'programLengthWeeks'
  | 'phase'
  | 'week'
  | 'isDeloadWeek'
  | 'focus'
  | 'durationMinutes'
type HeaderFields = Partial<Pick<SessionInput, HeaderField>>

const NUMERALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const KEYS: Partial<Record<string, HeaderField>> = {
  date: 'date',
  'time zone': 'timeZone',
  timezone: 'timeZone',
  program: 'program',
  programme: 'program',
  author: 'programAuthor',
  'program author': 'programAuthor',
  'program length weeks': 'programLengthWeeks',
  'program length': 'programLengthWeeks',
  phase: 'phase',
  week: 'week',
  deload: 'isDeloadWeek',
  'deload week': 'isDeloadWeek',
  focus: 'focus',
  duration: 'durationMinutes',
  'session duration': 'durationMinutes',
}

/** Whether a session has a field for this key. */
export const isHeaderKey = (key: string): boolean => Object.hasOwn(KEYS, key)

/** A value, and the words behind it that it could not take. */
interface Read<T> {
  value: T
  rest: string
}

function readDate(text: string): Read<string> | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:(?:\s{1,9}|T)(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?![\d:]))?(?!\d)\s*/.exec(
    text,
  )
  if (!match) return null
  const value = match[2] === undefined ? (match[1] ?? '') : `${match[1]}T${match[2]}`
  return localDateSchema.safeParse(value).success ? { value, rest: text.slice(match[0].length) } : null
}

function readNumber(text: string): Read<number> | null {
  const match = /^(\d{1,3}|[a-z]{1,6})(?![a-z\d])\s*/i.exec(text)
  const word = match?.[1]?.toLowerCase() ?? ''
  const named = Math.max(NUMERALS.indexOf(word), ROMAN.indexOf(word)) + 1
  const value = /^\d/.test(word) ? Number(word) : named
  return match && (named > 0 || /^\d/.test(word)) ? { value, rest: text.slice(match[0].length) } : null
}

function readDeload(text: string): Read<boolean> | null {
  const match = /^(yes|y|true|1|no|n|false|0)(?![a-z\d])[\s.]*/i.exec(text)
  return match ? { value: /^[yt1]/i.test(match[0]), rest: text.slice(match[0].length) } : null
}

function readMinutes(text: string): Read<number> | null {
  const [, clean = '', rest = ''] = /^([^(,;]{0,40}?)\.?(\s*[(,;].*)?$/.exec(text.trim()) ?? []
  // `1,5` and `2` are hardly minutes, and `45:30` is hardly hours.
  const bare = parseDecimal(clean)
  if (bare !== null && (bare < 5 || !Number.isInteger(bare))) return null
  const hours = /^(\d)(?::|\s?h\s?)([0-5]\d)$/i.exec(clean)
  if (!hours && clean.includes(':')) return null
  const seconds = hours ? Number(hours[1]) * 3600 + Number(hours[2]) * 60 : parseDuration(clean, 'min')
  if (seconds === null || seconds > 2880 * 60) return null
  return { value: roundTo(seconds / 60, 4), rest }
}

/** What a header line sets, and every place it was set at. */
export class Header {
  readonly fields: HeaderFields = {}
  /** The unit of every weight that is written without one; `- Unit: lb` sets it. */
  unit: WeightUnit = 'kg'
  readonly places: Partial<Record<HeaderField, Place>> = {}
  /** What a dash says there is none of. */
  private readonly absent = new Set<HeaderField>()
  private readonly report: Report
  private readonly notes: Notes

  constructor(report: Report, notes: Notes) {
    this.report = report
    this.notes = notes
  }

  /** Takes a header line. A key that a session has no field for, and words behind a value, become session notes. */
  take(field: Field, line: number): void {
    const place = { line, column: field.column }
    const name = isHeaderKey(field.key) ? KEYS[field.key] : undefined
    if (/^[-–—]*$/.test(field.value)) {
      if (name && field.value !== '') this.absent.add(name)
      if (!name) this.keep(`${field.label}:`, place)
    } else if (/^(?:weight )?units?$/.test(field.key) && parseUnit(field.value)) {
      this.unit = parseUnit(field.value) ?? this.unit
    } else if (!name || this.fields[name] !== undefined) this.keep(`${field.label}: ${field.value}`, place)
    else {
      this.places[name] = place
      if (this.read(name, field.value, place)) this.keep(`${field.label}: ${field.value}`, place)
    }
  }

  /** Keeps the whole line as a note of the session. */
  private keep(text: string, place: Place): void {
    this.notes.add(text)
    this.report.warn(place, 'keptInSessionNotes', text)
  }

  /** Reads one value; true when something of it is left over. */
  private read(name: HeaderField, value: string, place: Place): boolean {
    switch (name) {
      case 'date':
        return this.set(name, readDate(value), place, value)
      case 'phase':
      case 'week':
      case 'programLengthWeeks':
        return this.set(name, readNumber(value), place, value)
      case 'isDeloadWeek':
        return this.set(name, readDeload(value), place, value)
      case 'durationMinutes': {
        const minutes = readMinutes(value)
        if (minutes) this.fields.durationMinutes = minutes.value
        return minutes?.rest !== ''
      }
      case 'timeZone': {
        const zone = sessionSchema.shape.timeZone.safeParse(parseLiteral(value))
        if (zone.success) this.fields.timeZone = zone.data
        return !zone.success
      }
      case 'program':
      case 'programAuthor':
      case 'focus':
        this.fields[name] = parseLiteral(value)
        return false
    }
  }

  private set<N extends 'date' | 'phase' | 'week' | 'programLengthWeeks' | 'isDeloadWeek'>(
    name: N,
    read: Read<NonNullable<HeaderFields[N]>> | null,
    place: Place,
    found: string,
  ): boolean {
    if (read) this.fields[name] = read.value
    else this.report.expected(place, name, `markdown.expected.${name}`, found)
    return read !== null && !/^(?:weeks?\.?)?$/i.test(read.rest)
  }

  /** Checks what the header as a whole must have; `title` is where the log starts. */
  check(title: Place): void {
    const { places, absent } = this
    const isTold = (name: HeaderField): boolean => places[name] !== undefined || absent.has(name)
    if (!places.date) this.report.expected(title, 'dateMissing', 'markdown.expected.date', '')
    if ((places.phase || places.week) && !(isTold('phase') && isTold('week'))) {
      const only = places.phase ?? places.week ?? title
      this.report.expected(only, 'phaseAndWeek', 'markdown.expected.phaseAndWeek', '')
    }
    if ((places.phase || places.week) && !isTold('focus')) {
      this.report.expected(title, 'focusMissing', 'markdown.expected.focus', '')
    }
  }
}
