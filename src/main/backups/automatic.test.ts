import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { call } from '#main/call.ts'
import { createAutomaticBackups, EVERY_MS, FIRST_MS } from './automatic.ts'
import { nthSession, openBackupApp } from './testing.ts'

afterEach(() => void vi.useRealTimers())

const names = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.db'))

it('makes a backup when something is new, and none when nothing is', async () => {
  const { app, dataDir, reopen, close } = await openBackupApp()
  const folder = join(dataDir, 'backups')
  await app.sessions.save(nthSession(1))
  await app.backups.look()
  expect(names(folder)).toHaveLength(1)
  await close()
  const again = await reopen()
  await again.app.backups.look()
  expect(names(folder)).toHaveLength(1)
  await call(again.app, 'settings.update', { unit: 'lb' })
  await again.app.backups.look()
  expect(names(folder)).toHaveLength(2)
})

it('makes none where that is switched off', async () => {
  const { app, dataDir } = await openBackupApp()
  await call(app, 'settings.update', { automaticBackups: false })
  await app.backups.look()
  expect(readdirSync(dataDir)).not.toContain('backups')
})

it('looks in a moment, and every half hour, until it is closed', async () => {
  vi.useFakeTimers()
  let looked = 0
  const automatic = createAutomaticBackups({
    service: { keep: async () => null, folder: async () => ({ folder: '', wanted: '', problem: null }) },
    settings: async () => {
      looked += 1
      return { automaticBackups: false }
    },
    tell: async () => {},
    made: () => {},
    log: () => {},
  })
  const after = async (ms: number): Promise<number> => {
    await vi.advanceTimersByTimeAsync(ms)
    return looked
  }
  automatic.keepUp()
  automatic.keepUp()
  expect(await after(FIRST_MS - 1)).toBe(0)
  expect(await after(1)).toBe(1)
  expect(await after(EVERY_MS - FIRST_MS - 1)).toBe(1)
  expect(await after(1)).toBe(2)
  expect(await after(EVERY_MS)).toBe(3)
  await automatic.close()
  expect(await after(2 * EVERY_MS)).toBe(3)
})

it('tells what is wrong until it works again, and fails nothing else', async () => {
  const { app, dataDir } = await openBackupApp()
  const folder = join(dataDir, 'backups')
  writeFileSync(folder, 'in the way')
  await app.backups.look()
  await app.sessions.save(nthSession(1))
  const notices = async () => (await call(app, 'health.get', null)).notices.filter(({ code }) => code === 'backup')
  expect(await notices()).toMatchObject([{ message: expect.stringMatching(/could not be made.*not affected/) }])
  await app.backups.look()
  expect(await notices()).toHaveLength(1)
  rmSync(folder)
  await app.backups.look()
  expect(await notices()).toEqual([])
  expect(names(folder)).toHaveLength(1)
})

it('goes to the folder that was chosen, and to the user data while that is away', async () => {
  const { app, dir, dataDir, platform } = await openBackupApp()
  const disk = join(dir, 'other disk')
  mkdirSync(disk)
  writeFileSync(join(disk, 'letter.txt'), 'mine')
  platform.nextFolder = { path: disk }
  await call(app, 'backups.chooseFolder', null)
  await app.backups.look()
  expect(names(disk)).toHaveLength(1)
  renameSync(disk, `${disk} away`)
  await app.sessions.save(nthSession(1))
  await app.backups.look()
  expect(names(join(dataDir, 'backups'))).toHaveLength(1)
  expect((await call(app, 'backups.list', null)).problem).toContain(disk)
  expect((await call(app, 'health.get', null)).notices.map(({ code }) => code)).toContain('backup')
  renameSync(`${disk} away`, disk)
  await app.sessions.save(nthSession(2))
  await app.backups.look()
  expect(names(disk)).toHaveLength(2)
  expect(readdirSync(disk)).toContain('letter.txt')
  const list = await call(app, 'backups.list', null)
  expect(list).toMatchObject({
    folder: disk,
    problem: null,
    backups: [{ sessions: 2 }, { sessions: 1 }, { sessions: 0 }],
  })
})

it('refuses a folder that is none, is part of the log, or takes nothing', async () => {
  const { app, dir, sessionsDir, platform } = await openBackupApp()
  await app.sessions.save(nthSession(1))
  for (const path of [join(dir, 'nothing'), sessionsDir, '/proc', 'relative']) {
    platform.nextFolder = { path }
    await expect(call(app, 'backups.chooseFolder', null)).rejects.toMatchObject({ code: 'BACKUP_BAD_FOLDER' })
  }
  expect((await call(app, 'settings.get', null)).backupFolder).toBeNull()
  const update = await app.dispatch('settings.update', { backupFolder: dir })
  expect(update).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})
