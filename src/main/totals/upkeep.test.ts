import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { facts, openExercises } from '#main/exercises/testing.ts'
import { row, startImporting, strong } from '#main/import/testing/import-app.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { totalsAnew, totalsNow } from './testing.ts'

const idOf = (index: number) => `0000000${index}-0000-4000-8000-000000000000`
const squat = (kg: number) => ({ name: 'Squat', workingSets: [{ weightKg: kg, repCount: { full: 5, partial: 0 } }] })
const pullUp = { name: 'Pull-Up', workingSets: [{ repCount: { full: 10, partial: 0 } }] }

async function openThree() {
  const log = await openTestLog()
  await log.sessions.saveMany(
    [100, 110, 120].map((kg, index) =>
      testSession({ id: idOf(index), date: `2026-02-1${index}`, bodyWeightKg: 80, exercises: [squat(kg), pullUp] }),
    ),
  )
  return log
}

describe('totals are those that would be made anew', () => {
  it('after sessions are saved, edited, deleted and restored', async () => {
    const { db, sessions } = await openThree()
    expect(await totalsNow(db)).toEqual(await totalsAnew(db))

    await sessions.save(testSession({ id: idOf(0), date: '2026-03-01', exercises: [squat(50)] }))
    const edited = await totalsNow(db)
    expect(edited).toEqual(await totalsAnew(db))
    expect(edited.volumes[0]).toEqual({ id: idOf(0), volume_kg: 250 })

    await sessions.remove(idOf(1))
    const removed = await totalsNow(db)
    expect(removed).toEqual(await totalsAnew(db))
    expect([removed.sessions.length, removed.exercises.length, removed.found.length]).toEqual([2, 3, 2])

    await sessions.restore(idOf(1))
    const restored = await totalsNow(db)
    expect(restored).toEqual(await totalsAnew(db))
    expect(restored.found).toEqual([idOf(0), idOf(1), idOf(2)])
  })

  it('after an edit took a word out of a session, which is not found by it any more', async () => {
    const { db, sessions } = await openThree()
    await sessions.save(testSession({ id: idOf(0), exercises: [pullUp] }))
    expect((await totalsNow(db)).found).toEqual([idOf(1), idOf(2)])
  })

  it('after an import and its undo', async () => {
    const { call, open, reach, database, app } = await startImporting({
      'a.csv': strong(row('2026-01-05 10:00:00', '1', 100), row('2026-01-07 10:00:00', '1', 110)),
    })
    const totals = () => database().prepare('select session_id, volume_kg from session_totals order by day').all()
    const { job } = await open()
    await call('import.run', { job })
    const { report } = await reach('done')
    expect(totals()).toMatchObject([{ volume_kg: 500 }, { volume_kg: 550 }])
    expect((await app.dispatch('analytics.scope', null)).ok).toBe(true)
    await call('import.undo', { batch: report?.batch ?? '' })
    await reach('undone')
    expect(totals()).toEqual([])
  })

  it('after an import in which a name was decided about, at once', async () => {
    const workout = (order: string) =>
      row('2026-01-05 10:00:00', order, 10).replace('Squat (Barbell)', 'Meine Klimmzüge')
    const { call, open, reach } = await startImporting({ 'a.csv': strong(workout('1'), workout('2')) })
    const { job } = await open()
    const names = [{ name: 'Meine Klimmzüge', movement: 'Pull-Up' }]
    await call('import.answer', { job, answers: { names } })
    await reach('preview')
    await call('import.run', { job })
    await reach('done')
    const { exercises } = await call('analytics.records', wholeLog)
    expect(exercises).toMatchObject([{ exercise: 'Pull-Up', loadMode: 'bodyweight-plus', weight: { reps: 5 } }])
    const { muscles, unassigned } = await call('analytics.muscles', wholeLog)
    expect([muscles.find(({ muscle }) => muscle === 'lats')?.sets[0], unassigned]).toEqual([2, []])
  })

  it('after a movement was described, merged and taken back', async () => {
    const { db, exercises, done, settle } = await openExercises()
    await done('2026-01-01', 'Yoke', 10, 80)
    await done('2026-01-02', 'Squat', 100, 80)
    const volumes = async () => (await totalsNow(db)).volumes.map(({ volume_kg }) => volume_kg).sort((a, b) => a - b)
    expect(await volumes()).toEqual([50, 500])

    await exercises.save('Yoke', facts({ loadMode: 'bodyweight-plus' }))
    expect((await totalsNow(db)).owed).toBe(1)
    await settle()
    expect(await volumes()).toEqual([450, 500])

    const { change } = await exercises.merge({ into: 'Squat', names: ['Yoke'], factsOf: 'Squat' })
    await settle()
    expect(await volumes()).toEqual([50, 500])
    expect(await totalsNow(db)).toEqual(await totalsAnew(db))

    await exercises.undoChange(change ?? '')
    await settle()
    expect(await volumes()).toEqual([450, 500])
    expect(await totalsNow(db)).toEqual(await totalsAnew(db))
  })
})

describe('a save', () => {
  it('answers the volume that lists show, with the body where it is lifted', async () => {
    const { sessions } = await openTestLog()
    const saved = await sessions.save(testSession({ bodyWeightKg: 80, exercises: [pullUp] }))
    expect(saved.volumeKg).toBe(800)
    expect((await sessions.save(testSession({ bodyWeightKg: 80, exercises: [pullUp] }))).volumeKg).toBe(800)
  })
})
