import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { type DayRange, listPlaces, type SessionPlace } from '#main/sessions/session-places.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { Session } from '#shared/domain/session.ts'

/** Places of one read: few enough that nothing else waits long. */
const PAGE = 500

/** A session on its way out. */
export interface WalkedSession {
  session: Session
  revision: number
  place: SessionPlace
}

/** What may end a walk, and who is told how far it is. */
export interface Walk {
  signal: AbortSignal
  onProgress(done: number, total: number): void
}

/** Where every session of a range of days is, oldest first. Only places: the sessions themselves would not all fit. */
export async function placesBetween(db: ReadDb, range: DayRange, signal?: AbortSignal): Promise<SessionPlace[]> {
  const places: SessionPlace[] = []
  for (;;) {
    const page = await listPlaces(db, range, places.at(-1) ?? null, PAGE)
    places.push(...page)
    if (page.length < PAGE) return places
    await breathe()
    signal?.throwIfAborted()
  }
}

/** The sessions of places one by one, as they are now, with a breath before each; one deleted meanwhile is left out. */
export async function* sessionsAt(
  db: ReadDb,
  places: readonly SessionPlace[],
  walk?: Walk,
): AsyncGenerator<WalkedSession, void> {
  for (const [i, place] of places.entries()) {
    await breathe()
    walk?.signal.throwIfAborted()
    const found = await findSession(db, place.id)
    if (found) yield { session: found.session, revision: found.record.revision, place }
    walk?.onProgress(i + 1, places.length)
  }
}
