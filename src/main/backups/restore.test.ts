import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call } from '#main/call.ts'
import { blankWorkout } from '#shared/draft/blank.ts'
import { filesBelow, idOf, nthSession, openBackupApp, rowsOf } from './testing.ts'

type Opened = Awaited<ReturnType<typeof openBackupApp>>

async function fillLog({ app }: Pick<Opened, 'app'>, count = 3): Promise<void> {
  for (let n = 1; n <= count; n += 1) await app.sessions.save(nthSession(n))
  await app.sessions.save(nthSession(1, 110))
  await app.sessions.remove(idOf(count))
  await call(app, 'settings.update', { unit: 'lb', userName: 'Ünal' })
}

/** Everything a person has in the app. */
const everything = ({ database, sessionsDir }: Opened) => ({ rows: rowsOf(database), files: filesBelow(sessionsDir) })

async function restore(opened: Opened, app: Opened['app'], path: string) {
  const prepared = await app.backups.prepare({ path, name: path })
  await app.dispose()
  const backup = await prepared.commit()
  await prepared.discard()
  return { ...prepared.preview, backup, ...(await opened.reopen()) }
}

it.each(['backup', 'archive'] as const)('brings everything back from a %s after all was destroyed', async (kind) => {
  const opened = await openBackupApp()
  const { app, dir, dataDir } = opened
  await fillLog(opened)
  const before = everything(opened)
  const path =
    kind === 'archive'
      ? (await app.backups.archive({ target: join(dir, 'all.traininglogs'), overwrite: false })).path
      : ((await app.backups.keep('by-hand', false))?.path ?? '')
  const moved = join(dir, `moved-${kind === 'archive' ? 'all.traininglogs' : 'backup.db'}`)
  await opened.close()
  renameSync(path, moved)
  rmSync(dataDir, { recursive: true })
  const empty = await opened.reopen()
  const { app: restored, now, after, comeBack } = await restore(opened, empty.app, moved)
  expect([now.sessions, after.sessions, comeBack.count]).toEqual([0, 2, 2])
  const found = everything(opened)
  expect(found.files).toEqual(before.files)
  expect(found.rows).toEqual(before.rows)
  expect(restored.found.map(({ code }) => code)).toEqual(['database-rebuilt'])
  expect(readdirSync(join(dataDir, 'quarantine'))).not.toEqual([])
  expect(readdirSync(dataDir).filter((name) => name === 'restoring' || name === 'next')).toEqual([])
})

it('puts the log back exactly, and keeps what was there', async () => {
  const opened = await openBackupApp()
  const { app } = opened
  await fillLog(opened)
  const backup = await app.backups.keep('by-hand', false)
  const before = everything(opened)
  await app.sessions.save(nthSession(2, 60))
  await app.sessions.save(nthSession(9))
  await app.sessions.remove(idOf(1))
  await call(app, 'settings.update', { unit: 'kg' })
  const changed = everything(opened)
  const { comeBack, goAway, differ, same, settings, backup: kept } = await restore(opened, app, backup?.path ?? '')
  expect({ comeBack, goAway, differ, same, settings }).toMatchObject({
    comeBack: { count: 1, sessions: [{ id: idOf(1), focus: 'Day 1' }] },
    goAway: { count: 1, sessions: [{ id: idOf(9) }] },
    differ: { count: 1, sessions: [{ id: idOf(2) }] },
    same: 0,
    settings: [{ name: 'unit', now: '"kg"', after: '"lb"' }],
  })
  expect(everything(opened)).toEqual(before)
  expect(rowsOf(kept)).toEqual(changed.rows)
})

it('does not lose the workout that is running', async () => {
  const opened = await openBackupApp()
  const { app } = opened
  await app.sessions.save(nthSession(1))
  const backup = await app.backups.keep('by-hand', false)
  const draft = await call(app, 'drafts.start', {})
  const workout = { ...blankWorkout('2026-03-31T18:00', 'Europe/Berlin', 'kg'), focus: 'Push' }
  const { version } = await call(app, 'drafts.update', { id: draft.id, version: draft.version, workout })
  const { app: restored, draft: kept } = await restore(opened, app, backup?.path ?? '')
  expect(kept).toBe('now')
  expect(await call(restored, 'drafts.current', null)).toMatchObject({ id: draft.id, version, workout })
  await call(restored, 'drafts.update', { id: draft.id, version, workout: { ...workout, focus: 'Pull' } })
})
