import { Migrator } from 'kysely/migration'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { databaseErrors } from './errors.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './schema.ts'

/** Kysely's migrator over the steps of this app. */
export const createMigrator = (db: Db): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } })

/** Brings a database up to date, wholly or not at all. Rejects with `DATABASE_MIGRATION_FAILED`. */
export async function migrateToLatest(db: Db, path: string): Promise<void> {
  // The migrator never throws: what went wrong is in its answer.
  const { error, results } = await createMigrator(db).migrateToLatest()
  if (!error) return
  if (error instanceof AppError) throw error
  const step = results?.find(({ status }) => status === 'Error')?.migrationName ?? null
  const words = t('storage.database.MIGRATION_FAILED', { path })
  throw new AppError(databaseErrors.MIGRATION_FAILED, words, { path, step }, { cause: error })
}
