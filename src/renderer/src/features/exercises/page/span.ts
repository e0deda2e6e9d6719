import { today } from '#renderer/lib/days.ts'
import { dayIn, daysOfStretch, type Stretched } from '#renderer/lib/stretch.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'

/** Stretches of time to look at an exercise over. */
export const stretches = ['12w', '6m', 'year', 'all', 'own'] as const

/** Which sessions of an exercise a person looks at; it stands in the address. */
export interface Look extends Stretched<'12w' | '6m' | 'year'> {
  deloads: Span['deloads']
}

/** Everything, as an exercise is looked at at first. */
export const startOfLook: Look = { stretch: 'all', from: null, to: null, deloads: 'with' }

/** A look as it stands in an address; what cannot be read is left out. */
export function lookIn(search: string): Look {
  const given = new URLSearchParams(search)
  const [from, to] = [dayIn(given.get('from')), dayIn(given.get('to'))]
  const named = stretches.find((stretch) => stretch === given.get('span'))
  return {
    stretch: from !== null || to !== null ? 'own' : (named ?? startOfLook.stretch),
    from,
    to,
    deloads: given.get('deloads') === 'without' ? 'without' : 'with',
  }
}

/** A look as the search of an address, with its `?`; nothing where it is as usual. */
export function searchOf({ stretch, from, to, deloads }: Look): string {
  const written = new URLSearchParams()
  const isOwn = stretch === 'own'
  if (stretch !== startOfLook.stretch && !(isOwn && (from ?? to) !== null)) written.set('span', stretch)
  if (isOwn && from !== null) written.set('from', from)
  if (isOwn && to !== null) written.set('to', to)
  if (deloads === 'without') written.set('deloads', deloads)
  const search = written.toString()
  return search === '' ? '' : `?${search}`
}

/** What is asked of main for a look. */
export const spanOf = (look: Look, weekStart: Settings['weekStart']): Span => ({
  ...daysOfStretch(look, today(), weekStart),
  program: null,
  phase: null,
  deloads: look.deloads,
})
