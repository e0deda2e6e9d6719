import type { ReadDb } from '#main/db/schema.ts'
import type { Session } from '#shared/domain/session.ts'
import {
  deletedByHand,
  idsByDates,
  type KnownSession,
  kindsByMinutes,
  knownByIds,
  knownByMoments,
  knownBySourceIds,
} from './known-sessions.repository.ts'
import { MARKDOWN } from './whole/markdown.ts'

/** What is saved of the workouts of an import, looked up at once. */
export interface Known {
  byId: Map<string, KnownSession>
  bySource: Map<string, KnownSession>
  byMoment: Map<string, KnownSession>
  byDate: Map<string, string[]>
  /** Kinds of source of saved sessions by the minute they began; null is the app itself. */
  kindsByMinute: Map<string, (string | null)[]>
  /** Sessions that a person deleted. */
  deleted: Set<string>
}

const sourceKey = (kind: string, id: string): string => `${kind}\n${id}`
const hasTime = ({ date }: Session): boolean => date.includes('T')

/** The minute a session began: `2026-03-31T18:05`. */
export const minuteOf = ({ date }: Session): string => date.slice(0, 16)

/** Looks up what may be known of these sessions. */
export async function lookUp(db: ReadDb, sessions: readonly Session[]): Promise<Known> {
  const ids = sessions.map(({ id }) => id)
  const dates = sessions.map(({ date }) => date)
  const known: Known = {
    byId: await knownByIds(db, ids),
    bySource: new Map(),
    byMoment: new Map(),
    byDate: await idsByDates(db, dates),
    kindsByMinute: await kindsByMinutes(db, sessions.filter(hasTime).map(minuteOf)),
    deleted: await deletedByHand(db, ids),
  }
  for (const [kind, some] of Map.groupBy(sessions, ({ source }) => source?.kind ?? '')) {
    if (kind === '') continue
    const sourceIds = some.flatMap(({ source }) => source?.id ?? [])
    for (const [id, one] of await knownBySourceIds(db, kind, sourceIds)) known.bySource.set(sourceKey(kind, id), one)
    const moments = kind === MARKDOWN ? [] : some.filter(hasTime).map(({ date }) => date)
    for (const [date, one] of await knownByMoments(db, kind, moments)) known.byMoment.set(sourceKey(kind, date), one)
  }
  return known
}

/** The saved session that a session is by its id, or by what its source calls it. */
export const knownAs = ({ byId, bySource }: Known, { id, source }: Session): KnownSession | undefined =>
  byId.get(id) ?? (source?.id ? bySource.get(sourceKey(source.kind, source.id)) : undefined)

/** The saved session of the same kind of source that began at the same moment: perhaps it was given another name there. */
export const knownAt = ({ byMoment }: Known, { date, source }: Session): KnownSession | undefined =>
  source ? byMoment.get(sourceKey(source.kind, date)) : undefined
