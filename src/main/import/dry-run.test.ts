import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseBefore, oldRows, openTestDb, tempFolder } from '#main/db/testing.ts'
import { realWorld } from '#main/env.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { type DryImporter, withDryRun, withEmptyImporter } from './dry-run.ts'

const work = { progress: () => {}, signal: new AbortController().signal }

const LOG = '# Training Log\n- Date: 2026-02-16\n## Exercise 1\n**Name:** Squat\n### Working Sets\n1. 100 x 5\n'

function writeLog(): string {
  const path = join(tempFolder(), 'log.md')
  writeFileSync(path, LOG)
  return path
}

async function prepareLog(importer: DryImporter) {
  const path = writeLog()
  const read = await importer.read([{ name: path, path, isNamed: true }], null, work)
  return importer.prepare(read, importAnswersSchema.parse({}), work.signal)
}

/** What a folder holds, but for the files in which SQLite coordinates readers. */
const contentOf = (folder: string): string[][] =>
  readdirSync(folder)
    .filter((name) => !/-(shm|wal)$/.test(name))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])

test('nothing is made where there is no database', async () => {
  const folder = tempFolder()
  const { preview } = await withDryRun(join(folder, 'none', 'test.db'), realWorld, prepareLog)
  expect(preview.totals.new).toBe(1)
  expect(preview.names).toMatchObject([{ name: 'Squat', status: 'known' }])
  expect(readdirSync(folder)).toEqual([])
})

test('an older database is compared with, and stays older', async () => {
  const path = join(tempFolder(), 'old.db')
  const { insert, raw } = await databaseBefore('0010-add-replaced-hashes', path)
  insert('sessions', { ...oldRows.session, source_kind: 'markdown', source_id: 'x', date: '2026-02-16' })
  insert('session_exercises', { ...oldRows.exercise, date: '2026-02-16' })
  raw.pragma('wal_checkpoint(truncate)')
  const before = contentOf(join(path, '..'))
  const { plan } = await withDryRun(path, realWorld, prepareLog)
  expect(plan).toMatchObject([{ verdict: 'changed', session: { id: oldRows.session.id } }])
  expect(contentOf(join(path, '..'))).toEqual(before)
})

test('a current database is only read: an importer over it cannot save', async () => {
  const path = join(tempFolder(), 'test.db')
  await openTestDb(path)
  const before = contentOf(join(path, '..'))
  const { preview } = await withDryRun(path, realWorld, prepareLog)
  expect(preview.totals.new).toBe(1)
  expect(contentOf(join(path, '..'))).toEqual(before)
})

test('an empty importer knows no session', async () => {
  expect((await withEmptyImporter(realWorld, prepareLog)).preview.totals).toMatchObject({ new: 1, duplicates: 0 })
})
