import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#main/app.ts'
import { connect } from '#main/db/connect.ts'
import { testSession } from '#main/outbox/testing.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { arbitraryOf, type Pool } from './arbitrary-of.ts'

/** Inputs a route is given; `FUZZ_RUNS=1000 npm run unit -- src/main/fuzz` for a long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20)

const PATIENCE = 600_000

const dataDir = freshDataDir()
const outside = freshDataDir()
const pool: Pool = { texts: [], paths: [join(outside, 'a'), join(outside, 'no/such/b'), outside, ''] }
const logged: unknown[] = []
let app: App

beforeAll(async () => {
  app = await openTestApp(dataDir, { log: (level, message, details) => void logged.push({ level, message, details }) })
  const session = testSession()
  for (const id of [session.id, crypto.randomUUID()]) await app.sessions.save({ ...session, id })
  const started = await app.dispatch('drafts.start', {})
  const draft = started.ok ? (started.data as { id: string }).id : ''
  pool.texts = [session.id, draft, ...session.exercises.map(({ name }) => name), '2026-02-16', '2026-02-16T18:05', 'kg']
  mkdirSync(join(outside, 'logs'))
  writeFileSync(join(outside, 'logs', 'broken.json'), '{')
})
afterAll(async () => {
  await app.dispose()
  const raw = connect(join(dataDir, 'traininglogs.db'), { readonly: true })
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(raw.pragma('foreign_key_check')).toEqual([])
  raw.close()
})

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Later calls are made with the ids that earlier ones answered. */
function learn(answer: unknown): void {
  if (typeof answer === 'string' && ID.test(answer) && !pool.texts.includes(answer)) pool.texts.push(answer)
  if (typeof answer === 'object' && answer !== null) for (const member of Object.values(answer)) learn(member)
}

async function call(route: RouteName, input: unknown): Promise<void> {
  const result = await app.dispatch(route, input)
  if (result.ok) learn(result.data)
  else if (result.error.code === 'INTERNAL') throw new Error(`${route}: ${JSON.stringify(logged.at(-1), null, 1)}`)
  expect(Object.keys(Object.prototype)).toEqual([])
}

const routes = Object.keys(contract) as RouteName[]
const inputs = Object.fromEntries(routes.map((route) => [route, arbitraryOf(contract[route].input, pool)]))
const calls = fc
  .constantFrom(...routes)
  .chain((route) => fc.tuple(fc.constant(route), inputs[route] ?? fc.constant(null)))

test.each(routes)(
  '%s answers anything with a result or an error it knows',
  (route) =>
    fc.assert(
      fc.asyncProperty(inputs[route] ?? fc.constant(null), (input) => call(route, input)),
      { numRuns: RUNS },
    ),
  PATIENCE,
)

test(
  'calls in any order are answered with a result or an error they know',
  () =>
    fc.assert(
      fc.asyncProperty(calls, ([route, input]) => call(route, input)),
      { numRuns: RUNS * 20 },
    ),
  PATIENCE,
)
