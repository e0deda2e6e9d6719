import type { Session } from '#shared/domain/session.ts'
import type { Candidate } from './candidates.ts'
import { exerciseKeys, isSameContent } from './same-content.ts'
import { MARKDOWN } from './whole/markdown.ts'

const setsIn = ({ exercises }: Session): number =>
  exercises.reduce((sum, { workingSets, warmupSets }) => sum + workingSets.length + warmupSets.length, 0)

/** The fullest of some contents of one workout, the last of those that are equally full. */
function fullest(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(...candidates.map(({ session }) => setsIn(session)))
  return candidates.findLast(({ session }) => setsIn(session) === most)
}

/** The candidates whose workout another candidate tells otherwise and more fully: they are left out, and said to be. */
export function findLeftOut(candidates: readonly Candidate[]): Set<Candidate> {
  const leftOut = new Set<Candidate>()
  for (const group of Map.groupBy(candidates, ({ session }) => session.id).values()) {
    const taken = group.length > 1 ? fullest(group) : undefined
    if (!taken) continue
    for (const one of group) if (!isSameContent(one.session, taken.session)) leftOut.add(one)
  }
  return leftOut
}

const occasionOf = (session: Session): string =>
  JSON.stringify([session.date, session.focus, session.phase, session.week, exerciseKeys(session)])

/**
 * Logs that stand beside another one of the same day, focus, phase, week and exercises: a second workout, or a correction of
 * it, which nobody can tell. The first of them is none.
 */
export function findBeside(candidates: readonly Candidate[]): Set<Candidate> {
  const logs = candidates.filter(({ session }) => session.source?.kind === MARKDOWN)
  const groups = [...Map.groupBy(logs, ({ session }) => occasionOf(session)).values()]
  return new Set(
    groups.flatMap((group) => group.filter(({ session }) => session.source?.id !== group[0]?.session.source?.id)),
  )
}
