import { sql } from 'kysely'
import type { Db } from '#main/db/schema.ts'
import { settleTotals } from './totals.service.ts'

/** All totals as they stand, without the numbers of their rows; and which sessions the search finds by a word. */
export async function totalsNow(db: Db, word = 'squat') {
  const sessions = await db.selectFrom('session_totals').selectAll().orderBy('session_id').execute()
  const ids = new Map(sessions.map(({ id, session_id }) => [id, session_id]))
  const exercises = await db.selectFrom('exercise_totals').selectAll().execute()
  const volumes = await db.selectFrom('sessions').select(['id', 'volume_kg']).orderBy('id').execute()
  const found = await db
    .selectFrom('session_search')
    .select('rowid')
    .where(sql`session_search`, 'match', `"${word}"`)
    .execute()
  const rows = exercises.map(({ session_row, exercise_id: _, ...row }) => ({ session: ids.get(session_row), ...row }))
  return {
    sessions: sessions.map(({ id: _, ...row }) => row),
    exercises: rows.map((row) => JSON.stringify(row)).sort(),
    volumes,
    found: found.map(({ rowid }) => ids.get(rowid)).sort(),
    owed: (await db.selectFrom('totals_owed').selectAll().execute()).length,
  }
}

/** The totals as they are when every one of them is made anew. */
export async function totalsAnew(db: Db, word = 'squat') {
  await db.transaction().execute(async (db) => {
    await db.deleteFrom('session_totals').execute()
    await db.deleteFrom('session_search').execute()
    await sql`insert into totals_owed select id from sessions where true on conflict do nothing`.execute(db)
  })
  await settleTotals(db)
  return totalsNow(db, word)
}
