import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openBenchApp } from '../app.ts'
import { type Measured, measure } from '../measure.ts'
import { sessionNumber } from '../sessions.ts'

/** The least a durable save in two places can cost: one row in WAL with FULL, and one file, fsync, rename, fsync. */
async function bareSave(dir: string) {
  const database = new Database(join(dir, 'bare.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table rows (id integer primary key, document text) strict')
  const insert = database.prepare('insert into rows (document) values (?)')
  return async (document: string): Promise<void> => {
    insert.run(document)
    const file = await open(join(dir, 'bare.tmp'), 'w')
    await file.writeFile(document)
    await file.sync()
    await file.close()
    await rename(join(dir, 'bare.tmp'), join(dir, 'bare.json'))
    const folder = await open(dir, 'r')
    await folder.sync()
    await folder.close()
  }
}

/** Saving a session of six exercises, acknowledged in both copies. */
export async function save(): Promise<Measured[]> {
  const dir = await mkdtemp(join(tmpdir(), 'traininglogs-bench-'))
  const app = await openBenchApp(join(dir, 'app'))
  const bare = await bareSave(dir)
  let n = 0
  const document = JSON.stringify(sessionNumber(0))
  const row = await measure(
    'save a session (database and file)',
    () => app.sessions.save(sessionNumber(n++)),
    'one row and one file, both durable',
    () => bare(document),
  )
  await app.dispose()
  await rm(dir, { recursive: true, force: true })
  return [row]
}
