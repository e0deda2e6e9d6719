import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, kyselyOf } from '#main/db/connect.ts'
import { describeDatabaseError } from '#main/db/errors.ts'
import { examine } from '#main/db/examine.ts'
import { migrateToLatest } from '#main/db/migrate.ts'
import type { Db } from '#main/db/schema.ts'
import type { AppEnv } from '#main/env.ts'
import { isCatalogueSeeded, seedCatalogue } from '#main/exercises/exercises.repository.ts'
import { discard } from '#main/lib/discard.ts'
import { createImporter, type Importer } from './importer.ts'

/** An importer that reads and compares, and cannot save. */
export type DryImporter = Pick<Importer, 'read' | 'reread' | 'prepare'>

type World = Pick<AppEnv, 'now' | 'newId' | 'timeZone'>

const notHere = (): never => {
  throw new Error('A dry run saves nothing.')
}

function importerOver(db: Db, ownDatabase: string, world: World): DryImporter {
  return createImporter({
    db,
    readDb: db,
    ownDatabase,
    writeFiles: notHere,
    rememberNames: notHere,
    settleTotals: notHere,
    ...world,
  })
}

async function withHandle<T>(raw: ReturnType<typeof connect>, use: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await use(kyselyOf(raw))
  } finally {
    raw.close()
  }
}

/** Uses a database that is brought up to date first, and that nobody keeps. */
const withThrowaway = <T>(path: string, use: (db: Db) => Promise<T>): Promise<T> =>
  withHandle(connect(path, { readonly: false }), async (db) => {
    await migrateToLatest(db, path)
    if (!(await isCatalogueSeeded(db))) await db.transaction().execute(seedCatalogue)
    return use(db)
  })

/** Uses a copy of an older database, brought up to date: the database itself stays as it is. */
async function withMigratedCopy<T>(path: string, use: (db: Db) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'traininglogs-dry-run-'))
  try {
    const copy = join(folder, 'copy.db')
    const source = connect(path, { readonly: true })
    try {
      source.prepare('vacuum into ?').run(copy)
    } finally {
      source.close()
    }
    return await withThrowaway(copy, use)
  } finally {
    await discard(folder)
  }
}

/** Lets an importer be used over no saved session at all; makes nothing anywhere. */
export const withEmptyImporter = <T>(world: World, use: (importer: DryImporter) => Promise<T>): Promise<T> =>
  withThrowaway(':memory:', (db) => use(importerOver(db, ':memory:', world)))

/**
 * Lets an importer be used that compares with what is saved at a database's path: the database is only read, and where there
 * is none, none is made. Rejects with an `AppError` of `databaseErrors`.
 */
export async function withDryRun<T>(
  path: string,
  world: World,
  use: (importer: DryImporter) => Promise<T>,
): Promise<T> {
  try {
    const { state } = examine(path)
    const over = (db: Db): Promise<T> => use(importerOver(db, path, world))
    if (state === 'current') return await withHandle(connect(path, { readonly: true }), over)
    if (state === 'behind') return await withMigratedCopy(path, over)
    return await withEmptyImporter(world, use)
  } catch (error) {
    throw describeDatabaseError(error, path)
  }
}
