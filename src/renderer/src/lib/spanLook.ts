import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'
import { addDays, dayIn, weekStartOf } from './days.ts'

/** Stretches of time up to today; `own` has days of its own. */
export const stretches = ['4w', '12w', '6m', 'year', 'all', 'own'] as const
type Stretch = (typeof stretches)[number]

/** How many weeks each named stretch has, the running one included. */
const WEEKS_OF = { '4w': 4, '12w': 12, '6m': 26, year: 52 } as const

/** Which sessions a person looks at, as they choose it and as it stands in an address. */
export interface SpanLook extends Pick<Span, 'program' | 'phase' | 'deloads'> {
  stretch: Stretch
  /** Own days; null for no end on that side. */
  from: string | null
  to: string | null
}

/** A number as it stands in an address; null for anything else. */
export const wholeIn = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null

/** A look as it stands in an address: `usual` where it names no span. What cannot be read is left out, and days are own days. */
export function spanLookIn(search: string, usual: Stretch): SpanLook {
  const given = new URLSearchParams(search)
  const [from, to] = [dayIn(given.get('from')), dayIn(given.get('to'))]
  const named = stretches.find((stretch) => stretch === given.get('span'))
  return {
    stretch: from !== null || to !== null ? 'own' : (named ?? usual),
    from,
    to,
    program: given.get('program'),
    phase: wholeIn(given.get('phase')),
    deloads: given.get('deloads') === 'without' ? 'without' : 'with',
  }
}

/** A part of an address; null is not in it. */
type Parts = Record<string, string | number | null>

/** What an address says of a look; null for what is as usual. */
export function partsOf({ stretch, from, to, program, phase, deloads }: SpanLook, usual: Stretch): Parts {
  const isOwn = stretch === 'own'
  const isSaid = stretch === usual || (isOwn && (from ?? to) !== null)
  return {
    span: isSaid ? null : stretch,
    from: isOwn ? from : null,
    to: isOwn ? to : null,
    program,
    phase,
    deloads: deloads === 'without' ? deloads : null,
  }
}

/** An address with those parts behind its path. */
export function addressWith(path: string, parts: Parts): string {
  const written = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return written.length === 0 ? path : `${path}?${new URLSearchParams(written)}`
}

/** The first and last day of a stretch; null for no end. Stretches are whole weeks and the one that `end` is in. */
function daysOf(
  { stretch, from, to }: SpanLook,
  end: string,
  weekStart: Settings['weekStart'],
): Pick<Span, 'from' | 'to'> {
  if (stretch === 'own') return { from, to }
  if (stretch === 'all') return { from: null, to: null }
  return { from: addDays(weekStartOf(end, weekStart), -7 * (WEEKS_OF[stretch] - 1)), to: end }
}

/**
 * What is asked of main for a look. `last` is the last day of the log: where it is before the usual stretch, that stretch ends
 * with the last week of the log (`isPast`), so that nobody who brings an older log begins with an empty screen.
 */
export function spanOf(
  look: SpanLook,
  usual: Stretch,
  { last, today, weekStart }: { last: string; today: string; weekStart: Settings['weekStart'] },
): { span: Span; isPast: boolean } {
  const { stretch, program, phase, deloads } = look
  const days = daysOf(look, today, weekStart)
  const isPast = stretch === usual && days.from !== null && last < days.from
  const shown = isPast ? daysOf(look, addDays(weekStartOf(last, weekStart), 6), weekStart) : days
  return { span: { ...shown, program, phase, deloads }, isPast }
}
