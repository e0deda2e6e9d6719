import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowserHost } from '#e2e/browserHost.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { contract } from '#shared/contract/index.ts'
import { sessionSchema } from '#shared/domain/session.ts'
import type { Result } from '#shared/errors.ts'

type Call = (route: string, input: unknown) => Promise<Result<unknown>>

const ID = '3fcb25c2-5ca4-4c42-9530-f957959f633d'
const OTHER = '711e44ed-a3bd-4a50-99f4-d7fb4931ef37'

const document = (id: string): string =>
  serializeSession(
    sessionSchema.parse({
      id,
      userId: '1',
      date: '2026-03-31',
      focus: 'Push 🏋️ <b>"',
      exercises: [{ name: 'Bench Press', workingSets: [{ weightKg: 62.5, repCount: { full: 8, partial: 2 } }] }],
    }),
    1,
  )

const file = (text: string) => ({ name: 'a.json', base64: Buffer.from(text).toString('base64') })

const FACTS = { primaryMuscles: ['chest'], secondaryMuscles: [], equipment: 'odd object', loadMode: 'none' }

/** Every route with inputs that fit and inputs that do not, in an order that makes sense. */
const calls: [string, unknown][] = [
  ['sessions.list', {}],
  ['sessions.list', { text: 'é'.repeat(200), limit: 1 }],
  ['sessions.list', { program: 'Bäse', exercise: 'bench press', text: 'a "b* OR', deloads: 'without' }],
  ['sessions.labels', null],
  ['sessions.get', { id: ID }],
  ['sessions.get', { id: OTHER }],
  ['sessionFile.preview', file(document(OTHER))],
  ['sessionFile.preview', file('{"a": [1, 2')],
  ['sessionFile.import', file(document(OTHER))],
  ['sessionFile.import', file('nothing')],
  ['history.last', { names: ['bench press', '', '🏋️'] }],
  ['history.occurrences', { name: 'bench press', span: {} }],
  ['history.occurrences', { name: '🏋️', span: { from: '2026-01-01' } }],
  ['progression.suggest', { names: ['bench press', '', '🏋️'], before: '2026-04-10', goals: [null] }],
  ['progression.suggest', { names: ['bench press'], goals: [{ weightKg: -1 }] }],
  ['analytics.scope', null],
  ['analytics.weeks', { from: '2026-03-01', to: '2026-03-31' }],
  ['analytics.programWeeks', {}],
  ['analytics.programWeek', { phase: 2, week: 5 }],
  ['analytics.muscles', {}],
  ['analytics.rpe', { program: '🏋️', deloads: 'without' }],
  ['analytics.records', {}],
  ['analytics.phases', { from: 'yesterday' }],
  ['analytics.deloads', {}],
  ['analytics.year', { year: 2026 }],
  ['analytics.consistency', { to: '2026-03-31' }],
  ['analytics.frequency', { name: 'bench press', span: { to: '2026-03-31' } }],
  ['analytics.exercise', { name: 'bench press', span: {} }],
  ['analytics.exercise', { name: 'Bensch Press', span: {} }],
  ['exercises.list', null],
  ['exercises.get', { name: 'bench press' }],
  ['exercises.get', { name: 'Bensch Press 🏋️ <b>' }],
  ['exercises.create', { name: 'Mein Gerät 🏋️', facts: FACTS }],
  ['exercises.create', { name: 'bench press', facts: FACTS }],
  ['exercises.save', { name: 'bench press', facts: FACTS }],
  ['exercises.save', { name: 'bench press', facts: { ...FACTS, primaryMuscles: ['heart'] } }],
  ['exercises.reset', { name: 'Bench Press' }],
  ['exercises.reset', { name: 'Bench Press' }],
  ['exercises.preview', { kind: 'rename', name: 'bench press', to: 'Bank "1"' }],
  ['exercises.preview', { kind: 'merge', into: 'bench press', names: ['Mein Gerät 🏋️', 'Dip'], factsOf: 'Dip' }],
  ['exercises.preview', { kind: 'burn' }],
  ['exercises.rename', { name: 'bench press', to: 'Bank "1"' }],
  ['exercises.rename', { name: 'bench press', to: 'Dip' }],
  ['exercises.merge', { into: 'bench press', names: ['Mein Gerät 🏋️'] }],
  ['exercises.merge', { into: 'bench press', names: [] }],
  ['exercises.changes', {}],
  ['exercises.undoChange', { id: 'none' }],
  ['settings.get', null],
  ['settings.update', { userName: 'Ann "🙂" <b>', unit: 'lb' }],
  ['drafts.start', { likeSession: ID }],
  ['drafts.current', null],
  ['drafts.edit', { sessionId: ID }],
  ['drafts.ofSession', { sessionId: ID }],
  ['drafts.ofSession', { sessionId: OTHER }],
  ['drafts.edit', { sessionId: '00000000-0000-4000-8000-000000000000' }],
  ['drafts.get', { id: '00000000-0000-4000-8000-000000000000' }],
  ['drafts.update', { id: '00000000-0000-4000-8000-000000000000', version: 1, workout: {} }],
  ['drafts.finish', { id: '00000000-0000-4000-8000-000000000000' }],
  ['drafts.discard', { id: '00000000-0000-4000-8000-000000000000' }],
  ['drafts.kept', null],
  ['sessionFile.ofSession', { id: ID }],
  ['sessionFile.ofSession', { id: '00000000-0000-4000-8000-000000000000' }],
  ['opened.recent', null],
  ['opened.again', { path: '/etc/passwd' }],
  ['opened.forget', null],
  ['rest.set', { endsAt: 'soon', exercise: null }],
  ['rest.clear', null],
  ['updates.status', null],
  ['updates.check', null],
  ['updates.download', { version: '9.9.9' }],
  ['updates.install', { version: '9.9.9 🏋️' }],
  ['updates.cancel', null],
  ['sessions.delete', { id: ID }],
  ['sessions.delete', { id: ID }],
  ['sessions.restore', { id: ID }],
  ['samples.add', null],
  ['samples.count', null],
  ['samples.remove', null],
  ['sessions.openFile', { id: '00000000-0000-4000-8000-000000000000' }],
  ['sessions.revealFile', { id: '00000000-0000-4000-8000-000000000000' }],
  ['import.choose', { what: 'nothing' }],
  [
    'import.upload',
    { upload: OTHER, file: 0, name: 'a/ü 🏋️.md', offset: 0, base64: Buffer.from('# Log').toString('base64') },
  ],
  ['import.upload', { upload: '../..', file: 0, name: 'a.md', offset: 0, base64: '' }],
  ['import.upload', { upload: OTHER, file: 0, name: 'a.md', offset: 0, base64: '!' }],
  ['import.open', { from: 'paths', paths: ['/etc/passwd'] }],
  ['import.open', { from: 'somewhere' }],
  ['import.status', null],
  ['import.answer', { job: 'none', answers: {} }],
  ['import.answer', { job: 'none', answers: { replace: 'some' } }],
  ['import.run', { job: 'none' }],
  ['import.cancel', { job: 'none' }],
  ['import.close', { job: 'none' }],
  ['import.batches', null],
  ['import.undo', { batch: 7 }],
  ['export.preview', { format: 'csv-strong', from: null, to: null }],
  ['export.preview', { format: 'markdown', from: '2026-04-01', to: '2026-03-01' }],
  ['export.chooseTarget', { format: 'pdf' }],
  ['export.start', { format: 'csv', target: '/etc/passwd' }],
  ['export.status', null],
  ['export.cancel', null],
  ['export.open', null],
  ['export.reveal', null],
  ['health.get', null],
  ['health.retryFiles', null],
  ['health.dismissNotices', null],
  ['health.openDataFolder', { not: 'null' }],
  ['health.reveal', { what: 'everything' }],
  ['health.status', null],
  ['health.start', { task: 'nothing' }],
  ['health.cancel', null],
  ['health.resolve', { id: '00000000-0000-4000-8000-000000000000', file: 'none.json', take: 'file' }],
  ['health.resolve', { id: '00000000-0000-4000-8000-000000000000', file: '../none.json', take: 'file' }],
  ['health.kept', { place: 'trash' }],
  ['health.kept', { place: '..' }],
  ['health.revealKept', { place: 'quarantine', name: 'none' }],
  ['health.restoreKept', { place: 'trash', name: '..' }],
  ['health.emptyTrash', { days: 100 }],
  ['health.replaceDamaged', { not: 'null' }],
  ['backups.list', { not: 'null' }],
  ['backups.status', { not: 'null' }],
  ['backups.make', { not: 'null' }],
  ['backups.chooseTarget', { not: 'null' }],
  ['backups.archive', { target: '/etc/passwd' }],
  ['backups.chooseSource', { not: 'null' }],
  ['backups.open', { source: '../none' }],
  ['backups.restore', { job: 'none' }],
  ['backups.cancel', { not: 'null' }],
  ['backups.chooseFolder', { not: 'null' }],
  ['backups.forgetFolder', null],
  ['backups.openFolder', { not: 'null' }],
  ['backups.reveal', null],
  ['logs.reveal', { not: 'null' }],
  ['logs.report', { message: 'TypeError 🏋️' }],
  ['sessionFile.choose', 'not null'],
  ['nope', null],
  ['__proto__', null],
]

