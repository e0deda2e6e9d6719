import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { sameLabel } from '#main/db/same-label.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { sameMovementKeys } from '#main/exercises/exercises.repository.ts'
import type { SessionFilter, SessionSummary } from '#shared/contract/sessions.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { hasWords, searchWords } from './search-words.ts'

type AskedFilter = Omit<SessionFilter, 'exercise' | 'text'> & { keys: string[] | null; words: string[] }

/** The filter with the keys of its movement and the words of its text. */
export async function readFilter(db: ReadDb, { exercise, text, ...filter }: SessionFilter): Promise<AskedFilter> {
  const key = exercise === null ? null : exerciseKey(exercise)
  const keys = key === null ? null : ((await sameMovementKeys(db, [key])).get(key) ?? [])
  return { ...filter, keys, words: searchWords(text ?? '') }
}

const withExercise = (keys: string[]) => sql<boolean>`+id in (
  select session_id from session_exercises
    where exercise_key in (select value from json_each(${JSON.stringify(keys)}))
)`

/**
 * The sessions that match. They are walked through in the index that lists them by date and holds every plain filter: what a
 * text or a movement leaves is looked up in a list (hence the `+`), so nothing is ever sorted.
 */
function matching(db: ReadDb, filter: AskedFilter) {
  const { program, phase, week, focus, from, to, deloads, keys, words } = filter
  return (
    db
      .selectFrom('sessions')
      .$if(program !== null, (query) => query.where(sameLabel('program', program ?? '')))
      .$if(phase !== null, (query) => query.where('phase', '=', phase))
      .$if(week !== null, (query) => query.where('week', '=', week))
      .$if(focus !== null, (query) => query.where(sameLabel('focus', focus ?? '')))
      .$if(from !== null, (query) => query.where('date', '>=', from ?? ''))
      // A date is a day or a day with a time: `2026-03-31T24` comes after every time of that day.
      .$if(to !== null, (query) => query.where('date', '<=', `${to}T24`))
      .$if(deloads === 'without', (query) => query.where('is_deload_week', '=', 0))
      .$if(keys !== null, (query) => query.where(withExercise(keys ?? [])))
      .where(({ and }) => and(hasWords(words)))
  )
}

/** One page of the sessions that match, newest first. */
export const pageOf = (db: ReadDb, filter: AskedFilter) =>
  matching(db, filter)
    .select(['id', 'date', 'program', 'phase', 'week', 'focus', 'is_deload_week', 'duration_minutes'])
    .select(['exercise_names', 'working_set_count', 'volume_kg', 'file_name'])
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)

/** How many sessions match. */
export const countOf = (db: ReadDb, filter: AskedFilter) =>
  matching(db, filter).select(db.fn.countAll<number>().as('total'))

async function totalOf(db: ReadDb, filter: AskedFilter, onPage: number): Promise<number> {
  const { limit, offset } = filter
  // A page that is not full tells it.
  if (onPage < limit && (onPage > 0 || offset === 0)) return offset + onPage
  // The page took its time already; whoever else waits goes first.
  await breathe()
  return (await countOf(db, filter).executeTakeFirstOrThrow()).total
}

/** The sessions that match, newest first, and how many match in all. `file` is the path below `sessionsDir`. */
export async function listSessions(
  db: ReadDb,
  asked: SessionFilter,
  sessionsDir: string,
): Promise<{ total: number; sessions: SessionSummary[] }> {
  const filter = await readFilter(db, asked)
  const rows = await pageOf(db, filter).execute()
  const sessions = rows.map((row) => ({
    id: row.id,
    date: row.date,
    program: row.program,
    phase: row.phase,
    week: row.week,
    focus: row.focus,
    isDeloadWeek: row.is_deload_week === 1,
    durationMinutes: row.duration_minutes,
    exercises: JSON.parse(row.exercise_names),
    workingSets: row.working_set_count,
    volumeKg: row.volume_kg,
    file: join(sessionsDir, row.file_name),
  }))
  return { total: await totalOf(db, filter, rows.length), sessions }
}
