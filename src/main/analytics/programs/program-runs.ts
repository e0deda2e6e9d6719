import { type SessionNumbers, sessionPlaces } from '#main/analytics/sessions.repository.ts'
import type { View } from '#main/analytics/view.ts'
import { isToCome } from '#main/analytics/weeks/week-range.ts'
import type { Span } from '#shared/contract/span.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { isMadeUp, isPlaced, type PlacedSession, runNumbers } from './runs.ts'

/** A session by its id in `session_totals`, and its program. */
type Session = Pick<SessionNumbers, 'row' | 'program'>

/** The run of its program that a session is in: see `runNumbers`. */
type RunOf = (session: Pick<Session, 'row'>) => number | null

export interface Runs {
  runOf: RunOf
  /** Tells runs and programs apart. */
  keyOf(session: Session): string
  /** Whether the program was trained after all of these sessions of it, which are of one week or phase. */
  hasGoneOn(sessions: readonly SessionNumbers[]): boolean
}

/** Names programs by what tells them apart. */
function createProgramKeys(): (program: string | null) => string {
  const keys = new Map<string | null, string>([[null, '']])
  return (program) => {
    const key = keys.get(program) ?? labelKey(program ?? '')
    keys.set(program, key)
    return key
  }
}

/** The runs of programs, given where in them the sessions of the whole log were, oldest first. */
export function runsIn(places: readonly (PlacedSession & Session)[], today: number): Runs {
  const byRow: (number | null | undefined)[] = []
  for (const [place, number] of runNumbers(places).entries()) byRow[places[place]?.row ?? 0] = number
  const programKey = createProgramKeys()
  // Who names no program has one all the same; the workouts beside it that name no place either are none of its.
  const keyOf = (session: PlacedSession): string => `${isPlaced(session)} ${programKey(session.program)}`
  const latest = new Map<string, PlacedSession & Session>()
  for (const place of places) {
    if (isToCome(place.day, today)) continue
    const before = latest.get(keyOf(place))
    const isSameRun = before !== undefined && byRow[before.row] === byRow[place.row]
    if (!isSameRun || !isMadeUp(place, before)) latest.set(keyOf(place), place)
  }
  return {
    runOf: ({ row }) => byRow[row] ?? null,
    keyOf: ({ row, program }) => `${byRow[row] ?? ''} ${programKey(program)}`,
    hasGoneOn: (sessions) => sessions.every((session) => latest.get(keyOf(session))?.row !== session.row),
  }
}

const isEverything = ({ from, to, program, phase, deloads }: Span): boolean =>
  (from ?? to ?? program ?? phase) === null && deloads === 'with'

/** The runs of programs in the whole log, given all sessions of a span: of a long log nothing is read twice. */
export const readRuns = async ({ db, today }: View, span: Span, sessions: readonly SessionNumbers[]): Promise<Runs> =>
  runsIn(isEverything(span) ? sessions : await sessionPlaces(db).execute(), today)
