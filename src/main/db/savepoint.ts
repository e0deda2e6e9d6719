import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** Does a part of a transaction wholly or not at all: when it rejects, only what it wrote is undone. */
export async function inSavepoint<T>(db: Db, task: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(db)
  try {
    const done = await task()
    await sql`release part`.execute(db)
    return done
  } catch (error) {
    // SQLite has undone the whole transaction already where the disk is full or broken.
    await sql`rollback to part`
      .execute(db)
      .then(() => sql`release part`.execute(db))
      .catch(() => {})
    throw error
  }
}
