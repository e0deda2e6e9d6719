import type { Session } from '#shared/domain/session.ts'
import type { Candidate } from './candidates.ts'
import { exerciseKeys, isSameContent } from './same-content.ts'
import { MARKDOWN } from './whole/markdown.ts'

/** What a workout is called within an import. A log says no id: the same exercises at the same occasion are the same workout. */
function workoutOf(session: Session): string {
  if (session.source?.kind !== MARKDOWN) return session.id
  const { date, focus, phase, week } = session
  return JSON.stringify([date, focus, phase, week, exerciseKeys(session)])
}

const setsIn = ({ exercises }: Session): number =>
  exercises.reduce((sum, { workingSets, warmupSets }) => sum + workingSets.length + warmupSets.length, 0)

/** The fullest of some contents of one workout, the last of those that are equally full. */
function fullest(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(...candidates.map(({ session }) => setsIn(session)))
  return candidates.findLast(({ session }) => setsIn(session) === most)
}

/** The candidates whose workout another candidate tells otherwise and more fully: they are left out, and said to be. */
export function findLeftOut(candidates: readonly Candidate[]): Set<Candidate> {
  const groups = Map.groupBy(candidates, ({ session }) => workoutOf(session))
  const leftOut = new Set<Candidate>()
  for (const group of groups.values()) {
    const taken = group.length > 1 ? fullest(group) : undefined
    if (!taken) continue
    for (const one of group) if (!isSameContent(one.session, taken.session)) leftOut.add(one)
  }
  return leftOut
}
