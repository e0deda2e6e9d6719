import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshDataDir } from '#main/testing.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { folderOf, importAll, prepare, start, work } from './testing/importer.ts'

const HEADER = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const strong = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`
const row = (title: string, reps = 5, date = '2024-01-15 10:00:00'): string =>
  `${date},${title},Squat,1,100,${reps},0,0,,,`
const log = (reps: number, focus = 'Legs'): string =>
  `# Training Log\n- Date: 2026-03-31\n- Phase: 1\n- Week: 2\n- Focus: ${focus}\n## Exercise 1\n**Name:** Squat\n### Working Sets\n1. 100 x ${reps}\n`

describe('what a file would do', () => {
  it('counts a workout that is in two files once, and says where their contents differ', async () => {
    const app = await start()
    const folder = folderOf({
      'a.csv': strong(row('Legs')),
      'b.csv': strong(row('Legs')),
      'c.csv': strong(row('Legs', 8)),
    })
    const { preview, plan } = await prepare(app, folder)
    expect(plan.map(({ verdict }) => verdict)).toEqual(['twice', 'twice', 'new'])
    expect(preview).toMatchObject({
      totals: { new: 1, duplicates: 2 },
      remarks: [{ code: 'twice', line: 2 }, { code: 'twice' }],
    })
    const fuller = folderOf({
      'a.csv': strong(row('Legs'), row('Legs').replace(',1,', ',2,')),
      'b.csv': strong(row('Legs', 8)),
    })
    expect((await prepare(app, fuller)).plan.map(({ verdict }) => verdict)).toEqual(['new', 'twice'])
  })

  it('knows a workout again that was given another name in its app, by the moment it began', async () => {
    const app = await start()
    await importAll(app, folderOf({ 'a.csv': strong(row('Legs')) }))
    const renamed = folderOf({ 'a.csv': strong(row('Leg Day')) })
    expect((await prepare(app, renamed)).plan).toMatchObject([{ verdict: 'changed', replace: false }])
    expect((await importAll(app, renamed)).report).toMatchObject({ imported: 0, changed: 1, batch: null })
    expect((await importAll(app, renamed, { replace: 'all' })).report).toMatchObject({ imported: 0, replaced: 1 })
    const { data } = (await app.dispatch('sessions.list', {})) as { data: { sessions: object[] } }
    expect(data.sessions).toMatchObject([{ focus: 'Leg Day' }])
  })

  it('does not take another workout that began in the same minute for one that was saved', async () => {
    const app = await start()
    const squat = row('Legs')
    const press = row('Arms').replace('Squat', 'Press')
    await importAll(app, folderOf({ 'a.csv': strong(squat) }))
    const both = await prepare(app, folderOf({ 'a.csv': strong(press, squat) }), { replace: 'all' })
    expect(both.plan.map(({ verdict }) => verdict)).toEqual(['new', 'duplicate'])
    const alone = await prepare(app, folderOf({ 'a.csv': strong(press) }))
    expect(alone.plan).toMatchObject([{ verdict: 'new', hint: { about: 'elsewhere', kind: 'strong' } }])
  })

  it('says that a workout was deleted before, but not of one that an undone import took away', async () => {
    const app = await start()
    const folder = folderOf({ 'a.csv': strong(row('Legs'), row('Arms', 5, '2024-02-01 10:00:00')) })
    const first = await importAll(app, folder)
    await app.importer.undo(first.report.batch ?? '', work)
    expect((await prepare(app, folder)).plan).toMatchObject([{ hint: null }, { hint: null }])
    const { stored } = await importAll(app, folderOf({ 'b.csv': strong(row('Back', 5, '2024-03-01 10:00:00')) }))
    for (const id of stored.keys()) await app.sessions.remove(id)
    const again = await prepare(app, folderOf({ 'b.csv': strong(row('Back', 5, '2024-03-01 10:00:00')) }))
    expect(again.plan).toMatchObject([{ verdict: 'new', hint: { about: 'deleted' } }])
    expect(again.preview.remarks).toMatchObject([{ message: expect.stringContaining('You deleted this session') }])
  })

  it('takes two logs of one occasion for two workouts, and says that one may be a correction', async () => {
    const app = await start()
    const { plan, preview } = await prepare(app, folderOf({ 'a.md': log(5), 'b.md': log(8) }))
    expect(plan).toMatchObject([
      { verdict: 'new', hint: null },
      { verdict: 'new', hint: { about: 'beside' } },
    ])
    expect(preview.remarks).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('Both are imported') },
    ])
    await importAll(app, folderOf({ 'a.md': log(5) }))
    expect((await prepare(app, folderOf({ 'b.md': log(8) }))).plan).toMatchObject([{ verdict: 'changed' }])
  })

  it('is read in another unit where the person says so, also the second time', async () => {
    const app = await start()
    const folder = folderOf({ 'a.csv': strong(row('Legs')) })
    const { preview } = await importAll(app, folder)
    const units = [{ source: preview.units[0]?.source ?? '', weight: 'lb' as const, distance: null }]
    expect((await prepare(app, folder, { units })).preview.totals).toMatchObject({ duplicates: 0, changed: 1 })
  })

  it('is read in the unit its workouts were saved in before, when a longer export comes', async () => {
    const app = await start()
    const weights = [45, 135, 185, 225]
    const day = (weight: number, n: number): string =>
      row('Legs', 5, `2024-01-0${n + 1} 10:00:00`).replace(',100,', `,${weight},`)
    const text = strong(...weights.map(day))
    const { preview } = await prepare(app, folderOf({ 'a.csv': text }))
    expect(preview.units[0]?.weight?.answer).toBe('lb')
    const first = folderOf({ 'a.csv': text })
    const units = [{ source: join(first, 'a.csv'), weight: 'kg' as const, distance: null }]
    await importAll(app, first, { units })
    const longer = folderOf({ 'b.csv': strong(...weights.map(day), day(245, 6)) })
    expect((await prepare(app, longer)).preview).toMatchObject({
      units: [{ weight: { answer: 'kg' } }],
      totals: { new: 1, changed: 0 },
    })
  })

  it('tells the same workout from two exports of an app whatever seconds its length has', async () => {
    const app = await start()
    const withLength = (length: string): string =>
      strong(row('Legs')).replaceAll(
        /^(.*?,.*?),/gm,
        (_, start: string) => `${start},${start.startsWith('Date') ? 'Duration' : length},`,
      )
    await importAll(app, folderOf({ 'a.csv': withLength('55m') }))
    expect((await prepare(app, folderOf({ 'b.csv': withLength('55m 24s') }))).preview.totals).toMatchObject({
      duplicates: 1,
      changed: 0,
    })
  })

  it('does not take two workouts of one day for one where only the day is known', async () => {
    const app = await start()
    const header = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time'
    await importAll(app, folderOf({ 'a.csv': `${header}\n2024-01-15,Squat,Legs,100,kgs,5,,,\n` }))
    const other = folderOf({ 'b.csv': strong(row('Legs', 5, '2024-01-15 10:00:00')) })
    expect((await prepare(app, other)).preview.totals).toMatchObject({ new: 1, changed: 0 })
  })

  it('keeps a session that the person edited when the same file comes again', async () => {
    const app = await start()
    const folder = folderOf({ 'a.csv': strong(row('Legs')) })
    const { stored } = await importAll(app, folder)
    const [id = ''] = stored.keys()
    const { session } = await app.sessions.get(id)
    await app.sessions.save({ ...session, notes: 'mine' })
    expect((await importAll(app, folder)).preview.totals).toMatchObject({ new: 0, duplicates: 1, changed: 0 })
    expect((await app.sessions.get(id)).session.notes).toBe('mine')
  })

  it('refuses a table of which more than half is bad, and imports the other files', async () => {
    const app = await start()
    const bad = strong(row('Legs'), 'yesterday,Legs,Squat,1,100,5,0,0,,,', '2024-01-16,Legs,Squat,1,many,5,0,0,,,')
    const { preview, report } = await importAll(app, folderOf({ 'bad.csv': bad, 'good.csv': strong(row('Arms')) }))
    expect(preview.files.find(({ source }) => source.endsWith('bad.csv'))).toMatchObject({
      sessions: 0,
      rows: 3,
      badRows: 2,
      refused: expect.stringContaining('More than half'),
    })
    expect(preview.remarks.filter(({ severity }) => severity === 'error')).toMatchObject([
      { line: 3, column: 1 },
      { line: 4, column: 25 },
    ])
    expect(report.imported).toBe(1)
  })

  it('never reads the database of the app itself', async () => {
    const dataDir = freshDataDir()
    const app = await start(dataDir)
    const { preview } = await prepare(app, join(dataDir, 'traininglogs.db'))
    expect(preview.files).toMatchObject([{ refused: expect.stringContaining('database of this app') }])
  })
})

