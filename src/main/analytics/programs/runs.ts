import { LONGEST_REST } from '#main/analytics/weeks/week-range.ts'
import { labelKey } from '#shared/domain/label-key.ts'

/** Where in a program a session was, and when. */
export interface PlacedSession {
  day: number
  program: string | null
  phase: number | null
  week: number | null
}

/** A workout is made up for no later than this; a longer break is no part of the schedule. Days. */
const LATE = 14

/** Whether a session says where in a program it is. */
export const isPlaced = ({ phase, week }: PlacedSession): boolean => phase !== null || week !== null

/** Whether one place of a program comes before another; what says less than the other does not. */
function isBefore(a: PlacedSession, b: PlacedSession): boolean {
  if (a.phase !== b.phase) return a.phase !== null && b.phase !== null && a.phase < b.phase
  return a.week !== null && b.week !== null && a.week < b.week
}

/** Whether both say equally much of their place: what one of them leaves out cannot be compared. */
const isComparable = (a: PlacedSession, b: PlacedSession): boolean =>
  a.phase === b.phase ? (a.week === null) === (b.week === null) : a.phase !== null && b.phase !== null

/** Whether a session is before everything that was done lately and can be compared. */
function isBeforeLately(session: PlacedSession, run: readonly PlacedSession[]): boolean {
  for (let at = run.length - 1; at >= 0; at -= 1) {
    const earlier = run[at]
    if (!earlier || session.day - earlier.day > LATE) break
    if (isComparable(session, earlier) && !isBefore(session, earlier)) return false
  }
  return true
}

/** Whether a session only makes up for one that was missed, given the furthest before it in the same run. */
export const isMadeUp = (session: PlacedSession, furthest: PlacedSession): boolean =>
  isBefore(session, furthest) && session.day - furthest.day <= LATE

type Step = 'goes on' | 'begins anew' | 'is late'

/** What a session is to the run before it, given the next one of the program. */
function stepOf(session: PlacedSession, run: readonly PlacedSession[], next: PlacedSession | undefined): Step {
  const last = run.at(-1)
  if (!last) return 'goes on'
  const away = session.day - last.day
  const compared = run.findLast((earlier) => isComparable(session, earlier))
  if (!compared) return away > LONGEST_REST * 7 ? 'begins anew' : 'goes on'
  if (away > LONGEST_REST * 7) return isBefore(compared, session) ? 'goes on' : 'begins anew'
  if (away > LATE) return isBefore(session, compared) ? 'begins anew' : 'goes on'
  if (!isBefore(session, compared) || !isBeforeLately(session, run)) return 'goes on'
  const returns = next !== undefined && next.day - session.day <= LATE && !isBefore(next, compared)
  return returns ? 'is late' : 'begins anew'
}

/** The number of the run that each session of one program is in, given oldest first. */
function numbersIn(sessions: readonly PlacedSession[]): number[] {
  let number = 1
  let run: PlacedSession[] = []
  return sessions.map((session, index) => {
    const step = stepOf(session, run, sessions[index + 1])
    if (step === 'begins anew') {
      number += 1
      run = []
    }
    if (step !== 'is late') run.push(session)
    return number
  })
}

/**
 * Which time through its program each session is, given all of the log, oldest first: 1 for the first run. Null where a
 * program was run once, and for sessions that name neither phase nor week.
 *
 * A run begins where a program goes back: to a place (phase, then week) before every one of the 14 days before, or, after a
 * longer break, before the last one; after more than eight weeks also where it stays at its place. Whoever misses weeks, is on
 * holiday or goes on late goes forward. A lone session that goes back while the next returns was made up late or mistyped: it
 * begins nothing. Programs are told apart by `labelKey` and know nothing of each other.
 */
export function runNumbers(sessions: readonly PlacedSession[]): (number | null)[] {
  const keys = new Map<string | null, string>([[null, '']])
  const byProgram = new Map<string, { place: number; session: PlacedSession }[]>()
  for (const [place, session] of sessions.entries()) {
    if (!isPlaced(session)) continue
    const key = keys.get(session.program) ?? labelKey(session.program ?? '')
    keys.set(session.program, key)
    const mine = byProgram.get(key)
    if (mine) mine.push({ place, session })
    else byProgram.set(key, [{ place, session }])
  }
  const runs: (number | null)[] = sessions.map(() => null)
  for (const mine of byProgram.values()) {
    const numbers = numbersIn(mine.map(({ session }) => session))
    if (numbers.at(-1) === 1) continue
    for (const [index, { place }] of mine.entries()) runs[place] = numbers[index] ?? null
  }
  return runs
}
