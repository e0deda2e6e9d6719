import { localDateSchema } from '#shared/domain/local-date.ts'
import { monthOf } from './month.ts'

/** A local date as the domain writes it, and the zone where the source told an instant instead. */
export interface Moment {
  date: string
  timeZone: string | null
}

/** How a date of three numbers and slashes is ordered, and the zone of this machine. */
export interface MomentOptions {
  timeZone: string
  order?: 'mdy' | 'dmy'
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([ap])\.?\s?m\.?)?`
const ZONE = String.raw`\s?(Z|UTC|[+-]\d{2}:?\d{2})?`
const TAIL = `(?:(?:T|,?\\s+|,)${CLOCK}${ZONE})?$`
const DAY = {
  ymd: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TAIL}`, 'i'),
  dotted: new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${TAIL}`, 'i'),
  slashed: new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${TAIL}`, 'i'),
  named: new RegExp(
    `^(\\d{1,2})\\.?\\s(?:de\\s)?(\\p{L}{1,20}|\\d{1,2}[月월])\\.?,?\\s(?:de\\s)?(\\d{4})(?:\\sг\\.)?${TAIL}`,
    'iu',
  ),
  monthFirst: new RegExp(`^(\\p{L}{1,20})\\.?\\s(\\d{1,2}),?\\s(\\d{4})${TAIL}`, 'iu'),
}

type Fields = [year: number, month: number | null, day: number, tail: (string | undefined)[]]

function fieldsOf(text: string, order: 'mdy' | 'dmy'): Fields | null {
  const take = (match: RegExpExecArray, year: number, month: number | null, day: number): Fields => [
    Number(match[year]),
    month === null ? null : Number(match[month]),
    Number(match[day]),
    match.slice(4),
  ]
  const ymd = DAY.ymd.exec(text)
  if (ymd) return take(ymd, 1, 2, 3)
  const dotted = DAY.dotted.exec(text)
  if (dotted) return take(dotted, 3, 2, 1)
  const slashed = DAY.slashed.exec(text)
  if (slashed) return order === 'mdy' ? take(slashed, 3, 1, 2) : take(slashed, 3, 2, 1)
  const named = DAY.named.exec(text)
  if (named) return [Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]), named.slice(4)]
  const first = DAY.monthFirst.exec(text)
  return first && [Number(first[3]), monthOf(first[1] ?? ''), Number(first[2]), first.slice(4)]
}

const two = (n: number): string => String(n).padStart(2, '0')

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return 99
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

const isUtc = (zone: string | undefined): boolean => zone !== undefined && /^(Z|UTC|[+-]00:?00)$/i.test(zone)

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  // Swedish writes dates as ISO does.
  const options = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const
  const made = new Intl.DateTimeFormat('sv-SE', options)
  formats.set(timeZone, made)
  return made
}

/** What the clock on the wall of a zone said at an instant in UTC. */
export function wallClock(utc: string, timeZone: string): string {
  const [whole = '', fraction] = utc.replace(/Z$/, '').split('.')
  const shown = formatIn(timeZone)
    .format(new Date(`${whole}Z`))
    .replace(' ', 'T')
  return fraction ? `${shown}.${fraction}` : shown
}

/**
 * Reads a date with or without a time, as apps write it: ISO, `8 Apr 2026, 16:50` with the month in many languages,
 * `05.06.2026, 07:30`, `4/8/2026 5:45:45 AM`. The clock stays as it stands; only an instant in UTC becomes the local
 * time of the zone given. Null where the text is no date.
 */
export function readMoment(text: string, { timeZone, order = 'dmy' }: MomentOptions): Moment | null {
  const clean = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
  if (clean.length > 60) return null
  const fields = fieldsOf(clean, order)
  if (!fields?.[1]) return null
  const [year, month, dayOfMonth, [hour, minute, second, fraction, half, zone]] = fields
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
  if (hour === undefined) return checked({ date: day, timeZone: null })
  const clock = `${two(hourOf(Number(hour), half))}:${minute}${second === undefined ? '' : `:${second}`}`
  const local = `${day}T${clock}${fraction === undefined ? '' : `.${fraction}`}`
  const moment = checked({ date: local, timeZone: null })
  if (!moment || !isUtc(zone)) return moment
  const date = wallClock(second === undefined ? `${local}:00` : local, timeZone)
  return checked({ date: second === undefined ? date.slice(0, 16) : date, timeZone })
}

const OFFSET = new RegExp(`${CLOCK}\\s?([+-])(\\d{2}):?(\\d{2})$`, 'i')
const MINUTE = 60_000

/**
 * Milliseconds of a date as apps write it: of the instant where the text tells its zone, or else of its clock as if that ran
 * in UTC. Null where the text is no date.
 */
export function millisecondsOf(text: string, order?: 'mdy' | 'dmy'): number | null {
  const moment = readMoment(text, { timeZone: 'UTC', ...(order && { order }) })
  if (!moment) return null
  const shown = Date.parse(moment.date.includes('T') ? `${moment.date}Z` : moment.date)
  const [sign, hours, minutes] = moment.timeZone === null ? (OFFSET.exec(text.trim())?.slice(-3) ?? []) : []
  if (hours === undefined) return shown
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE
  return sign === '-' ? shown + offset : shown - offset
}

const checked = (moment: Moment): Moment | null => (localDateSchema.safeParse(moment.date).success ? moment : null)
