import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { App } from '#main/app.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import type { ExportFormat } from '#shared/contract/export.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { findSources } from './sources.ts'

const work = { progress: () => {}, signal: new AbortController().signal }

async function start(): Promise<App> {
  const app = await openTestApp(freshDataDir())
  onTestFinished(() => app.dispose())
  return app
}

/** The sessions of one log after they were exported and imported into another. */
async function throughFiles(sessions: readonly Session[], format: ExportFormat): Promise<Session[]> {
  const from = await start()
  await from.sessions.saveMany(sessions)
  const target = join(mkdtempSync(join(tmpdir(), 'traininglogs-export-')), 'out')
  const signal = work.signal
  await from.exports.run({ format, from: null, to: null, target, overwrite: false }, { signal, onProgress: () => {} })
  const to = await start()
  const { sources } = await findSources([target])
  const prepared = await to.importer.prepare(
    await to.importer.read(sources, null, work),
    importAnswersSchema.parse({}),
    signal,
  )
  const { stored } = await to.importer.save(prepared, work, () => {})
  expect(prepared.preview.errorCount).toBe(0)
  return Promise.all([...stored.keys()].map(async (id) => (await to.sessions.get(id)).session))
}

/** Distinct sessions of this machine's years; a log in markdown does not say whose it is. */
const sample = (seed: number): Session[] => {
  const all = fc.sample(arbitrarySession(), { numRuns: 25, seed })
  return [...new Map(all.map((session) => [session.id, session])).values()]
}

const byDate = (a: Session, b: Session): number =>
  JSON.stringify([a.date, a.focus, a.exercises]) < JSON.stringify([b.date, b.focus, b.exercises]) ? -1 : 1
const withoutOwner = ({ id: _id, userId: _userId, userName: _name, source: _source, ...rest }: Session) => rest

it.each(['json', 'jsonl', 'csv'] as const)('%s: what was exported is imported equal', async (format) => {
  const sessions = sample(42)
  const byId = (a: Session, b: Session): number => (a.id < b.id ? -1 : 1)
  expect((await throughFiles(sessions, format)).sort(byId)).toEqual([...sessions].sort(byId))
})

it('markdown: what was exported is imported equal, save for whose it is', async () => {
  const sessions = sample(7)
  const back = await throughFiles(sessions, 'markdown')
  expect(back.sort(byDate).map(withoutOwner)).toEqual([...sessions].sort(byDate).map(withoutOwner))
})

it.each(['json', 'jsonl', 'csv', 'markdown'] as const)(
  '%s: what was exported adds nothing to the log it came from',
  async (format) => {
    const app = await start()
    await app.sessions.saveMany(sample(11))
    const target = join(mkdtempSync(join(tmpdir(), 'traininglogs-export-')), 'out')
    await app.exports.run(
      { format, from: null, to: null, target, overwrite: false },
      { signal: work.signal, onProgress: () => {} },
    )
    const { sources } = await findSources([target])
    const read = await app.importer.read(sources, null, work)
    const { preview } = await app.importer.prepare(read, importAnswersSchema.parse({}), work.signal)
    expect(preview.totals).toMatchObject({ new: 0, changed: 0, failed: 0, duplicates: preview.totals.sessions })
  },
)

it.each(['csv-strong', 'csv-hevy'] as const)('%s: sets, weights, reps and RPE come back', async (format) => {
  const set = { weightKg: 62.5, repCount: { full: 8, partial: 0 }, rpe: 8.5 }
  const session = sessionSchema.parse({
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    userId: '1',
    date: '2026-03-31T18:05:00',
    focus: '=Push "day"',
    durationMinutes: 65,
    notes: 'two\nlines',
    exercises: [
      {
        name: 'Bench Press (Barbell)',
        warmupSets: [{ weightKg: 20, repCount: 10 }],
        workingSets: [set, set, { ...set, weightKg: 1.25 }],
      },
      { name: 'Plank', workingSets: [{ durationSeconds: 90 }] },
    ],
  })
  const [back] = await throughFiles([session], format)
  expect(back).toMatchObject({
    date: format === 'csv-hevy' ? '2026-03-31T18:05' : '2026-03-31T18:05:00',
    durationMinutes: 65,
  })
  expect(
    back?.exercises.map(({ name, warmupSets, workingSets }) => [name, warmupSets.length, workingSets.length]),
  ).toEqual([
    ['Bench Press (Barbell)', 1, 3],
    ['Plank', 0, 1],
  ])
  expect(back?.exercises[0]?.workingSets).toMatchObject([set, set, { weightKg: 1.25 }])
  expect(back?.exercises[1]?.workingSets).toMatchObject([{ durationSeconds: 90 }])
})
