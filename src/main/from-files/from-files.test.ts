import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { testSession } from '#main/outbox/testing.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { openTestApp } from '#main/testing.ts'
import { contract, type Input, type RouteName } from '#shared/contract/index.ts'
import type { Session } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { openFromFiles } from './from-files.ts'
import { folderErrors } from './read-folder.ts'

const now = () => new Date(2026, 3, 20, 12)
const world = { now, log: () => {}, newId: () => 'id', checkOutputs: true }
const idOf = (index: number) => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`

const NAMES = [
  'Bench Press',
  'BB bench-press',
  'Pull Up',
  'Assisted Pull Up',
  'Meine Übung',
  'Squat',
  'Leg Curl',
  'Plank',
]

const someSet = fc.record({
  weightKg: fc.constantFrom(null, 0, 20, 22.5, 60, 100),
  repCount: fc.record({ full: fc.integer({ min: 1, max: 14 }), partial: fc.integer({ min: 0, max: 2 }) }),
  rpe: fc.constantFrom(null, 7, 8.5, 9),
})
const someSession = fc.record({
  date: fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom('', 'T07:00', 'T18:05'))
    .map(([day, time]) => new Date(Date.UTC(2025, 11, 20 + day)).toISOString().slice(0, 10) + time),
  program: fc.constantFrom(null, 'Base', 'base', 'Other'),
  phase: fc.constantFrom(null, 1, 2),
  week: fc.constantFrom(null, 1, 2, 3),
  isDeloadWeek: fc.boolean(),
  bodyWeightKg: fc.constantFrom(null, 80),
  durationMinutes: fc.constantFrom(null, 45, 90),
  exercises: fc.array(
    fc.record({ name: fc.constantFrom(...NAMES), workingSets: fc.array(someSet, { maxLength: 4 }) }),
    { minLength: 1, maxLength: 4 },
  ),
})

/** Sessions as people log them, and some with everything that a session may hold. */
const someLog = (): Session[] => [
  ...fc.sample(someSession, { numRuns: 60, seed: 7 }).map((part, index) => testSession({ ...part, id: idOf(index) })),
  ...fc.sample(arbitrarySession(), { numRuns: 12, seed: 8 }),
]

const day = fc.constantFrom(null, '2025-12-31', '2026-02-01', '2026-03-15', '0001-01-01', '9999-12-31')
const spans = fc.sample(
  fc.record({
    from: day,
    to: day,
    program: fc.constantFrom(null, 'Base', 'BASE', 'nobody'),
    phase: fc.constantFrom(null, 1, 2, 77),
    deloads: fc.constantFrom('with' as const, 'without' as const),
  }),
  { numRuns: 24, seed: 9 },
)
const names = [...NAMES, 'barbell bench press', 'Bench Prs', '', '  ', '\0', '__proto__', 'x'.repeat(500)]

const ask = <R extends RouteName>(route: R, input: Input<R>): [RouteName, unknown] => [route, input]

/** Every question about the log, of each many. */
const questions: [RouteName, unknown][] = [
  ask('analytics.scope', null),
  ...[1, 2025, 2026, 9999].map((year) => ask('analytics.year', { year })),
  ...[null, 1, 2].flatMap((phase) =>
    [null, 1, 3].map((week) => ask('analytics.programWeek', { program: phase === 1 ? null : 'Base', phase, week })),
  ),
  ...spans.flatMap((span) => [
    ask('analytics.weeks', span),
    ask('analytics.programWeeks', span),
    ask('analytics.muscles', span),
    ask('analytics.rpe', span),
    ask('analytics.records', span),
    ask('analytics.phases', span),
    ask('analytics.deloads', span),
    ask('analytics.consistency', span),
    ask('analytics.frequency', { name: null, span }),
  ]),
  ...names.flatMap((name, i) =>
    [{}, spans[i] ?? {}].flatMap((span) => [
      ask('analytics.frequency', { name, span }),
      ask('analytics.exercise', { name, span }),
      ask('history.occurrences', { name, span, limit: 100 }),
      ask('history.occurrences', { name, span, limit: 2, offset: 1 }),
    ]),
  ),
  ...[null, '2026-02-01', '2026-02-01T12:00'].flatMap((before) => [
    ask('history.last', { names, before }),
    ask('history.last', { names, before, exceptSession: idOf(3) }),
    ask('progression.suggest', { names, before }),
    ask('progression.suggest', { names, before, exceptSession: idOf(3), isDeloadWeek: true }),
  ]),
  ...[{}, { text: 'übung' }, { text: 'b' }, { exercise: 'squat', deloads: 'without' as const }].map((filter) =>
    ask('sessions.list', filter),
  ),
]

/** A folder of files, opened; what is told while it is read is collected. */
async function opened(folder: string) {
  const told: string[] = []
  const log = await openFromFiles(folder, world, { leftOut: (message) => void told.push(message), progress: () => {} })
  onTestFinished(() => log.dispose())
  return { ...log, told }
}

const write = (folder: string, name: string, part: Parameters<typeof testSession>[0], revision = 1) =>
  writeFileSync(join(folder, name), serializeSession(testSession(part), revision))

const datesIn = async ({ dispatch }: Awaited<ReturnType<typeof opened>>): Promise<string[]> => {
  const answer = await dispatch('sessions.list', {})
  return answer.ok ? (answer.data as { sessions: { date: string }[] }).sessions.map(({ date }) => date) : []
}

describe('a folder of session files', () => {
  it('answers every question as the database does', async () => {
    const dataDir = tempFolder()
    const app = await openTestApp(dataDir, { now })
    onTestFinished(() => app.dispose())
    await app.sessions.saveMany(someLog())
    const { sessions: folder } = foldersOf(dataDir)
    const files = await opened(folder)
    const feature = /^(history|analytics|progression)\./
    const asked = new Set(questions.map(([route]) => route))
    expect(Object.keys(contract).filter((route) => feature.test(route) && !asked.has(route as RouteName))).toEqual([])
    let failed = 0
    for (const [route, input] of questions) {
      const expected = await app.dispatch(route, input)
      if (!expected.ok) failed += 1
      expect(await files.dispatch(route, input), `${route} ${JSON.stringify(input)}`).toEqual(expected)
    }
    expect(failed).toBeLessThan(questions.length / 4)
    expect(files.told).toEqual([])
    expect(await files.findSessionIds('0000000')).toEqual(await app.findSessionIds('0000000'))
  }, 60_000)

  it('gives a session with its file as it was written, and names no database', async () => {
    const folder = tempFolder()
    write(folder, 'a.json', { notes: 'slow' }, 4)
    const { dispatch } = await opened(folder)
    expect(await dispatch('sessions.get', { id: testSession().id })).toMatchObject({
      ok: true,
      data: {
        session: { notes: 'slow' },
        revision: 4,
        copies: { database: '', file: join(folder, 'a.json'), fileStatus: 'written' },
        document: readFileSync(join(folder, 'a.json'), 'utf8'),
      },
    })
    expect(await dispatch('sessions.get', { id: idOf(9) })).toMatchObject({ error: { code: 'SESSION_NOT_FOUND' } })
  })

  it('tells of every file that is left out, and reads the others', async () => {
    const folder = tempFolder()
    write(folder, 'good.json', { date: '2026-01-01' })
    write(folder, 'OTHER.JSON', { id: idOf(1), date: '2026-01-02' })
    writeFileSync(join(folder, 'torn.json'), '{"dataModelVersion": "0.1.0", ')
    writeFileSync(join(folder, 'empty.json'), '')
    writeFileSync(join(folder, 'strange.json'), '{"a": 1}')
    const newer = serializeSession(testSession({ id: idOf(2) }), 1).replace('"0.1.0"', '"9.0.0"')
    writeFileSync(join(folder, 'newer.json'), newer)
    const wrong = serializeSession(testSession({ id: idOf(3) }), 1).replace('"weightKg": 100', '"weightKg": -1')
    writeFileSync(join(folder, 'wrong.json'), wrong)
    mkdirSync(join(folder, 'folder.json'))
    symlinkSync(join(folder, 'good.json'), join(folder, 'link.json'))
    writeFileSync(join(folder, 'notes.txt'), 'no session')
    const files = await opened(folder)
    expect(await datesIn(files)).toEqual(['2026-01-02', '2026-01-01'])
    const named = files.told.map((line) => /^Left out: (\S+): .{10,}/s.exec(line)?.[1])
    expect(named.sort()).toEqual([
      'empty.json',
      'folder.json',
      'link.json',
      'newer.json',
      'strange.json',
      'torn.json',
      'wrong.json',
    ])
  })

  it('counts the highest revision of a session that is as the app wrote it', async () => {
    const folder = tempFolder()
    write(folder, 'c.json', { date: '2026-01-01' }, 1)
    write(folder, 'a.json', { date: '2026-01-02' }, 2)
    const edited = serializeSession(testSession({ date: '2026-01-03' }), 3).replace('2026-01-03', '2026-01-04')
    writeFileSync(join(folder, 'b.json'), edited)
    const files = await opened(folder)
    expect(await datesIn(files)).toEqual(['2026-01-02'])
    expect(files.told).toEqual([
      expect.stringMatching(/^Left out: b\.json: .*a\.json/),
      expect.stringMatching(/^Left out: c\.json: .*a\.json/),
    ])
    renameSync(join(folder, 'a.json'), join(folder, 'd.json'))
    expect(await datesIn(await opened(folder))).toEqual(['2026-01-02'])
  })

  it('reads the files of older versions', async () => {
    const folder = tempFolder()
    const old = {
      dataModelVersion: '0.0.1',
      dataModelType: 'training_session_log',
      _id: 'old',
      userId: '1',
      userName: 'A',
    }
    const set = { set: 1, weightKg: 80, repCount: { full: 5, partial: 0 }, rpe: 8, repAssessment: 'good', notes: null }
    const exercise = { Order: 1, Name: 'Squat', currentGoal: {}, warmupSets: [], workingSets: [set] }
    const session = { ...old, date: '2025-01-02T03:04:05.678901', phase: 1, week: 1, isDeloadWeek: false, focus: 'x' }
    writeFileSync(join(folder, 'old.json'), JSON.stringify({ ...session, exercises: [exercise] }))
    const files = await opened(folder)
    expect(files.told).toEqual([])
    expect(await datesIn(files)).toHaveLength(1)
  })

  it('is left as it is, and so is everything around it', async () => {
    const dataDir = tempFolder()
    const { sessions: folder } = foldersOf(dataDir)
    mkdirSync(folder, { recursive: true })
    write(folder, 'a.json', {})
    writeFileSync(join(folder, 'broken.json'), '{')
    const seen = () => readdirSync(dataDir, { recursive: true, withFileTypes: true }).map(({ name }) => name)
    const before = seen()
    const { dispatch } = await opened(folder)
    expect(await dispatch('analytics.records', {})).toMatchObject({ ok: true })
    for (const [route, input] of [
      ['sessions.delete', { id: testSession().id }],
      ['settings.update', { unit: 'lb' }],
      ['drafts.start', null],
      ['nope', null],
    ] as const)
      expect(await dispatch(route, input)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ROUTE' } })
    expect(seen()).toEqual(before)
  })

  it.each([
    ['is not there', (folder: string) => join(folder, 'nowhere')],
    [
      'is a file',
      (folder: string) => {
        writeFileSync(join(folder, 'file'), '')
        return join(folder, 'file')
      },
    ],
  ])('that %s is an error in words', async (_, pathIn) => {
    const path = pathIn(tempFolder())
    await expect(opened(path)).rejects.toMatchObject({
      code: folderErrors.UNREADABLE,
      message: expect.stringContaining(path),
    })
  })

  it('that is empty is an empty log', async () => {
    const { dispatch } = await opened(tempFolder())
    expect(await dispatch('analytics.scope', null)).toMatchObject({ ok: true, data: { sessions: 0 } })
    expect(await dispatch('sessions.list', {})).toMatchObject({ ok: true, data: { total: 0 } })
  })
})
