import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestDb, tempFolder } from '#main/db/testing.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { putSession } from '#main/sessions/whole-session.repository.ts'
import { totalsNow } from './testing.ts'
import { countTimes, listOwed, listTotalledKeys, oweTotals } from './totals.repository.ts'
import { createTotalsService, settleTotals } from './totals.service.ts'

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const record = { revision: 1, contentHash: 'h', fileName: 'f', createdAt: 'now', updatedAt: 'now' }
const pullUp = { name: 'Pull-Up', workingSets: [{ repCount: { full: 10, partial: 0 } }] }

async function openLog(count: number) {
  const log = await openTestLog()
  const sessions = Array.from({ length: count }, (_, index) =>
    testSession({ id: idOf(index), bodyWeightKg: 80, exercises: [pullUp] }),
  )
  await log.sessions.saveMany(sessions)
  /** What the migration leaves of a log that was written before there were totals. */
  const forget = () =>
    log.db.transaction().execute(async (db) => {
      await db.deleteFrom('session_totals').execute()
      await db.deleteFrom('session_search').execute()
      await db.updateTable('sessions').set({ volume_kg: 0 }).execute()
      await sql`insert into totals_owed select id from sessions`.execute(db)
    })
  return { ...log, forget }
}

describe('owed totals', () => {
  it('are made for a log that has none, with the volumes of its sessions', async () => {
    const { db, forget } = await openLog(60)
    const before = await totalsNow(db, 'pull')
    await forget()
    expect(await settleTotals(db)).toBe(true)
    expect(await totalsNow(db, 'pull')).toEqual(before)
    expect(before.volumes[0]).toEqual({ id: idOf(0), volume_kg: 800 })
    expect(await settleTotals(db)).toBe(false)
  })

  it('of two that make them at once are made once each', async () => {
    const { db, forget } = await openLog(60)
    const before = await totalsNow(db, 'pull')
    await forget()
    await Promise.all([settleTotals(db), settleTotals(db)])
    expect(await totalsNow(db, 'pull')).toEqual(before)
  })

  it('of a session that is gone are forgotten', async () => {
    const { db } = await openTestDb()
    await db.insertInto('totals_owed').values({ session_id: 'gone' }).execute()
    await settleTotals(db)
    expect(await listOwed(db, 1)).toEqual([])
  })

  it('stay owed from where it is told to stop, and are made by the next', async () => {
    const { db, forget } = await openLog(20)
    const before = await totalsNow(db, 'pull')
    await forget()
    const totals = createTotalsService({ db, changed: () => {}, log: () => {} })
    const settling = totals.settle()
    await new Promise((resolve) => setImmediate(resolve))
    await totals.close()
    await settling
    const { owed } = await totalsNow(db, 'pull')
    expect(owed).toBeGreaterThan(0)
    expect(owed).toBeLessThan(20)
    await settleTotals(db)
    expect(await totalsNow(db, 'pull')).toEqual(before)
  })

  it('are told of once they are made, and only then', async () => {
    const { db, forget } = await openLog(3)
    let told = 0
    const totals = createTotalsService({ db, changed: () => (told += 1), log: () => {} })
    await totals.settle()
    expect(told).toBe(0)
    await forget()
    await totals.attempt()
    expect(told).toBe(1)
  })
})

describe('a movement that is loaded otherwise than before', () => {
  it('owes the sessions in which any of its names was counted, and no other', async () => {
    const { db, sessions } = await openLog(2)
    const chinUps = { name: 'pullups', workingSets: [{ repCount: { full: 3, partial: 0 } }] }
    const squat = { name: 'Squat', workingSets: [{ weightKg: 100 }] }
    await sessions.save(testSession({ id: idOf(7), exercises: [chinUps] }))
    await sessions.save(testSession({ id: idOf(8), exercises: [squat] }))
    await db.transaction().execute((db) => oweTotals(db, ['pull up', 'squat', 'never done']))
    expect(await listOwed(db, 9)).toEqual([])
    await db.updateTable('exercise_catalogue').set({ load_mode: 'none' }).where('name', '=', 'Pull-Up').execute()
    await db.transaction().execute((db) => oweTotals(db, ['pull up']))
    expect(await listOwed(db, 9)).toEqual([idOf(0), idOf(1), idOf(7)])
  })

  it('because a new catalogue says so is counted anew after the start', async () => {
    const path = join(tempFolder(), 'log.db')
    const old = await openTestDb(path)
    await old.db.updateTable('exercise_catalogue').set({ load_mode: 'none' }).where('name', '=', 'Pull-Up').execute()
    await old.db.transaction().execute(async (db) => {
      await putSession(db, testSession({ bodyWeightKg: 80, exercises: [pullUp] }), record)
    })
    expect((await totalsNow(old.db)).volumes).toMatchObject([{ volume_kg: 0 }])
    const { db } = await openTestDb(path)
    expect(await settleTotals(db)).toBe(true)
    expect((await totalsNow(db)).volumes).toMatchObject([{ volume_kg: 800 }])
  })

  it('is among the names that have totals, which are counted', async () => {
    const { db, sessions } = await openLog(3)
    await sessions.save(testSession({ id: idOf(8), exercises: [{ name: 'A', workingSets: [{ weightKg: 1 }] }] }))
    expect(await listTotalledKeys(db)).toEqual(['a', 'pull up'])
    expect(await countTimes(db, ['a', 'pull up', 'b'])).toBe(4)
    await sessions.save(testSession({ id: idOf(8), exercises: [pullUp] }))
    await sessions.remove(idOf(0))
    expect(await listTotalledKeys(db)).toEqual(['pull up'])
    expect(await countTimes(db, ['a', 'pull up'])).toBe(3)
    await sql`insert into totals_owed values (${idOf(1)})`.execute(db)
    expect(await countTimes(db, ['a', 'pull up'])).toBeNull()
    expect(await listTotalledKeys((await openTestDb()).db)).toEqual([])
  })
})