/** What must be alike: everything but the folder, the random ids and the clock. */
const plain = (result: Result<unknown>, dataDir: string): unknown =>
  JSON.parse(
    JSON.stringify(result)
      .replaceAll(JSON.stringify(dataDir).slice(1, -1), '<data folder>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.-]+Z?/g, '<time>')
      .replace(/"version":"[^"]*"/g, '"version":"<version>"')
      .replace(/"(id|change)":"(?!3fcb25c2|711e44ed)[0-9a-f]{8}-[^"]*"/g, '"$1":"<id>"'),
  )

function prepare(dataDir: string): void {
  mkdirSync(join(dataDir, 'data/output/sessions'), { recursive: true })
  writeFileSync(join(dataDir, 'data/output/sessions/training_session_2026_03_31_3fcb25c2.json'), document(ID))
}

test('every route answers alike over IPC and over the browser host', async ({ launch, dataDir }) => {
  const hostDir = mkdtempSync(join(tmpdir(), 'traininglogs-parity-'))
  prepare(dataDir)
  prepare(hostDir)
  const { page } = await launch()
  const overIpc: Call = (route, input) =>
    page.evaluate(([r, i]) => window.bridge.call(r, i) as Promise<Result<unknown>>, [route, input] as const)

  const host = await startBrowserHost(hostDir)
  const { origin, hash } = new URL(host.url)
  const entered = await fetch(`${origin}/enter`, { method: 'POST', body: hash.replace('#ticket=', '') })
  const key = await entered.text()
  const overHttp: Call = async (route, input) => {
    const answer = await fetch(`${origin}/call`, {
      method: 'POST',
      headers: { 'x-traininglogs-key': key },
      body: JSON.stringify({ route, input }),
    })
    return (await answer.json()) as Result<unknown>
  }

  expect(new Set(calls.map(([route]) => route).filter((route) => Object.hasOwn(contract, route)))).toEqual(
    new Set(Object.keys(contract)),
  )
  for (const [route, input] of calls) {
    const [ipc, http] = [await overIpc(route, input), await overHttp(route, input)]
    expect([route, plain(http, hostDir)]).toEqual([route, plain(ipc, dataDir)])
  }
  await host.stop()
  rmSync(hostDir, { recursive: true, force: true })
})
