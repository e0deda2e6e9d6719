import type { Entry, SetRow } from '#main/analytics/exercises.repository.ts'
import { type MarkedRow, toMark } from '#main/analytics/records/marks.repository.ts'
import type { ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { MarkedE1rm, SetMark } from '#shared/contract/set-mark.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { outlifts } from '#shared/domain/top-set.ts'
import { comparableVolumes, isInTrend } from './volume-trend.ts'

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
  let top: { weightKg: number; reps: number; done: DoneEntry } | null = null
  for (const done of session) {
    const { topKg: weightKg, topReps } = done.entry
    if (weightKg === null) continue
    const one = { weightKg, reps: topReps ?? 0, done }
    if (top === null || outlifts(one, top, mode)) top = one
  }
  return top && markOf(top.done, top.done.entry.topSet, mode)
}

function e1rmOf(session: Session, mode: LoadMode): MarkedE1rm | null {
  let best = session[0]
  for (const done of session) if ((done.entry.kg ?? 0) > (best.entry.kg ?? 0)) best = done
  const set = markOf(best, best.entry.e1rmSet, mode)
  return best.entry.kg === null || set === null ? null : { kg: best.entry.kg, set }
}

type Numbers = Omit<ProgressPoint, 'isComparable' | 'inTrend'>

function numbersOf(session: Session, mode: LoadMode, isRecord: boolean): Numbers {
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

/** The numbers of a movement in each of these sessions, oldest first; `records` are the rows of those with a record. */
export function pointsOf(sessions: readonly Session[], mode: LoadMode, records: ReadonlySet<number>): ProgressPoint[] {
  const all = sessions.map((session) => {
    const { row, bodyWeightKg } = session[0].entry
    const numbers = numbersOf(session, mode, records.has(row))
    return { ...numbers, numbers, isWeighed: bodyWeightKg !== null }
  })
  const comparable = new Set(comparableVolumes(all, mode))
  return all.map((one) => {
    const isComparable = comparable.has(one)
    const isIn = isInTrend(one)
    return { ...one.numbers, isComparable, inTrend: { e1rm: isIn && one.e1rm !== null, volume: isIn && isComparable } }
  })
}
