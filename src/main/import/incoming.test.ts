import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { createIncoming } from './incoming.ts'

const put = (folder: string): void => {
  mkdirSync(join(folder, 'uploads'), { recursive: true })
  writeFileSync(join(folder, 'uploads/0'), 'a person’s log')
}

it('removes what dead apps have left, and nothing of those that live', async () => {
  const root = join(tempFolder(), 'incoming')
  const [one, other] = [createIncoming(root, 'one', () => {}), createIncoming(root, 'other', () => {})]
  for (const folder of [one.folder, other.folder, join(root, '999999999_x_0_dead'), join(root, 'no-owner')]) put(folder)
  await one.clearLeft()
  expect(readdirSync(root).map((name) => join(root, name))).toEqual([one.folder, other.folder].sort())
  await one.clear()
  expect(readdirSync(root).map((name) => join(root, name))).toEqual([other.folder])
  await other.clear()
  expect(existsSync(root)).toBe(false)
})

it('is cleared when the app starts, and when it ends', async () => {
  const dataDir = freshDataDir()
  put(join(dataDir, 'incoming/999999999_x_0_dead'))
  const app = await openTestApp(dataDir)
  expect(readdirSync(join(dataDir, 'incoming'))).toEqual([])
  const piece = { upload: crypto.randomUUID(), file: 0, name: 'a.csv', offset: 0, base64: 'YQ==' }
  expect(await app.dispatch('import.upload', piece)).toMatchObject({ ok: true })
  expect(readdirSync(join(dataDir, 'incoming'))).toHaveLength(1)
  await app.dispose()
  expect(existsSync(join(dataDir, 'incoming'))).toBe(false)
})
