import { type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseLiteral } from '#shared/notation/literal.ts'
import { parseUnit } from '#shared/notation/weight.ts'
import { type Read, readBodyWeight, readDate, readDeload, readMinutes, readNumber } from './header-values.ts'
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
  | 'bodyWeightKg'
type HeaderFields = Partial<Pick<SessionInput, HeaderField>>

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
  'body weight': 'bodyWeightKg',
  bodyweight: 'bodyWeightKg',
  körpergewicht: 'bodyWeightKg',
}

/** Whether a session has a field for this key. */
export const isHeaderKey = (key: string): boolean => Object.hasOwn(KEYS, key)

/** What a header line sets, and every place it was set at. */
export class Header {
  readonly fields: HeaderFields = {}
  /** The unit of every weight that is written without one; `- Unit: lb` sets it. */
  unit: WeightUnit = 'kg'
  readonly places: Partial<Record<HeaderField, Place>> = {}
  /** What a dash says there is none of. */
  private readonly absent = new Set<HeaderField>()
  /** The line of the body weight that was read; its unit may be told below it. */
  private weighed: { field: Field; place: Place } | null = null
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
      this.weighAgain()
    } else if (!name || this.fields[name] !== undefined) this.keep(`${field.label}: ${field.value}`, place)
    else {
      this.places[name] = place
      if (this.read(name, field.value, place)) this.keep(`${field.label}: ${field.value}`, place)
      if (name === 'bodyWeightKg' && this.fields[name] !== undefined) this.weighed = { field, place }
    }
  }

  private weighAgain(): void {
    if (!this.weighed) return
    const { field, place } = this.weighed
    this.fields.bodyWeightKg = readBodyWeight(field.value, this.unit)?.value
    if (this.fields.bodyWeightKg === undefined) this.keep(`${field.label}: ${field.value}`, place)
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
      case 'bodyWeightKg': {
        const weight = readBodyWeight(value, this.unit)
        if (weight) this.fields.bodyWeightKg = weight.value
        return weight?.rest !== ''
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
