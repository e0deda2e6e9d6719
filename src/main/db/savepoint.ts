import { CompiledQuery } from 'kysely'
import type { Db } from './schema.ts'

const savepoint = CompiledQuery.raw('savepoint part')
const release = CompiledQuery.raw('release part')
const rollBack = CompiledQuery.raw('rollback to part')

/** Does a part of a transaction wholly or not at all: when it rejects, only what it wrote is undone. */
export async function inSavepoint<T>(db: Db, task: () => Promise<T>): Promise<T> {
  await db.executeQuery(savepoint)
  try {
    const done = await task()
    await db.executeQuery(release)
    return done
  } catch (error) {
    // SQLite has undone the whole transaction already where the disk is full or broken.
    await db
      .executeQuery(rollBack)
      .then(() => db.executeQuery(release))
      .catch(() => {})
    throw error
  }
}
