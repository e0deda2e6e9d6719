import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import type { BackupStatus } from '#shared/contract/backups.ts'
import { nthSession, openBackupApp } from './testing.ts'

/** How a task ends that was begun. */
async function ended(app: App): Promise<BackupStatus> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const off = app.events.on(() => {
        off()
        resolve()
      })
    })
    const status = await call(app, 'backups.status', null)
    if (status.state !== 'running') return status
    await changed
  }
}

it('backs up, lists what there is, and shows the folder', async () => {
  const { app, platform, dataDir } = await openBackupApp()
  await app.sessions.save(nthSession(1))
  expect(await call(app, 'backups.make', null)).toMatchObject({ state: 'running', task: 'backup' })
  await expect(call(app, 'backups.make', null)).rejects.toMatchObject({ code: 'BACKUP_BUSY' })
  expect(await ended(app)).toMatchObject({ state: 'backedUp', backup: { kind: 'by-hand', sessions: 1 } })
  const { backups, folder, wanted } = await call(app, 'backups.list', null)
  expect(backups).toMatchObject([{ kind: 'by-hand', bytes: statSync(backups[0]?.path ?? '').size }])
  expect([folder, wanted]).toEqual([join(dataDir, 'backups'), join(dataDir, 'backups')])
  await call(app, 'backups.openFolder', null)
  expect(platform.opened).toEqual([folder])
})

it('writes an archive where a person chose it, and nowhere else', async () => {
  const { app, platform, dir } = await openBackupApp()
  await app.sessions.save(nthSession(1))
  const target = join(dir, 'all.traininglogs')
  await expect(call(app, 'backups.archive', { target })).rejects.toMatchObject({ code: 'BACKUP_NOT_CHOSEN' })
  platform.nextArchive = { path: target }
  await call(app, 'backups.chooseTarget', null)
  writeFileSync(target, 'the dialog asked whether this may go')
  await call(app, 'backups.archive', { target })
  expect(await ended(app)).toMatchObject({ state: 'archived', report: { path: target, sessions: 1, differing: 0 } })
  expect(readFileSync(target, 'latin1').startsWith('PK')).toBe(true)
  await call(app, 'backups.reveal', null)
  expect(platform.revealed).toEqual([target])
  expect(await call(app, 'backups.cancel', null)).toEqual({ state: 'idle' })
  await expect(call(app, 'backups.reveal', null)).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' })
})

it('says that session files were changed by hand, and takes what the log says', async () => {
  const { app, dir, sessionsDir, reopen, close } = await openBackupApp()
  await app.sessions.save(nthSession(1))
  const [file = ''] = readdirSync(sessionsDir)
  const own = readFileSync(join(sessionsDir, file), 'utf8')
  writeFileSync(join(sessionsDir, file), own.replace('100', '120'))
  const target = join(dir, 'all.traininglogs')
  expect(await app.backups.archive({ target, overwrite: false })).toMatchObject({ sessions: 1, differing: 1 })
  await expect(app.backups.archive({ target, overwrite: false })).rejects.toMatchObject({ code: 'BACKUP_EXISTS' })
  const prepared = await app.backups.prepare({ path: target, name: 'all' })
  await close()
  await prepared.commit()
  await prepared.discard()
  await reopen()
  expect(readFileSync(join(sessionsDir, file), 'utf8')).toBe(own)
})

it('opens a backup that was sent, and gives the preview up again', async () => {
  const { app, dir, dataDir } = await openBackupApp()
  const target = join(dir, 'all.traininglogs')
  await app.backups.archive({ target, overwrite: false })
  const upload = '3fcb25c2-5ca4-4c42-9530-f957959f633d'
  const base64 = readFileSync(target).toString('base64')
  await call(app, 'import.upload', { upload, file: 0, name: 'all.traininglogs', offset: 0, base64 })
  await call(app, 'backups.open', { source: { from: 'upload', upload } })
  const status = await ended(app)
  expect(status).toMatchObject({ state: 'preview', preview: { source: { path: 'all.traininglogs', kind: 'archive' } } })
  expect(readdirSync(join(dataDir, 'restoring'))).toHaveLength(1)
  expect(await call(app, 'backups.cancel', null)).toEqual({ state: 'idle' })
  expect(readdirSync(dataDir)).not.toContain('restoring')
  const job = status.state === 'preview' ? status.job : ''
  await expect(call(app, 'backups.restore', { job })).rejects.toMatchObject({ code: 'BACKUP_NOT_NOW' })
})

