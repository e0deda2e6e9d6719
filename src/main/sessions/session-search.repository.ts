import type { ReadDb } from '#main/db/schema.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import type { Session } from '#shared/domain/session.ts'
import { findSession } from './whole-session.repository.ts'

/** The sessions of that kind of source with the same day, focus, phase and week, and the one with the same id. */
export async function findAlike(db: ReadDb, kind: string, session: Session): Promise<Session[]> {
  const day = dayOf(session.date)
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('date', '>=', day)
    .where('date', '<', `${day}~`)
    .where('source_kind', '=', kind)
    .where('focus', 'is', session.focus)
    .where('phase', 'is', session.phase)
    .where('week', 'is', session.week)
    .execute()
  const ids = new Set([session.id, ...rows.map(({ id }) => id)])
  const found = await Promise.all([...ids].map((id) => findSession(db, id)))
  return found.flatMap((stored) => (stored ? [stored.session] : []))
}

/** The ids of up to two sessions whose id begins with a text: two are as many as too many. */
export async function findIdsLike(db: ReadDb, start: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('id', '>=', start)
    .where('id', '<', `${start}~`)
    .limit(2)
    .execute()
  return rows.map(({ id }) => id)
}
