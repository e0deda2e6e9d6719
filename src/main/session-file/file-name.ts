import { dayOf } from '#shared/domain/local-date.ts'
import type { Session } from '#shared/domain/session.ts'

const SHORTEST = 8
const ALL_DIGITS = 32

type Named = Pick<Session, 'id' | 'date'>

function nameWith({ id, date }: Named, length: number): string {
  const day = dayOf(date).replaceAll('-', '_')
  return `training_session_${day}_${id.replaceAll('-', '').slice(0, length)}.json`
}

/**
 * The name of a session's file, `training_session_2026_02_16_3fcb25c2.json`: day and first 8 hex digits of the id. More
 * digits follow while `isTaken` says that another session has the name. ASCII only, and never from text people typed.
 */
export function sessionFileName(session: Named, isTaken: (name: string) => boolean): string {
  let length = SHORTEST
  while (length < ALL_DIGITS && isTaken(nameWith(session, length))) length += 1
  return nameWith(session, length)
}

/** Whether a session's file may have that name, be it with more digits than needed. */
export const isSessionFileName = (name: string, session: Named): boolean =>
  // A folder that does not tell cases apart has one file for both spellings.
  sessionFileName(session, (shorter) => shorter.length < name.length) === name.toLowerCase()
