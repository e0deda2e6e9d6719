import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { App } from '#main/app.ts'
import { connect } from '#main/db/connect.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'

function olderDatabase(path: string, rows: [id: string, date: string, raw: string][]): void {
  const raw = connect(path, { readonly: false })
  raw.exec(
    'create table training_sessions (id text, date text, phase text, week integer, raw_json text, created_at text)',
  )
  const insert = raw.prepare('insert into training_sessions values (?, ?, ?, ?, ?, ?)')
  for (const [id, date, text] of rows) insert.run(id, date, 'phase 2', 3, text, date)
  raw.pragma('journal_mode = DELETE')
  raw.close()
}

const document = (id: string, date: string): [string, string, string] => [
  id,
  date,
  JSON.stringify({
    id,
    date,
    phase: 2,
    week: 3,
    focus: 'legs',
    exercises: [
      {
        number: 1,
        name: 'Squat',
        working_sets: [{ number: 1, weight: 100, reps: 5, rpe: 8 }],
        warmup_sets: [{ number: 1, weight: 20, reps: 5 }],
      },
    ],
  }),
]

const ID = '3fcb25c2-5ca4-4c42-9530-f957959f633d'
const OTHER = '711e44ed-a3bd-4a50-99f4-d7fb4931ef37'

async function start(dataDir: string): Promise<App> {
  const app = await openTestApp(dataDir)
  onTestFinished(() => app.dispose())
  return app
}

const list = async (app: App) => {
  const answer = await app.dispatch('sessions.list', {})
  return answer.ok ? (answer.data as { sessions: { id: string }[] }).sessions.map(({ id }) => id).sort() : answer
}

describe("the older tool's database in the place of ours", () => {
  it('is imported in full on the first start, told, and kept byte for byte', async () => {
    const dataDir = freshDataDir()
    const path = join(dataDir, 'traininglogs.db')
    olderDatabase(path, [document(ID, '2025-10-13T18:00:00'), document(OTHER, '2025-10-15T18:00:00')])
    const bytes = readFileSync(path)
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID, OTHER].sort())
    expect(app.found).toMatchObject([
      { code: 'imported', message: expect.stringContaining('its 2 sessions were imported') },
    ])
    expect(readFileSync(app.found[0]?.file ?? '').equals(bytes)).toBe(true)
    expect(readdirSync(join(dataDir, 'data/output/sessions'))).toHaveLength(2)
  })

  it('says what it could not read of it', async () => {
    const dataDir = freshDataDir()
    olderDatabase(join(dataDir, 'traininglogs.db'), [
      document(ID, '2025-10-13'),
      [OTHER, '2025-10-15', '{"exercises": ['],
    ])
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID])
    expect(app.found).toMatchObject([{ message: expect.stringContaining('1 could not be read') }])
  })

  it('is taken up again after a start that ended in between, and nothing is there twice', async () => {
    const dataDir = freshDataDir()
    const path = join(dataDir, 'traininglogs.db')
    olderDatabase(path, [document(ID, '2025-10-13T18:00:00')])
    copyFileSync(path, join(dataDir, 'copy.db'))
    await (await openTestApp(dataDir)).dispose()
    copyFileSync(join(dataDir, 'copy.db'), join(dataDir, 'traininglogs-older-tool.db'))
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID])
    expect(existsSync(join(dataDir, 'traininglogs-older-tool.db'))).toBe(false)
  })

  it('wins over the session files of the older tool, which say less', async () => {
    const dataDir = freshDataDir()
    olderDatabase(join(dataDir, 'traininglogs.db'), [document(ID, '2025-10-13T18:00:00')])
    mkdirSync(join(dataDir, 'data/output/sessions'), { recursive: true })
    const app = await start(dataDir)
    const { session } = await app.sessions.get(ID)
    expect(session.exercises[0]?.warmupSets).toMatchObject([{ weightKg: 20, repCount: 5 }])
    expect(session.exercises[0]?.workingSets).toMatchObject([{ weightKg: 100, repCount: { full: 5 }, rpe: 8 }])
  })
})
