import type { ReadDb } from '#main/db/schema.ts'
import type { Span } from '#shared/contract/span.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { type PlacedSession, runNumbers } from './runs.ts'
import { type SessionNumbers, sessionPlaces } from './sessions.repository.ts'

/** A session by its id in `session_totals`, and its program. */
interface Session {
  row: number
  program: string | null
}

/** The run of its program that a session is in: see `runNumbers`. */
export type RunOf = (session: Pick<Session, 'row'>) => number | null

interface Runs {
  runOf: RunOf
  /** Tells runs and programs apart. */
  keyOf(session: Session): string
}

/** The runs of programs, given where in them the sessions of the whole log were, oldest first. */
export function runsIn(places: readonly (PlacedSession & Session)[]): Runs {
  const byRow: (number | null | undefined)[] = []
  for (const [place, number] of runNumbers(places).entries()) byRow[places[place]?.row ?? 0] = number
  const keys = new Map<string | null, string>([[null, '']])
  function keyOf({ row, program }: Session): string {
    const key = keys.get(program) ?? labelKey(program ?? '')
    keys.set(program, key)
    return `${byRow[row] ?? ''} ${key}`
  }
  return { runOf: ({ row }) => byRow[row] ?? null, keyOf }
}

const isEverything = ({ from, to, program, phase, deloads }: Span): boolean =>
  (from ?? to ?? program ?? phase) === null && deloads === 'with'

/** The runs of programs in the whole log, given all sessions of a span: of a long log nothing is read twice. */
export const readRuns = async (db: ReadDb, span: Span, sessions: readonly SessionNumbers[]): Promise<Runs> =>
  runsIn(isEverything(span) ? sessions : await sessionPlaces(db).execute())
