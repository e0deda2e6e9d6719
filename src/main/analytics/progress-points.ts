import type { ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { MarkedE1rm, SetMark } from '#shared/contract/set-mark.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isHeavier } from '#shared/domain/top-set.ts'
import type { Entry, SetRow } from './exercises.repository.ts'
import { type MarkedRow, toMark } from './marks.repository.ts'

/** One time an exercise was done, with its working sets in order. */
export interface DoneEntry {
  entry: Entry
  sets: readonly SetRow[]
}

/** A session in which a movement was done, once or several times; at least once. */
export type Session = readonly [DoneEntry, ...DoneEntry[]]

/** A set with where it is. */
const markedRow = ({ entry }: DoneEntry, set: SetRow): MarkedRow => ({
  sessionId: entry.sessionId,
  date: entry.date,
  position: entry.position,
  bodyWeightKg: entry.bodyWeightKg,
  ...set,
})

/** The mark of one of these sets. */
export const markSet = (done: DoneEntry, set: SetRow, mode: LoadMode): SetMark => toMark(markedRow(done, set), mode)

const markOf = (done: DoneEntry, place: number | null, mode: LoadMode): SetMark | null => {
  const set = place === null ? undefined : done.sets[place - 1]
  return set ? markSet(done, set, mode) : null
}

function topSetOf(session: Session, mode: LoadMode): SetMark | null {
  let top: DoneEntry | null = null
  for (const done of session) {
    const { topKg, topReps } = done.entry
    if (topKg === null) continue
    const best = top?.entry
    const isBetter =
      best == null ||
      isHeavier(topKg, best.topKg ?? 0, mode) ||
      (topKg === best.topKg && (topReps ?? 0) > (best.topReps ?? 0))
    if (isBetter) top = done
  }
  return top && markOf(top, top.entry.topSet, mode)
}

function e1rmOf(session: Session, mode: LoadMode): MarkedE1rm | null {
  let best = session[0]
  for (const done of session) if ((done.entry.kg ?? 0) > (best.entry.kg ?? 0)) best = done
  const set = markOf(best, best.entry.e1rmSet, mode)
  return best.entry.kg === null || set === null ? null : { kg: best.entry.kg, set }
}

/** The numbers of a movement in one session. */
export function pointOf(session: Session, mode: LoadMode, isRecord: boolean): ProgressPoint {
  const { sessionId, date, phase, week, deload } = session[0].entry
  const sum = (of: (entry: Entry) => number): number => session.reduce((total, { entry }) => total + of(entry), 0)
  return {
    sessionId,
    date,
    phase,
    week,
    isDeloadWeek: deload === 1,
    workingSets: sum(({ workingSets }) => workingSets),
    reps: sum(({ reps }) => reps),
    volumeKg: roundTo(
      sum(({ volumeKg }) => volumeKg),
      4,
    ),
    topSet: topSetOf(session, mode),
    e1rm: e1rmOf(session, mode),
    isRecord,
  }
}
