import { connect, kyselyOf } from '#main/db/connect.ts'
import { examine } from '#main/db/examine.ts'
import { createMigrator } from '#main/db/migrate.ts'
import { faultOf } from '#main/db/verified-copy.ts'
import { backupErrors } from '#shared/contract/backups.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { damaged } from './problems.ts'

type Handle = ReturnType<typeof connect>

/** Everything SQLite would do by itself with a database: its tables, indexes, views and triggers as they were written. */
const schemaOf = (raw: Handle): string[] =>
  raw.prepare<[], string>(`select ifnull(sql, name) from sqlite_schema order by type, name`).pluck().all()

/** The schema of a database at the same step, made anew. */
async function schemaAfter(steps: number): Promise<string[]> {
  const raw = connect(':memory:', { readonly: false })
  try {
    const migrator = createMigrator(kyselyOf(raw))
    for (let step = 0; step < steps; step += 1) {
      const { error } = await migrator.migrateUp()
      if (error) throw new Error('A new database could not be made.', { cause: error })
    }
    return schemaOf(raw)
  } finally {
    raw.close()
  }
}

const stepsOf = (raw: Handle): number => Number(raw.prepare('select count(*) from kysely_migration').pluck().get())

/** A file from elsewhere may hold triggers, that would run at the next save. */
async function checkSchema(path: string, origin: string): Promise<void> {
  const raw = connect(path, { readonly: true })
  try {
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    const fault = faultOf(raw)
    if (fault !== null) throw damaged(origin, fault)
    const [found, made] = [schemaOf(raw), await schemaAfter(stepsOf(raw))]
    if (found.join('\n') !== made.join('\n')) throw damaged(origin, t('backups.errors.schema'))
  } finally {
    raw.close()
  }
}

/**
 * Looks at a database that came in: ours, sound, with the tables that its version has and nothing besides. `origin` is what it
 * came out of. Rejects with `BACKUP_FOREIGN`, `BACKUP_NEWER` or `BACKUP_DAMAGED`.
 */
export async function checkDatabase(path: string, origin: string): Promise<void> {
  const { state } = stateOf(path, origin)
  if (state === 'damaged') throw damaged(origin, t('backups.errors.torn'))
  if (state !== 'current' && state !== 'behind') {
    throw new AppError(backupErrors.FOREIGN, t('backups.errors.foreign', { path: origin }))
  }
  await checkSchema(path, origin)
}

function stateOf(path: string, origin: string): ReturnType<typeof examine> {
  try {
    return examine(path)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(backupErrors.NEWER, t('backups.errors.newer', { path: origin }), null, { cause: error })
  }
}
