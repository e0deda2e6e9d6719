import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { idOf, nthSession } from './backups/testing.ts'
import { call } from './call.ts'
import { openDatabase } from './db/open.ts'
import { stage, stagedParts } from './db/staged.ts'
import { tempFolder } from './db/testing.ts'
import type { AppEnv } from './env.ts'
import { type LastingApp, openLastingApp } from './lasting-app.ts'
import { realDisk } from './lib/disk.ts'
import { openTestApp, testEnv, testPlatform } from './testing.ts'

/** An app that stays, on a data folder of its own, and what it announced. */
async function openApp(changes: Partial<AppEnv> = {}) {
  const dataDir = tempFolder()
  const platform = testPlatform()
  const lasting = await openLastingApp(testEnv(dataDir, { platform, ...changes }))
  onTestFinished(() => lasting.dispose())
  const events: string[] = []
  lasting.events.on((event) => void events.push(event.type === 'changed' ? event.feature : event.type))
  return { dataDir, platform, lasting, events }
}

/** Resolves when the job of backups is in a state. */
async function untilState(lasting: LastingApp, ...states: string[]) {
  for (;;) {
    const status = await call(lasting, 'backups.status', null)
    if (states.includes(status.state)) return status
    await new Promise<void>((resolve) => {
      const off = lasting.events.on(() => {
        off()
        resolve()
      })
      // It may have changed between the question and the listening.
      void call(lasting, 'backups.status', null).then((now) => {
        if (now.state === status.state) return
        off()
        resolve()
      })
    })
  }
}

async function saveSession({ dataDir }: { dataDir: string }, n: number, weightKg?: number): Promise<void> {
  const app = await openTestApp(dataDir)
  await app.sessions.save(nthSession(n, weightKg))
  await app.dispose()
}

/** A backup with one session, a log with another, and a preview of the way back. */
async function readyToRestore(changes: Partial<AppEnv> = {}) {
  const opened = await openApp(changes)
  await saveSession(opened, 1)
  await call(opened.lasting, 'backups.make', null)
  const made = await untilState(opened.lasting, 'backedUp', 'failed')
  if (made.state !== 'backedUp') throw new Error(JSON.stringify(made))
  await saveSession(opened, 2)
  await call(opened.lasting, 'backups.open', { source: { from: 'backup', name: made.backup.name } })
  const preview = await untilState(opened.lasting, 'preview', 'failed')
  if (preview.state !== 'preview') throw new Error(JSON.stringify(preview))
  return { ...opened, job: preview.job }
}

const has = async (lasting: LastingApp, n: number): Promise<boolean> =>
  (await lasting.dispatch('sessions.get', { id: idOf(n) })).ok

it('answers what is under way first; later calls wait, and see the new state', async () => {
  const { lasting, platform, job, events } = await readyToRestore()
  const dialog = Promise.withResolvers<'cancelled'>()
  platform.chooseImport = () => dialog.promise
  const asked = call(lasting, 'import.choose', { what: 'files' })
  await call(lasting, 'backups.restore', { job })
  const order: string[] = []
  const later = has(lasting, 2).then((found) => {
    order.push('later')
    return found
  })
  dialog.resolve('cancelled')
  await asked.then(() => order.push('under way'))
  expect(await later).toBe(false)
  expect(order).toEqual(['under way', 'later'])
  expect(await has(lasting, 1)).toBe(true)
  expect(await call(lasting, 'backups.status', null)).toMatchObject({ state: 'restored' })
  expect(events).toEqual(expect.arrayContaining(['sessions', 'drafts', 'settings', 'exercises', 'health', 'backups']))
  const { notices } = await call(lasting, 'health.get', null)
  expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['restored', 'database-rebuilt']))
})

it('goes on with a change of the running workout that came while it closed', async () => {
  const { lasting, job } = await readyToRestore()
  const draft = await call(lasting, 'drafts.start', {})
  const workout = { ...draft.workout, focus: 'Push' }
  const first = call(lasting, 'drafts.update', { id: draft.id, version: draft.version, workout })
  const restoring = call(lasting, 'backups.restore', { job })
  const { version } = await first
  await restoring
  const second = await call(lasting, 'drafts.update', { id: draft.id, version, workout: { ...workout, focus: 'Pull' } })
  expect(await call(lasting, 'drafts.current', null)).toMatchObject({
    version: second.version,
    workout: { focus: 'Pull' },
  })
  expect(await has(lasting, 2)).toBe(false)
})

it('tells why a restore could not be made, and is as it was', async () => {
  const { lasting, job, dataDir } = await readyToRestore()
  renameSync(join(dataDir, 'backups'), join(dataDir, 'kept'))
  writeFileSync(join(dataDir, 'backups'), 'in the way')
  await call(lasting, 'backups.restore', { job })
  expect(await call(lasting, 'backups.status', null)).toMatchObject({ state: 'failed', task: 'restore' })
  expect([await has(lasting, 1), await has(lasting, 2)]).toEqual([true, true])
  const { notices } = await call(lasting, 'health.get', null)
  expect(notices.map(({ code }) => code)).toContain('not-restored')
  expect(existsSync(join(dataDir, 'next'))).toBe(false)
  expect(existsSync(join(dataDir, 'restoring'))).toBe(false)
})

it('tells each call that it could not open again, and tries anew with the next', async () => {
  let fails = false
  const log: string[] = []
  const { lasting, job, dataDir } = await readyToRestore({
    log: (_level, message) => void log.push(message),
    systemLanguages: () => {
      if (fails) throw new Error('No language today.')
      return ['en']
    },
  })
  fails = true
  await call(lasting, 'backups.restore', { job })
  expect(await lasting.dispatch('settings.get', null)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
  expect(log).toContain('The app could not open again')
  fails = false
  expect(await has(lasting, 2)).toBe(false)
  expect(await call(lasting, 'backups.status', null)).toMatchObject({ state: 'restored' })
  expect(existsSync(join(dataDir, 'next'))).toBe(false)
})

it('may be closed while it opens again', async () => {
  const { lasting, job, dataDir } = await readyToRestore()
  await call(lasting, 'backups.restore', { job })
  await lasting.dispose()
  const { readDb, close } = await openDatabase(join(dataDir, 'traininglogs.db'), () => new Date())
  const ids = await readDb.selectFrom('sessions').select('id').execute()
  close()
  expect(ids).toEqual([{ id: idOf(1) }])
})

it('takes a state that somebody else has staged when it opens', async () => {
  const { lasting, dataDir } = await openApp()
  await lasting.dispose()
  const made = join(dataDir, 'made')
  mkdirSync(stagedParts(made).sessions, { recursive: true })
  ;(await openDatabase(stagedParts(made).database, () => new Date())).close()
  await stage(realDisk, dataDir, made, new Date())
  const again = await openLastingApp(testEnv(dataDir))
  onTestFinished(() => again.dispose())
  const { notices } = await call(again, 'health.get', null)
  expect(notices.map(({ code }) => code)).toContain('database-rebuilt')
})
