import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderOf, importAll, prepare, start } from './testing/importer.ts'

it('takes a workout for the one that an older version saved with the body weight in its notes', async () => {
  const app = await start()
  const columns = 'Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,RPE'
  const line = 'A,2026-01-27 05:45:45,2026-01-27 06:27:20,68.04,Squat,Barbell,5,62.5,,,Done,false,8'
  const folder = folderOf({ 'a.csv': `${columns}\n${line}\n` })
  const answers = { units: [{ source: join(folder, 'a.csv'), weight: 'kg' as const, distance: null }] }
  const { stored } = await importAll(app, folder, answers)
  const [id = ''] = stored.keys()
  const bodyWeight = async () => {
    const session = await app.sessions.find(id)
    return { bodyWeightKg: session?.bodyWeightKg, notes: session?.notes }
  }
  expect(await bodyWeight()).toEqual({ bodyWeightKg: 68.04, notes: null })
  const saved = await app.sessions.find(id)
  if (!saved) throw new Error('The import saved nothing.')
  await app.sessions.save({ ...saved, bodyWeightKg: null, notes: 'body weight: 68.04 kg' })
  expect((await prepare(app, folder)).preview.totals).toMatchObject({ new: 0, duplicates: 1, changed: 0 })
  expect((await prepare(app, folder, answers)).preview.totals).toMatchObject({ duplicates: 1, changed: 0 })
  const { report, preview } = await importAll(app, folder, { replace: 'all' })
  expect(preview.changes[0]?.diff).toContainEqual({ sign: '+', text: '- Body Weight: 68.04 kg' })
  expect(report).toMatchObject({ replaced: 1 })
  expect(await bodyWeight()).toEqual({ bodyWeightKg: 68.04, notes: null })
  await app.sessions.save({ ...saved, bodyWeightKg: null, notes: null })
  expect((await prepare(app, folder)).preview.totals).toMatchObject({ duplicates: 1, changed: 0 })
  expect((await prepare(app, folder, answers)).preview.totals).toMatchObject({ duplicates: 0, changed: 1 })
})
