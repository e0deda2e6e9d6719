import { expect, it } from 'vitest'
import { call } from '#main/call.ts'
import { fingerprintOf } from './fingerprint.ts'
import { idOf, nthSession, openBackupApp } from './testing.ts'

it('changes with everything that people put in, and with nothing that the app does by itself', async () => {
  const { app, database, close, reopen } = await openBackupApp()
  const seen = [fingerprintOf(database)]
  const isNew = (): boolean => {
    const now = fingerprintOf(database)
    const before = seen.includes(now)
    seen.push(now)
    return !before
  }
  await app.sessions.save(nthSession(1))
  expect(isNew()).toBe(true)
  await app.sessions.save(nthSession(1, 110))
  expect(isNew()).toBe(true)
  await call(app, 'settings.update', { unit: 'lb' })
  expect(isNew()).toBe(true)
  const draft = await call(app, 'drafts.start', {})
  expect(isNew()).toBe(true)
  const { id, version, workout } = draft
  await call(app, 'drafts.update', { id, version, workout: { ...workout, focus: 'Push' } })
  expect(isNew()).toBe(true)
  await app.sessions.remove(idOf(1))
  expect(isNew()).toBe(true)
  await close()
  await reopen()
  expect(isNew()).toBe(false)
})
