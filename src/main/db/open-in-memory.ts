import type { ReadonlyKysely } from 'kysely/readonly'
import { seedCatalogue } from '#main/exercises/exercises.repository.ts'
import { connect, kyselyOf } from './connect.ts'
import { migrateToLatest } from './migrate.ts'
import type { DatabaseReader } from './open.ts'
import type { Database, Db } from './schema.ts'

/** A database that is nowhere on disk: filled once, then only read. */
export interface MemoryDatabase {
  readDb: ReadonlyKysely<Database>
  close(): void
}

/** Makes a database with this version's catalogue in memory, lets it be filled, and takes nothing more in. */
export async function openInMemory(fill: (db: Db) => Promise<void>): Promise<MemoryDatabase> {
  const raw = connect(':memory:', { readonly: false })
  try {
    const db = kyselyOf(raw)
    await migrateToLatest(db, ':memory:')
    await db.transaction().execute(seedCatalogue)
    await fill(db)
    raw.pragma('query_only = ON')
    return { readDb: db as unknown as ReadonlyKysely<Database>, close: () => void raw.close() }
  } catch (error) {
    raw.close()
    throw error
  }
}

/** A database with nothing in it but what every new one has, to ask instead of one that cannot be asked. */
export async function attachEmpty(): Promise<DatabaseReader> {
  const { readDb, close } = await openInMemory(async () => {})
  return { inSnapshot: (work) => work(readDb), problems: () => [], close }
}
