import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connect } from '#main/db/connect.ts'
import { openTestDb, tempFolder } from '#main/db/testing.ts'
import { migrations } from './index.ts'
import released from './released.json' with { type: 'json' }

const folder = import.meta.dirname
const files = readdirSync(folder)
const steps = files.filter((name) => /^\d{4}-.*(?<!\.test)\.ts$/.test(name)).map((name) => name.replace('.ts', ''))

it('lists every migration file, in order', () => {
  expect(Object.keys(migrations)).toEqual(steps.toSorted())
})

it('has a test for every migration', () => {
  expect(steps.filter((step) => !files.includes(`${step}.test.ts`))).toEqual([])
})

// A step that people's databases have gone through is never edited: a new step is added, and its hash to released.json.
it('has not changed a migration whose hash is recorded', () => {
  const hashes = steps.map((step) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, `${step}.ts`)))
    return [step, hash.digest('hex')]
  })
  expect(Object.fromEntries(hashes)).toEqual(released)
})

it('makes every table STRICT', async () => {
  const path = join(tempFolder(), 'strict.db')
  await openTestDb(path)
  const raw = connect(path, { readonly: true })
  const tables = raw.pragma('table_list') as { name: string; type: string; strict: 0 | 1 }[]
  raw.close()
  const loose = tables.filter(
    ({ name, type, strict }) => type === 'table' && !strict && !/^(sqlite_|kysely_)/.test(name),
  )
  expect(tables.length).toBeGreaterThan(10)
  expect(loose).toEqual([])
})
