import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { connect, kyselyOf } from './connect.ts'
import { createMigrator } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { type OpenDatabase, openDatabase } from './open.ts'
import { closeUp } from './staged.ts'

/** An empty folder that goes away with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'traininglogs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A migrated database in a folder of its own, closed with the test. */
export async function openTestDb(path = join(tempFolder(), 'test.db')): Promise<OpenDatabase> {
  const opened = await openDatabase(path, () => new Date())
  onTestFinished(() => opened.close())
  return opened
}

/** A log as a process leaves it that dies while it changes the database without a write-ahead log; answers its path. */
export async function leftHalfDone(dir: string): Promise<string> {
  const [live, left] = [join(dir, 'live.db'), join(dir, 'traininglogs.db')]
  const { db, close } = await openDatabase(live, () => new Date())
  await db.insertInto('settings').values({ key: 'unit', value: '"lb"' }).execute()
  close()
  closeUp(live)
  const raw = connect(live, { readonly: false })
  raw.pragma('journal_mode = DELETE')
  raw.pragma('cache_size = 1')
  raw.exec('begin immediate')
  const insert = raw.prepare('insert into settings values (?, ?)')
  for (let n = 0; n < 200; n += 1) insert.run(`half ${n}`, JSON.stringify('x'.repeat(1000)))
  for (const suffix of ['', '-journal']) copyFileSync(live + suffix, left + suffix)
  raw.exec('rollback')
  raw.close()
  return left
}

type Row = Record<string, string | number | null>

/** A database as it stood after one migration, or before the first. */
interface OldDatabase {
  raw: BetterSqlite3.Database
  /** Runs the next migration. */
  migrateUp(): Promise<void>
  insert(table: string, row: Row): void
  rows(table: string): unknown[]
}

/** A database migrated up to the step before the named one. */
export async function databaseBefore(step: string, path = join(tempFolder(), 'old.db')): Promise<OldDatabase> {
  const raw = connect(path, { readonly: false })
  onTestFinished(() => void raw.close())
  const migrator = createMigrator(kyselyOf(raw))
  const migrateUp = async () => {
    const { error } = await migrator.migrateUp()
    if (error) throw new Error('The migration failed', { cause: error })
  }
  const steps = Object.keys(migrations)
  for (const _ of steps.slice(0, steps.indexOf(step))) await migrateUp()
  return {
    raw,
    migrateUp,
    insert(table, row) {
      const columns = Object.keys(row)
      raw.prepare(`insert into ${table} (${columns}) values (${columns.map((name) => `@${name}`)})`).run(row)
    },
    rows: (table) => raw.prepare(`select * from ${table}`).all(),
  }
}

/** Raw rows as old versions wrote them. */
export const oldRows = {
  session: {
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    revision: 1,
    content_hash: 'h',
    file_name: 'training_session_2026_02_16_3fcb25c2.json',
    created_at: '2026-02-16T22:00:00.000Z',
    updated_at: '2026-02-16T22:00:00.000Z',
    user_id: '1',
    date: '2026-02-16T18:05',
    is_deload_week: 0,
    exercise_names: '["Squat"]',
    working_set_count: 1,
    volume_kg: 500,
    search_text: 'squat',
  },
  exercise: {
    id: 7,
    session_id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    position: 1,
    name: 'Squat',
    exercise_key: 'squat',
    date: '2026-02-16T18:05',
    target_muscle_groups: '[]',
    form_cues: '[]',
  },
  workingSet: { exercise_id: 7, position: 1, weight_kg: 100, full_reps: 5, partial_reps: 0 },
  tombstone: {
    session_id: '00000000-0000-4000-8000-000000000001',
    revision: 2,
    deleted_at: '2026-02-17T00:00:00.000Z',
    file_name: 'a.json',
    document: '{}',
  },
  owed: {
    session_id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    revision: 1,
    op: 'write',
    file_name: 'a.json',
    stale_files: '[]',
    attempts: 0,
    next_attempt_at: 0,
  },
  draft: {
    id: 'd1',
    session_id: null,
    base_revision: null,
    version: 1,
    started_at: '2026-02-16T22:00:00.000Z',
    updated_at: '2026-02-16T22:00:00.000Z',
    workout: '{}',
  },
  notice: { id: 1, code: 'imported', message: 'One session was read.', file: null },
  setting: { key: 'unit', value: '"lb"' },
} satisfies Record<string, Row>
