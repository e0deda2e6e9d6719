import { dayIn, daysOfStretch } from '#renderer/lib/stretch.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'

/** The parts of the screen, in order. */
export const sections = [
  'overview',
  'volume',
  'muscles',
  'effort',
  'records',
  'quality',
  'phases',
  'year',
  'consistency',
] as const
export type Section = (typeof sections)[number]

/** Stretches of time up to today; `own` has days of its own. */
export const stretches = ['4w', '12w', '6m', 'year', 'all', 'own'] as const
type Stretch = (typeof stretches)[number]

/** What a person looks at: the sessions that count, and what was chosen in a section. All of it stands in the address. */
export interface Look {
  stretch: Stretch
  /** Own days; null for no end on that side. */
  from: string | null
  to: string | null
  program: string | null
  phase: number | null
  deloads: Span['deloads']
  muscle: string | null
  year: number | null
  exercise: string | null
}

const startOfLook: Look = {
  stretch: '12w',
  from: null,
  to: null,
  program: null,
  phase: null,
  deloads: 'with',
  muscle: null,
  year: null,
  exercise: null,
}

const wholeIn = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null)

/** A look as it stands in an address; what cannot be read is left out, and days without a stretch are own days. */
export function lookIn(search: string): Look {
  const given = new URLSearchParams(search)
  const [from, to] = [dayIn(given.get('from')), dayIn(given.get('to'))]
  const named = stretches.find((stretch) => stretch === given.get('span'))
  const stretch = from !== null || to !== null ? 'own' : (named ?? startOfLook.stretch)
  return {
    stretch,
    from,
    to,
    program: given.get('program'),
    phase: wholeIn(given.get('phase')),
    deloads: given.get('deloads') === 'without' ? 'without' : 'with',
    muscle: given.get('muscle'),
    year: wholeIn(given.get('year')),
    exercise: given.get('exercise'),
  }
}

/** A look as the search of an address; what is as usual is not in it. */
export function searchOf({ stretch, ...look }: Look): string {
  const written = new URLSearchParams()
  const isOwn = stretch === 'own'
  if (stretch !== startOfLook.stretch && !(isOwn && (look.from ?? look.to) !== null)) written.set('span', stretch)
  const parts = { ...look, from: isOwn ? look.from : null, to: isOwn ? look.to : null }
  for (const [name, value] of Object.entries(parts)) {
    if (value !== null && value !== 'with') written.set(name, String(value))
  }
  return written.toString()
}

/** The address of a section with a look. */
export function addressOf(section: Section, look: Look): string {
  const search = searchOf(look)
  return `/analytics/${section}${search === '' ? '' : `?${search}`}`
}

/** What is asked of main for a look. */
export const spanOf = (look: Look, today: string, weekStart: Settings['weekStart']): Span => ({
  ...daysOfStretch(look, today, weekStart),
  program: look.program,
  phase: look.phase,
  deloads: look.deloads,
})
