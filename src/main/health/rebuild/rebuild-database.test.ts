import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { connect } from '#main/db/connect.ts'
import { openDatabase } from '#main/db/open.ts'
import { tempFolder } from '#main/db/testing.ts'
import { realDisk } from '#main/lib/disk.ts'
import { replaceDatabase } from './rebuild-database.ts'

const now = new Date('2026-03-31T10:00:00Z')

/** A log that nobody has open, and a folder made to take its place. */
async function closedLog() {
  const folder = tempFolder()
  const path = join(folder, 'traininglogs.db')
  const { close } = await openDatabase(path, () => now)
  close()
  const made = join(folder, 'rebuilding-1-x')
  mkdirSync(made)
  return { path, made }
}

test.each([
  ['ENOSPC', 'DATABASE_FULL'],
  ['EIO', 'DATABASE_UNOPENABLE'],
])('says so in words where the disk refuses: %s', async (errno, code) => {
  const { path, made } = await closedLog()
  const rename = () => Promise.reject(Object.assign(new Error(errno), { code: errno }))
  await expect(replaceDatabase({ ...realDisk, rename }, path, made, now)).rejects.toMatchObject({ code })
  expect(existsSync(path)).toBe(true)
})

it('changes nothing while somebody has the log open', async () => {
  const { path, made } = await closedLog()
  const other = connect(path, { readonly: false })
  other.exec('begin immediate')
  await expect(replaceDatabase(realDisk, path, made, now)).rejects.toMatchObject({ code: 'HEALTH_LOG_OPEN' })
  other.close()
  expect([existsSync(path), existsSync(made)]).toEqual([true, false])
})
