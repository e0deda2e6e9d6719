import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { type Disk, realDisk, setAside } from './disk.ts'

const NOW = new Date('2026-03-01T10:00:00Z')
const failure = (code: string) => Object.assign(new Error(code), { code })

/** Two folders that are two disks, one of which may be read-only. */
function twoDisks(readOnly: string | null): Disk {
  return {
    ...realDisk,
    rename: async () => Promise.reject(failure('EXDEV')),
    unlink: async (path) => (String(path) === readOnly ? Promise.reject(failure('EROFS')) : realDisk.unlink(path)),
  }
}

function torn() {
  const dir = tempFolder()
  const file = join(dir, 'sessions', 'torn.json')
  mkdirSync(join(dir, 'sessions'))
  writeFileSync(file, 'half')
  return { file, quarantine: join(dir, 'quarantine') }
}

it('moves a file to another disk', async () => {
  const { file, quarantine } = torn()
  const kept = await setAside(twoDisks(null), file, quarantine, NOW)
  expect(readFileSync(kept ?? '', 'utf8')).toBe('half')
  expect(existsSync(file)).toBe(false)
})

it('leaves no copy of a file that cannot leave its disk, however often it is tried', async () => {
  const { file, quarantine } = torn()
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(setAside(twoDisks(file), file, quarantine, NOW)).rejects.toMatchObject({ code: 'EROFS' })
  }
  expect(readdirSync(quarantine)).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe('half')
})
