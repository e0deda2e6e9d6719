import type { Output } from '#shared/contract/index.ts'
import { dayAt } from '#shared/domain/calendar.ts'
import { phaseExtents } from './sessions.repository.ts'
import type { View } from './view.ts'

type Answer = Output<'analytics.scope'>

/** What there is to look at: the days of the log, and the phases of programs, newest first. */
export async function scope({ db }: View): Promise<Answer> {
  const places = await phaseExtents(db).execute()
  const sessions = places.reduce((sum, place) => sum + place.sessions, 0)
  if (sessions === 0) return { first: null, last: null, sessions, phases: [] }
  const phases = places
    .toSorted((a, b) => b.first - a.first)
    .flatMap(({ program, phase, first, last }) =>
      phase === null ? [] : [{ program, phase, from: dayAt(first), to: dayAt(last) }],
    )
  const first = dayAt(Math.min(...places.map((place) => place.first)))
  const last = dayAt(Math.max(...places.map((place) => place.last)))
  return { first, last, sessions, phases }
}
