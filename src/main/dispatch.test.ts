import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from './app.ts'
import { freshDataDir, openTestApp, testPlatform } from './testing.ts'

let app: App
const logged: { message: string; details: Record<string, unknown> | undefined }[] = []

beforeEach(async () => {
  logged.length = 0
  app = await openTestApp(freshDataDir(), { log: (_level, message, details) => void logged.push({ message, details }) })
})
afterEach(() => app.dispose())

const codeOf = async (route: string, input: unknown): Promise<string> => {
  const result = await app.dispatch(route, input)
  return result.ok ? 'ok' : result.error.code
}

test.each(['nope', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'sessions'])(
  'there is no route %j',
  async (route) => {
    expect(await codeOf(route, null)).toBe('UNKNOWN_ROUTE')
  },
)

test.each([
  ['sessions.get', undefined],
  ['sessions.get', null],
  ['sessions.get', 'a'],
  ['sessions.get', { id: '../../etc/passwd' }],
  ['sessions.get', { id: '3fcb25c2-5ca4-4c42-9530-f957959f633d', more: 1 }],
  ['sessions.get', JSON.parse('{"__proto__": {"id": "3fcb25c2-5ca4-4c42-9530-f957959f633d"}}')],
  ['sessions.list', { limit: 1e99 }],
  ['sessions.list', []],
  ['drafts.update', { id: 'x', version: 1, workout: {} }],
  ['sessionFile.preview', { name: 'x', base64: '%%%' }],
  ['settings.update', { unit: 'stone' }],
  ['settings.get', { anything: true }],
])('%s refuses %j', async (route, input) => {
  const result = await app.dispatch(route, input)
  expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})

test('bad input says where and what', async () => {
  const result = await app.dispatch('settings.update', { unit: 'stone' })
  expect(result).toMatchObject({ ok: false, error: { details: { issues: [{ path: 'unit' }] } } })
})

test('a failure of the app keeps its code', async () => {
  expect(await codeOf('sessions.get', { id: '3fcb25c2-5ca4-4c42-9530-f957959f633d' })).toBe('SESSION_NOT_FOUND')
})

test('an unforeseen error tells a correlation id and nothing else; the log has the cause', async () => {
  await app.dispose()
  const result = await app.dispatch('sessions.list', {})
  if (result.ok || result.error.code !== 'INTERNAL') throw new Error(`Not INTERNAL: ${JSON.stringify(result)}`)
  const { correlationId } = result.error.details as { correlationId: string }
  expect(result.error.message).toContain(correlationId)
  expect(result.error.message).not.toMatch(/database|select/i)
  expect(logged.find(({ details }) => details?.correlationId === correlationId)?.details).toMatchObject({
    route: 'sessions.list',
    error: expect.stringContaining('database connection is not open'),
  })
})

test('commands run one at a time', async () => {
  const [a, b] = await Promise.all([app.dispatch('drafts.start', {}), app.dispatch('drafts.start', {})])
  expect(a).toEqual(b)
})

test('waiting for a person or another program holds up no command', async () => {
  await app.dispose()
  let choose: (answer: 'cancelled') => void = () => {}
  const platform = {
    ...testPlatform(),
    chooseSessionFile: () => new Promise<'cancelled'>((resolve) => (choose = resolve)),
  }
  app = await openTestApp(freshDataDir(), { platform })
  const chosen = app.dispatch('sessionFile.choose', null)
  expect((await app.dispatch('drafts.start', {})).ok).toBe(true)
  choose('cancelled')
  expect(await chosen).toEqual({ ok: true, data: { status: 'cancelled' } })
})
