import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realDisk } from '#main/lib/disk.ts'
import { connect } from './connect.ts'
import { type OpenDatabase, openDatabase } from './open.ts'
import { isStaged, stage, stagedParts } from './staged.ts'
import { tempFolder } from './testing.ts'

const now = () => new Date('2026-03-31T10:00:00Z')
const unitOf = async ({ readDb }: OpenDatabase) =>
  (await readDb.selectFrom('settings').select('value').where('key', '=', 'unit').executeTakeFirst())?.value

async function writeDatabase(path: string, unit: string): Promise<void> {
  const { db, close } = await openDatabase(path, now)
  await db.insertInto('settings').values({ key: 'unit', value: unit }).execute()
  close()
}

/** A data folder with a log, and another state of it that is staged. */
async function stagedState({ sessions = false } = {}) {
  const dataDir = tempFolder()
  const path = join(dataDir, 'traininglogs.db')
  await writeDatabase(path, '"kg"')
  const files = join(dataDir, 'data/output/sessions')
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'a.json'), 'live')
  const made = join(dataDir, 'made')
  mkdirSync(made)
  await writeDatabase(stagedParts(made).database, '"lb"')
  if (sessions) mkdirSync(stagedParts(made).sessions)
  if (sessions) writeFileSync(join(stagedParts(made).sessions, 'b.json'), 'staged')
  await stage(realDisk, dataDir, made, now())
  return { dataDir, path, files, quarantine: () => readdirSync(join(dataDir, 'quarantine')).sort() }
}

it('takes the place of the live state at the next opening, which is kept', async () => {
  const { dataDir, path, files, quarantine } = await stagedState({ sessions: true })
  const opened = await openDatabase(path, now)
  expect(await unitOf(opened)).toBe('"lb"')
  expect(opened.notices).toMatchObject([{ code: 'database-rebuilt', message: expect.stringContaining('quarantine') }])
  opened.close()
  expect(readdirSync(files)).toEqual(['b.json'])
  expect(existsSync(join(dataDir, 'next'))).toBe(false)
  const [folder, database] = quarantine()
  expect(readdirSync(join(dataDir, 'quarantine', folder ?? ''))).toEqual(['a.json'])
  const kept = connect(join(dataDir, 'quarantine', database ?? ''), { readonly: true })
  expect(kept.prepare('select value from settings').pluck().all()).toEqual(['"kg"'])
  kept.close()
})

it('leaves the session files where it has none of its own', async () => {
  const { path, files } = await stagedState()
  const opened = await openDatabase(path, now)
  opened.close()
  expect(readdirSync(files)).toEqual(['a.json'])
})

it('waits while another process has the log open, for its saves would be lost', async () => {
  const { dataDir, path } = await stagedState()
  const other = connect(path, { readonly: false })
  other.exec(`update settings set value = '"stone"'`)
  await expect(openDatabase(path, now)).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
  expect(isStaged(dataDir)).toBe(true)
  other.close()
  const opened = await openDatabase(path, now)
  expect(await unitOf(opened)).toBe('"lb"')
  opened.close()
})

it('is not written over by another that is staged too', async () => {
  const { dataDir, path } = await stagedState()
  const second = join(dataDir, 'second')
  mkdirSync(second)
  await writeDatabase(stagedParts(second).database, '"x"')
  await expect(stage(realDisk, dataDir, second, now())).rejects.toThrow(/ENOTEMPTY/)
  const opened = await openDatabase(path, now)
  expect(await unitOf(opened)).toBe('"lb"')
  opened.close()
})

it('does not stumble over what is left of one that took its place', async () => {
  const { dataDir, path } = await stagedState()
  ;(await openDatabase(path, now)).close()
  mkdirSync(join(dataDir, 'next'))
  writeFileSync(join(dataDir, 'next', 'left'), '')
  const again = join(dataDir, 'again')
  mkdirSync(again)
  await writeDatabase(stagedParts(again).database, '"x"')
  await stage(realDisk, dataDir, again, now())
  const opened = await openDatabase(path, now)
  expect(await unitOf(opened)).toBe('"x"')
  opened.close()
})
