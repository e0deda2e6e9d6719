import { sql } from 'kysely'
import { everything } from '#main/analytics/span.repository.ts'
import { sameLabel } from '#main/db/same-label.ts'
import type { ReadDb } from '#main/db/schema.ts'
import type { Span } from '#shared/contract/span.ts'

/** Where an exercise was done: the id of its row, and what it is sorted by. */
export interface Place {
  id: number
  date: string
  sessionId: string
  position: number
}

/** Which times are meant: before a local date if one is given, not in one session, in a span. */
export interface Narrowing {
  before: string | null
  exceptSession: string | null
  span: Span | null
}

/** The sessions of a program and phase, from the index that lists them by date. */
const sessionsOf = (db: ReadDb, { program, phase }: Span) =>
  db
    .selectFrom('sessions')
    .select('id')
    .$if(program !== null, (query) => query.where(sameLabel('program', program ?? '')))
    .$if(phase !== null, (query) => query.where('phase', '=', phase))

/** The few sessions of deload weeks, from the same index. */
const deloads = (db: ReadDb) => db.selectFrom('sessions').select('id').where('is_deload_week', '=', 1)

/** The times that the key of the row `asked` was done, with at least one working set: what was only planned is none. */
function timesOfAsked(db: ReadDb, { before, exceptSession, span }: Narrowing) {
  const asked = span ?? everything
  const { from, to, program, phase } = asked
  return (
    db
      .selectFrom('session_exercises')
      .where(sql`exercise_key`, '=', sql`asked.value`)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('working_sets').select('exercise_id').whereRef('exercise_id', '=', 'session_exercises.id')),
      )
      .$if(before !== null, (query) => query.where('date', '<', before ?? ''))
      .$if(exceptSession !== null, (query) => query.where('session_id', '!=', exceptSession ?? ''))
      .$if(from !== null, (query) => query.where('date', '>=', from ?? ''))
      // A date is a day or a day with a time: `2026-03-31T24` comes after every time of that day.
      .$if(to !== null, (query) => query.where('date', '<=', `${to}T24`))
      .$if(program !== null || phase !== null, (query) => query.where(sql`+session_id`, 'in', sessionsOf(db, asked)))
      .$if(asked.deloads === 'without', (query) => query.where(sql`+session_id`, 'not in', deloads(db)))
  )
}

const askedKeys = (keys: readonly string[]) => sql<{ value: string }>`json_each(${JSON.stringify(keys)})`.as('asked')

/**
 * Where each key was done lately. One index look-up for each key: no key's whole history is read or sorted, however long the
 * log is.
 */
export function recentPlaces(db: ReadDb, keys: readonly string[], limit: number, narrowing: Narrowing) {
  const newest = timesOfAsked(db, narrowing)
    .select('id')
    .orderBy('date', 'desc')
    .orderBy('session_id', 'desc')
    .orderBy('position')
    .limit(limit)
  return db
    .selectFrom(askedKeys(keys))
    .innerJoin('session_exercises as found', (join) => join.on('found.id', 'in', newest))
    .select(['asked.value as key', 'found.id', 'found.date', 'found.session_id as sessionId', 'found.position'])
}

/** How often each key was done. */
export const countPlaces = (db: ReadDb, keys: readonly string[], narrowing: Narrowing) =>
  db
    .selectFrom(askedKeys(keys))
    .select(timesOfAsked(db, narrowing).select(db.fn.countAll<number>().as('times')).as('times'))

/** Newest first: by date, then by session id, then by place in the session. */
export function byNewest(a: Place, b: Place): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1
  if (a.sessionId !== b.sessionId) return a.sessionId > b.sessionId ? -1 : 1
  return a.position - b.position
}
