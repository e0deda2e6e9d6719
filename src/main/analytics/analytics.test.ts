import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connect } from '#main/db/connect.ts'
import { tempFolder } from '#main/db/testing.ts'
import type { AppEnv } from '#main/env.ts'
import { testSession } from '#main/outbox/testing.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { analyticsRoutes } from './answers.ts'
import { wholeLog } from './testing/arbitrary-log.ts'

const WORKER = join(import.meta.dirname, 'analytics-worker.ts')

/** A thread that does what `code` says; `real` stands for the thread as it is. */
function workerThat(code: string): string {
  const file = join(tempFolder(), 'worker.ts')
  const real = `await import(${JSON.stringify(WORKER)})`
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${code.replace('real', real)}\n`)
  return file
}

async function openApp(changes: Partial<AppEnv> = {}) {
  const app = await openTestApp(freshDataDir(), changes)
  onTestFinished(() => app.dispose())
  await app.sessions.save(testSession({ date: '2026-02-16', program: 'A', phase: 1, week: 2 }))
  return app
}

/** An input that each route takes. */
const inputs = new Map<string, unknown>(
  analyticsRoutes.map((route): [string, unknown] => {
    if (route === 'analytics.scope') return [route, null]
    if (route === 'analytics.programWeek') return [route, { phase: 1, week: 2 }]
    if (route === 'analytics.year') return [route, { year: 2026 }]
    const isNamed = route === 'analytics.exercise' || route === 'analytics.frequency'
    return [route, isNamed ? { name: 'Squat', span: wholeLog } : wholeLog]
  }),
)

describe('every route', () => {
  it('answers the same in the thread as it does without one', async () => {
    const dataDir = freshDataDir()
    const threaded = await openTestApp(dataDir)
    onTestFinished(() => threaded.dispose())
    await threaded.sessions.save(testSession({ date: '2026-02-16', program: 'A', phase: 1, week: 2 }))
    const plain = await openTestApp(dataDir, { analyticsWorkerFile: null })
    onTestFinished(() => plain.dispose())
    for (const [route, input] of inputs) {
      const answer = await threaded.dispatch(route, input)
      expect(answer.ok).toBe(true)
      expect(await plain.dispatch(route, input)).toEqual(answer)
    }
  })

  it('answers an empty log', async () => {
    const app = await openTestApp(freshDataDir())
    onTestFinished(() => app.dispose())
    for (const [route, input] of inputs)
      expect([route, await app.dispatch(route, input)]).toMatchObject([route, { ok: true }])
  })

  it('refuses bad input and takes any text for a name', async () => {
    const app = await openApp()
    for (const [route, input] of inputs)
      for (const bad of [undefined, 7, 'x', [], { ...Object(input), more: 1 }, JSON.parse('{"__proto__": null}')])
        if (route !== 'analytics.scope' || bad !== null)
          expect([route, bad, await app.dispatch(route, bad)]).toMatchObject([
            route,
            bad,
            { ok: false, error: { code: 'INVALID_INPUT' } },
          ])
    const spans = [
      { from: '2026-02-30' },
      { to: '2026-02-29' },
      { from: '0000-01-01' },
      { to: '0000-12-31' },
      { to: '10000-01-01' },
      { to: 'yesterday' },
      { phase: 1.5 },
      { program: '' },
      { deloads: 'maybe' },
    ]
    for (const [route, input] of inputs)
      for (const span of spans)
        if (typeof input === 'object' && input && ('span' in input || 'from' in input))
          expect([route, span, await app.dispatch(route, 'span' in input ? { ...input, span } : span)]).toMatchObject([
            ...[route, span, { ok: false, error: { code: 'INVALID_INPUT' } }],
          ])
    for (const year of [0, 10_000, 1.5, '2026']) expect((await app.dispatch('analytics.year', { year })).ok).toBe(false)
    const names = ['', ' ', '__proto__', 'constructor', "'; drop table sessions; --", '\0', '🏋️‍♀️'.repeat(60), '\ud800']
    for (const name of names)
      for (const route of ['analytics.exercise', 'analytics.frequency'])
        expect([name, await app.dispatch(route, { name, span: {} })]).toMatchObject([
          name,
          { ok: false, error: { code: 'ANALYTICS_UNKNOWN_EXERCISE', details: { proposals: expect.any(Array) } } },
        ])
  })

  it.each([
    ['monday', '0001-01-01', '9999-12-31'],
    ['sunday', '0001-01-01', '0001-01-01'],
    ['saturday', '9999-12-31', '9999-12-31'],
    ['saturday', '9999-12-31', '0001-01-01'],
    ['sunday', '2024-02-29', '2024-02-29'],
  ] as const)(
    'takes a log from one end of time to the other, weeks from %s, and any span of it',
    async (weekStart, from, to) => {
      const app = await openApp()
      await app.dispatch('settings.update', { weekStart })
      const ends = ['0001-01-01', '0001-01-02', '1969-12-31', '2024-02-29', '9999-12-30', '9999-12-31']
      for (const [index, date] of ends.entries())
        await app.sessions.save(
          testSession({ id: `00000000-0000-4000-8000-00000000010${index}`, date, isDeloadWeek: true }),
        )
      for (const [route, input] of inputs) {
        if (typeof input !== 'object' || input === null || !('span' in input || 'from' in input)) continue
        for (const span of [{ from, to }, {}])
          expect([route, await app.dispatch(route, 'span' in input ? { ...input, span } : span)]).toMatchObject([
            ...[route, { ok: true }],
          ])
      }
      for (const year of [1, 2024, 9999]) expect((await app.dispatch('analytics.year', { year })).ok).toBe(true)
    },
  )

  it('takes numbers that no log has', async () => {
    const app = await openApp()
    const span = { from: '0001-01-01', to: '9999-12-31', program: "A'--", phase: -(2 ** 53) + 1 }
    for (const [route, input] of inputs) {
      const asked = route === 'analytics.programWeek' ? { ...span, phase: 2 ** 53 - 1, week: -1 } : span
      if (typeof input !== 'object' || input === null || 'year' in input) continue
      const { from: _, to: __, ...place } = asked
      const sent = 'span' in input ? { ...input, span } : 'week' in input ? { ...place, week: -1 } : span
      expect([route, await app.dispatch(route, sent)]).toMatchObject([route, { ok: true }])
    }
  })
})

describe('a name nobody knows', () => {
  it('is answered with names that are near, in the language of the app', async () => {
    const app = await openApp()
    onTestFinished(() => setLanguage('en'))
    setLanguage('de')
    const answer = await app.dispatch('analytics.exercise', { name: 'Benchh Press', span: {} })
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'ANALYTICS_UNKNOWN_EXERCISE',
        message: 'Weder im Log noch im Katalog gibt es eine Übung namens „Benchh Press“.',
        details: { proposals: expect.arrayContaining(['Barbell Bench Press']) },
      },
    })
  })
})

describe('the thread', () => {
  it('knows what was saved a moment before', async () => {
    const app = await openApp()
    expect(await app.dispatch('analytics.scope', null)).toMatchObject({ data: { sessions: 1 } })
    await app.sessions.save(testSession({ id: '00000000-0000-4000-8000-000000000009', date: '2026-02-18' }))
    expect(await app.dispatch('analytics.scope', null)).toMatchObject({ data: { sessions: 2, last: '2026-02-18' } })
  })

  it.each([
    ['ends', 'process.exit(3)'],
    ['throws', `throw new Error('boom')`],
  ])('that %s is started anew, and whoever waits is answered', async (_, end) => {
    const flag = join(tempFolder(), 'died')
    const died = `import { existsSync, writeFileSync } from 'node:fs'\nconst flag = ${JSON.stringify(flag)}`
    const once = `${died}\nif (existsSync(flag)) { real } else { writeFileSync(flag, ''); parentPort.on('message', () => { ${end} }) }`
    const logged: string[] = []
    const app = await openApp({
      analyticsWorkerFile: workerThat(once),
      log: (level, message) => void (level === 'error' && logged.push(message)),
    })
    const answers = await Promise.all([...inputs].map(([route, input]) => app.dispatch(route, input)))
    expect(answers.map(({ ok }) => ok)).toEqual([...inputs].map(() => true))
    expect(logged).toEqual(['The thread of analytics died'])
  })

  it.each([
    ['dies as it starts', `throw new Error('boom')`],
    ['dies over every question', `parentPort.on('message', () => process.exit(0))`],
  ])('that %s refuses in words, and the app goes on', async (_, code) => {
    const app = await openApp({ analyticsWorkerFile: workerThat(code) })
    for (const _ of [1, 2])
      expect(await app.dispatch('analytics.scope', null)).toMatchObject({
        ok: false,
        error: { code: 'ANALYTICS_STOPPED', message: expect.stringContaining('Nothing was lost') },
      })
    expect((await app.dispatch('sessions.list', {})).ok).toBe(true)
  })

  it('without a file to run refuses alike', async () => {
    const app = await openApp({ analyticsWorkerFile: join(tempFolder(), 'nowhere.js') })
    expect(await app.dispatch('analytics.scope', null)).toMatchObject({
      ok: false,
      error: { code: 'ANALYTICS_STOPPED' },
    })
  })

  it('that hangs holds up no quit', async () => {
    const flag = join(tempFolder(), 'hangs')
    const hang = `parentPort.on('message', () => { writeFileSync(${JSON.stringify(flag)}, ''); for (;;); })`
    const app = await openTestApp(freshDataDir(), {
      analyticsWorkerFile: workerThat(`import { writeFileSync } from 'node:fs'\n${hang}`),
    })
    const asked = app.dispatch('analytics.scope', null)
    await vi.waitUntil(() => existsSync(flag), { timeout: 10_000 })
    const from = performance.now()
    await app.dispose()
    expect(performance.now() - from).toBeLessThan(4000)
    expect(await asked).toMatchObject({ ok: false, error: { code: 'ANALYTICS_CLOSING' } })
    expect(await app.dispatch('analytics.scope', null)).toMatchObject({ ok: false })
  })

  it('keeps an unforeseen failure to itself and its log', async () => {
    const logged: unknown[] = []
    const odd = workerThat(
      `parentPort.on('message', (m) => m.do === 'quit' ? process.exit(0) : parentPort.postMessage({ number: m.number, error: new Error('secret') }))`,
    )
    const app = await openApp({ analyticsWorkerFile: odd, log: (...entry) => void logged.push(entry) })
    expect(await app.dispatch('analytics.scope', null)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    expect(JSON.stringify(logged)).toContain('secret')
  })
})

describe('numbers that are still owed', () => {
  it('are made before a question is answered, and everything else goes on meanwhile', async () => {
    const dataDir = freshDataDir()
    const first = await openTestApp(dataDir)
    await first.dispatch('settings.update', { jsonExport: false })
    const ids = Array.from({ length: 200 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
    await first.sessions.saveMany(ids.map((id) => testSession({ id, date: '2026-02-16' })))
    await first.dispose()
    const raw = connect(join(dataDir, 'traininglogs.db'), { readonly: false })
    raw.exec('delete from session_totals; delete from session_search; insert into totals_owed select id from sessions')
    raw.close()
    const app = await openTestApp(dataDir, { analyticsWorkerFile: null })
    onTestFinished(() => app.dispose())
    const told: string[] = []
    app.events.on((event) => void told.push(event.type === 'changed' ? event.feature : event.type))
    const scope = app.dispatch('analytics.scope', null).then((answer) => {
      told.push('answer')
      return answer
    })
    await app.dispatch('settings.get', null)
    expect(told).toEqual([])
    expect(await scope).toMatchObject({ data: { sessions: 200 } })
    expect(told).toEqual(['sessions', 'answer'])
  })
})