describe('an imported exercise', () => {
  it('keeps its name, and is the movement it was said to be from then on', async () => {
    const app = await start()
    const text = strong(row('Legs').replace('Squat', 'Kniebeuge Spezial'))
    const first = await prepare(app, folderOf({ 'a.csv': text }))
    expect(first.preview.names).toMatchObject([{ name: 'Kniebeuge Spezial', sets: 1, movement: null }])
    await importAll(app, folderOf({ 'a.csv': text }), { names: [{ name: 'Kniebeuge Spezial', movement: 'Squat' }] })
    const again = await prepare(app, folderOf({ 'b.csv': text.replace('2024', '2025') }))
    expect(again.preview.names).toMatchObject([{ status: 'decided' }])
    const { data } = (await app.dispatch('sessions.list', {})) as { data: { sessions: object[] } }
    expect(data.sessions).toMatchObject([{ exercises: ['Kniebeuge Spezial'] }])
  })

  it('is not imported at all where what it was said to be does not exist', async () => {
    const app = await start()
    const folder = folderOf({ 'a.csv': strong(row('Legs')) })
    await expect(importAll(app, folder, { names: [{ name: 'Squat', movement: 'No such thing' }] })).rejects.toThrow()
    expect((await prepare(app, folder)).preview.totals.new).toBe(1)
  })
})

