import type { Output } from '#shared/contract/index.ts'
import { dayAt } from '#shared/domain/calendar.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { logExtent, phaseExtents } from './sessions.repository.ts'
import type { View } from './view.ts'

type Answer = Output<'analytics.scope'>

/**
 * What there is to look at: the days of the log, as far as they are not ahead while others are not, and the phases of programs,
 * newest first.
 */
export async function scope({ db, today }: View): Promise<Answer> {
  const places = (await phaseExtents(db).execute()).sort((a, b) => b.last - a.last)
  const sessions = places.reduce((sum, place) => sum + place.sessions, 0)
  if (sessions === 0) return { first: null, last: null, sessions, phases: [] }
  const firstOf = (some: typeof places): number => Math.min(...some.map(({ first }) => first))
  // However a program was written, the latest way is its name.
  const alike = Map.groupBy(places, ({ program, phase }) => `${phase} ${program === null ? '' : labelKey(program)}`)
  const phases = [...alike.values()]
    .flatMap((written) => {
      const [latest] = written
      if (!latest || latest.phase === null) return []
      return [{ program: latest.program, phase: latest.phase, first: firstOf(written), last: latest.last }]
    })
    .sort((a, b) => b.first - a.first)
    .map(({ first, last, ...place }) => ({ ...place, from: dayAt(first), to: dayAt(last) }))
  const extent = (await logExtent(db, today)) ?? { first: firstOf(places), last: places[0]?.last ?? 0 }
  return { first: dayAt(extent.first), last: dayAt(extent.last), sessions, phases }
}
