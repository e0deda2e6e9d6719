import type { Session } from '#shared/domain/session.ts'
import { cellOfPath } from '#shared/draft/cell-address.ts'
import type { DraftIssue } from '#shared/draft/cells.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { draftToSession } from '#shared/draft/draft-to-session.ts'

/** Identity is given when the workout is saved; for reading the cells any will do. */
const ANYONE = { id: '00000000-0000-4000-8000-000000000000', userId: '1', userName: null, source: null }

interface Check {
  /** The workout read as a session; null while a cell cannot be read. */
  session: Session | null
  found: DraftIssue[]
  issues: ReadonlyMap<string, string>
}

/** Reads the workout as it stands: the session it would be, or what is wrong by cell. The first problem of a cell counts. */
export function checkWorkout(workout: DraftWorkout): Check {
  const read = draftToSession(workout, ANYONE)
  const found = 'issues' in read ? read.issues : []
  const issues = new Map<string, string>()
  for (const { path, message } of found) {
    const cell = cellOfPath(path, workout)
    if (!issues.has(cell)) issues.set(cell, message)
  }
  return { session: 'session' in read ? read.session : null, found, issues }
}