it('calls a dropped file by its own name where it is of no use, and says why in its own words', async () => {
  const { app, dir } = await openBackupApp()
  const target = join(dir, 'all.traininglogs')
  await app.backups.archive({ target, overwrite: false })
  const cut = readFileSync(target).subarray(0, -40)
  const refusal = async (upload: string, bytes: Buffer) => {
    const base64 = bytes.toString('base64')
    await call(app, 'import.upload', { upload, file: 0, name: 'gym.traininglogs', offset: 0, base64 })
    await call(app, 'backups.open', { source: { from: 'upload', upload } })
    return ended(app)
  }
  expect(await refusal('3fcb25c2-5ca4-4c42-9530-f957959f633d', cut)).toMatchObject({
    message:
      'gym.traininglogs is damaged or was changed, so nothing of it is used. It is cut off, or its bytes are not those that were written.',
  })
  expect(await refusal('3fcb25c2-5ca4-4c42-9530-f957959f633e', Buffer.from('squat'))).toMatchObject({
    message: expect.stringMatching(/^gym\.traininglogs is neither a backup nor an archive/),
  })
})

it('ends what is under way without a trace', async () => {
  const { app, platform, dir, dataDir } = await openBackupApp()
  for (let n = 1; n <= 20; n += 1) await app.sessions.save(nthSession(n))
  const target = join(dir, 'all.traininglogs')
  platform.nextArchive = { path: target }
  await call(app, 'backups.chooseTarget', null)
  await call(app, 'backups.archive', { target })
  expect(await call(app, 'backups.cancel', null)).toEqual({ state: 'cancelled', task: 'archive' })
  expect(readdirSync(dir)).toEqual(['data'])
  expect(readdirSync(dataDir)).not.toContain('restoring')
})

it('refuses while another program has the log open, and changes nothing', async () => {
  const { app, close, reopen } = await openBackupApp()
  await app.sessions.save(nthSession(1))
  const backup = await app.backups.keep('by-hand', false)
  const prepared = await app.backups.prepare({ path: backup?.path ?? '', name: 'b' })
  const other = await reopen()
  await close()
  await expect(prepared.commit()).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
  await other.app.sessions.save(nthSession(2))
  await other.close()
  const after = await reopen()
  expect(after.app.found).toEqual([])
  expect((await call(after.app, 'health.get', null)).sessions).toBe(2)
})

const HOSTILE = [
  undefined,
  null,
  1,
  '',
  [],
  {},
  { target: '' },
  { target: 1 },
  { target: '../x' },
  { target: '/etc/passwd\0' },
]
const SOURCES = [
  { from: 'backup', name: '../../traininglogs.db' },
  { from: 'backup', name: '/etc/passwd' },
  { from: 'backup', name: '__proto__' },
  { from: 'backup', name: 'x'.repeat(10_000) },
  { from: 'path', path: '/etc/passwd' },
  { from: 'path', path: 'x\0' },
  { from: 'upload', upload: '../..' },
  { from: 'upload', upload: '3fcb25c2-5ca4-4c42-9530-f957959f633d' },
  { from: '__proto__' },
  { from: 'backup', name: 'a', path: 'b' },
]

test.each([
  'backups.archive',
  'backups.open',
  'backups.restore',
  'backups.make',
  'backups.cancel',
  'backups.status',
  'backups.list',
  'backups.reveal',
])('%s answers any input in words, and starts nothing', async (route) => {
  const { app, dataDir } = await openBackupApp()
  const inputs = [...HOSTILE, { job: '' }, { job: 1 }, { job: '__proto__' }, ...SOURCES.map((source) => ({ source }))]
  for (const input of inputs) {
    if (input === null && route === 'backups.make') continue
    const answer = await app.dispatch(route, input)
    if (!answer.ok) expect(answer.error.code).not.toBe('INTERNAL')
    else expect(answer.data).toBeDefined()
  }
  expect((await call(app, 'backups.status', null)).state).toBe('idle')
  expect(readdirSync(dataDir)).not.toContain('backups')
})

it('makes nothing where nobody asked', async () => {
  const { app, dataDir } = await openBackupApp()
  await call(app, 'backups.list', null)
  expect(await call(app, 'backups.chooseFolder', null)).toEqual({ status: 'cancelled' })
  expect(await call(app, 'backups.chooseSource', null)).toEqual({ status: 'cancelled' })
  expect(await call(app, 'backups.chooseTarget', null)).toEqual({ status: 'cancelled' })
  expect(readdirSync(dataDir).filter((name) => name === 'backups' || name === 'restoring')).toEqual([])
})
