import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '#main/app.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { type Host, serveInBrowser } from './host.ts'

let app: App
let host: Host
let address: URL

beforeEach(async () => {
  const dir = freshDataDir()
  const page = join(dir, 'page')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  app = await openTestApp(dir)
  host = await serveInBrowser(app, page)
  address = new URL(host.url)
})
afterEach(async () => {
  await host.close()
  await app.dispose()
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request with exactly these headers; `fetch` would not let a test lie about Host and Origin. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({ port: address.port, host: '127.0.0.1', path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const ticketOf = (url: URL): string => url.hash.replace('#ticket=', '')
const enter = async (): Promise<Record<string, string>> => ({
  'x-traininglogs-key': (await ask('/enter', {}, ticketOf(address))).body,
})

test('the ticket buys the key once, and no cookie is set, which other ports would be sent', async () => {
  const first = await ask('/enter', {}, ticketOf(address))
  expect(first).toMatchObject({ status: 200, body: expect.stringMatching(/^[\w-]{32}$/) })
  expect(first.headers).not.toHaveProperty('set-cookie')
  expect((await ask('/enter', {}, ticketOf(address))).status).toBe(401)
})

test.each(['', 'x', 'é'.repeat(32), 'x'.repeat(5000)])(
  'a ticket such as %j buys nothing, and uses up none',
  async (ticket) => {
    expect((await ask('/enter', {}, ticket)).status).toBe(401)
    expect((await ask(`/enter?ticket=${ticketOf(address)}`)).status).toBe(401)
    expect((await ask('/enter', {}, ticketOf(address))).status).toBe(200)
  },
)

test('the key of one host opens no other', async () => {
  const second = await serveInBrowser(app, freshDataDir())
  const own = await enter()
  const { port } = new URL(second.url)
  const asked = await fetch(`http://127.0.0.1:${port}/call`, { method: 'POST', headers: own, body: '{}' })
  expect(asked.status).toBe(401)
  await second.close()
})

test('the page comes with the bridge in front and a policy, and holds nothing of anybody', async () => {
  const { status, body, headers } = await ask('/')
  expect(status).toBe(200)
  expect(body).toContain('<script src="/bridge.js"></script>')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  const key = (await enter())['x-traininglogs-key']
  for (const path of ['/', '/bridge.js']) expect((await ask(path)).body).not.toContain(key)
})

test('a call is answered like any other transport answers it', async () => {
  const key = await enter()
  const settings = await ask('/call', key, JSON.stringify({ route: 'settings.get', input: null }))
  expect(JSON.parse(settings.body)).toEqual(await app.dispatch('settings.get', null))
  const unknown = await ask('/call', key, JSON.stringify({ route: '__proto__', input: null }))
  expect(JSON.parse(unknown.body)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ROUTE' } })
})

test.each([
  ['another name leads here (DNS rebinding)', { host: 'evil.example' }, 421],
  ['another site asks', { origin: 'https://evil.example' }, 403],
  ['another port of this machine asks', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['no origin to speak of', { origin: 'null' }, 403],
])('%s: refused', async (_what, headers, status) => {
  const key = await enter()
  const call = JSON.stringify({ route: 'settings.get', input: null })
  const given = { host: address.host, ...key, ...headers }
  expect((await ask('/call', given, call)).status).toBe(status)
  expect((await ask('/', given)).status).toBe(status)
})

test.each([{}, { 'x-traininglogs-key': '' }, { 'x-traininglogs-key': 'A'.repeat(32) }, { cookie: 'a=b' }])(
  'without the key (%j) nothing of the log is answered',
  async (headers) => {
    await enter()
    const call = JSON.stringify({ route: 'settings.get', input: null })
    expect((await ask('/call', headers, call)).status).toBe(401)
    expect((await ask('/events', headers)).status).toBe(401)
    expect((await ask('/events?key=', headers)).status).toBe(401)
  },
)

test.each(['', 'null', '[]', '{', '{"route": 1}', '"x"'])(
  'a body of %j is no call, and the host lives on',
  async (body) => {
    const key = await enter()
    const answer = await ask('/call', key, body)
    expect(answer.status === 400 || JSON.parse(answer.body).ok === false).toBe(true)
    expect((await ask('/', key)).status).toBe(200)
  },
)

test('a call larger than 30 MB is refused', async () => {
  const key = await enter()
  const answer = await ask('/call', key, 'x'.repeat(30_000_001)).catch(() => ({ status: 413 }))
  expect(answer.status).toBe(413)
})