describe('reading kept logs again', () => {
  it('finds nothing new where the reader is the same, and shows what the person changed since', async () => {
    const app = await start()
    const { stored } = await importAll(app, folderOf({ 'a.md': log(5), 'b.md': log(8, 'Arms') }))
    const reread = async () =>
      app.importer.prepare(await app.importer.reread(), importAnswersSchema.parse({}), work.signal)
    expect((await reread()).preview.totals).toMatchObject({ sessions: 2, new: 0, duplicates: 2, changed: 0 })
    const [id = ''] = stored.keys()
    const { session } = await app.sessions.get(id)
    await app.sessions.save({ ...session, notes: 'mine' })
    expect((await reread()).preview).toMatchObject({
      totals: { duplicates: 1, changed: 1 },
      changes: [{ id, replace: false }],
    })
  })
})

describe('a batch', () => {
  it('can be undone after a later one that replaced a part of it was', async () => {
    const app = await start()
    const first = await importAll(app, folderOf({ 'a.csv': strong(row('Legs')) }))
    const second = await importAll(app, folderOf({ 'a.csv': strong(row('Legs', 8)) }), { replace: 'all' })
    expect(await app.importer.undo(second.report.batch ?? '', work)).toMatchObject({ restored: 1 })
    expect(await app.importer.undo(first.report.batch ?? '', work)).toMatchObject({ removed: 1, kept: [] })
  })

  it('that is undone keeps what was edited since, and restores what it replaced', async () => {
    const app = await start()
    await importAll(app, folderOf({ 'a.csv': strong(row('Legs')) }))
    const files = folderOf({
      'a.csv': strong(row('Legs', 8), row('Arms', 5, '2024-02-01 10:00:00'), row('Back', 5, '2024-03-01 10:00:00')),
    })
    const { report, stored } = await importAll(app, files, { replace: 'all' })
    expect(report).toMatchObject({ imported: 2, replaced: 1 })
    const sessions = await Promise.all([...stored.keys()].map((id) => app.sessions.get(id)))
    const arms = sessions.find(({ session }) => session.focus === 'Arms')?.session
    if (!arms) throw new Error('no arms')
    await app.sessions.save({ ...arms, notes: 'mine' })
    expect(await app.importer.undo(report.batch ?? '', work)).toEqual({
      batch: report.batch,
      removed: 1,
      restored: 1,
      kept: [{ id: arms.id, date: arms.date, focus: 'Arms' }],
    })
    await expect(app.importer.undo(report.batch ?? '', work)).rejects.toMatchObject({ code: 'IMPORT_BATCH_NOT_FOUND' })
    const { data } = (await app.dispatch('sessions.list', {})) as {
      data: { sessions: { focus: string; volumeKg: number }[] }
    }
    expect(data.sessions.map(({ focus, volumeKg }) => [focus, volumeKg])).toEqual([
      ['Arms', 500],
      ['Legs', 500],
    ])
  })

  it('leaves alone what somebody saved since it was previewed, and counts it as changed', async () => {
    const app = await start()
    const mine = await prepare(app, folderOf({ 'a.csv': strong(row('Legs'), row('Arms', 5, '2024-02-01 10:00:00')) }))
    await importAll(app, folderOf({ 'b.csv': strong(row('Legs', 8)) }))
    const { report, stored } = await app.importer.save(mine, work, () => {})
    expect(report).toMatchObject({ imported: 1, replaced: 0, changed: 1 })
    expect(stored.size).toBe(1)
    const { report: nothing } = await app.importer.save(mine, work, () => {})
    expect(nothing).toMatchObject({ batch: null, imported: 0, changed: 2 })
    const { data } = (await app.dispatch('import.batches', null)) as { data: object[] }
    expect(data).toHaveLength(2)
  })

  it('remembers what was decided about names only when it is saved', async () => {
    const app = await start()
    const folder = folderOf({ 'a.csv': strong(row('Legs').replace('Squat', 'Meine Übung')) })
    const prepared = await prepare(app, folder, { names: [{ name: 'Meine Übung', movement: 'Squat' }] })
    const stop = new AbortController()
    const stopping = { signal: stop.signal, progress: () => stop.abort() }
    await expect(app.importer.save(prepared, stopping, () => {})).rejects.toThrow()
    expect((await prepare(app, folder)).preview.names).not.toMatchObject([{ status: 'decided' }])
  })

  it('owes no file where none are wanted', async () => {
    const app = await start()
    await app.dispatch('settings.update', { jsonExport: false })
    const { report } = await importAll(app, folderOf({ 'a.csv': strong(row('Legs')) }))
    expect(report).toMatchObject({ imported: 1, pending: 0 })
  })

  it('that is stopped leaves nothing, at whatever point', async () => {
    const app = await start()
    const rows = Array.from({ length: 70 }, (_, i) =>
      row('Legs', 5, `2024-01-${String((i % 28) + 1).padStart(2, '0')} ${String(10 + Math.floor(i / 28))}:00:00`),
    )
    const prepared = await prepare(app, folderOf({ 'a.csv': strong(...rows) }))
    for (const at of [0, 35, 69, 70, 100]) {
      const stop = new AbortController()
      let told = 0
      const counting = { signal: stop.signal, progress: () => void (told++ >= at && stop.abort()) }
      await app.importer.save(prepared, counting, () => {}).catch(() => {})
      expect(
        (await prepare(app, folderOf({ 'a.csv': strong(...rows) }))).preview.totals,
        `stopped at ${at}`,
      ).toMatchObject(stop.signal.aborted ? { new: 70 } : { duplicates: 70 })
    }
  })
})
