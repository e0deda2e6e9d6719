import { dayOf } from '#shared/domain/local-date.ts'
import type { Session } from '#shared/domain/session.ts'

const SHORTEST = 8
const ALL_DIGITS = 32

/**
 * The name of a session's file, `training_session_2026_02_16_3fcb25c2.json`: day and first 8 hex digits of the id. More
 * digits follow while `isTaken` says that another session has the name. ASCII only, and never from text people typed.
 */
export function sessionFileName(session: Pick<Session, 'id' | 'date'>, isTaken: (name: string) => boolean): string {
  const day = dayOf(session.date).replaceAll('-', '_')
  const digits = session.id.replaceAll('-', '')
  const nameWith = (length: number) => `training_session_${day}_${digits.slice(0, length)}.json`
  let length = SHORTEST
  while (length < ALL_DIGITS && isTaken(nameWith(length))) length += 1
  return nameWith(length)
}
