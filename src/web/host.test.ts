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

async function enter(): Promise<string> {
  const { headers } = await ask(address.pathname + address.search)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

test('the ticket works once, and the cookie it buys is for this browser alone', async () => {
  const first = await ask(address.pathname + address.search)
  expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
  expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  expect((await ask(address.pathname + address.search)).status).toBe(401)
})

test('two hosts do not throw each other out', async () => {
  const second = await serveInBrowser(app, freshDataDir())
  const own = await enter()
  expect(own.split('=')[0]).toBe(`traininglogs-${address.port}`)
  expect(own.split('=')[0]).not.toBe(`traininglogs-${new URL(second.url).port}`)
  await second.close()
})

test('the page comes with the bridge in front and a policy', async () => {
  const { status, body, headers } = await ask('/', { cookie: await enter() })
  expect(status).toBe(200)
  expect(body).toContain('<script src="/bridge.js"></script>')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  const bridge = await ask('/bridge.js', { cookie: await enter().catch(() => '') })
  expect(bridge.status).toBe(401)
})

test('a call is answered like any other transport answers it', async () => {
  const cookie = await enter()
  const settings = await ask('/call', { cookie }, JSON.stringify({ route: 'settings.get', input: null }))
  expect(JSON.parse(settings.body)).toEqual(await app.dispatch('settings.get', null))
  const unknown = await ask('/call', { cookie }, JSON.stringify({ route: '__proto__', input: null }))
  expect(JSON.parse(unknown.body)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ROUTE' } })
})

test.each([
  ['another name leads here (DNS rebinding)', { host: 'evil.example' }, 421],
  ['another site asks', { origin: 'https://evil.example' }, 403],
  ['no cookie', { cookie: '' }, 401],
  ['a guessed cookie', { cookie: 'traininglogs-1=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, 401],
])('%s: refused', async (_what, headers, status) => {
  const cookie = await enter()
  const call = JSON.stringify({ route: 'settings.get', input: null })
  const given = { host: address.host, cookie, ...headers }
  expect((await ask('/call', given, call)).status).toBe(status)
  expect((await ask('/', given)).status).toBe(status)
})

test.each(['', 'null', '[]', '{', '{"route": 1}', '"x"'])(
  'a body of %j is no call, and the host lives on',
  async (body) => {
    const cookie = await enter()
    const answer = await ask('/call', { cookie }, body)
    expect(answer.status === 400 || JSON.parse(answer.body).ok === false).toBe(true)
    expect((await ask('/', { cookie })).status).toBe(200)
  },
)

test('a call larger than 30 MB is refused', async () => {
  const cookie = await enter()
  const answer = await ask('/call', { cookie }, 'x'.repeat(30_000_001)).catch(() => ({ status: 413 }))
  expect(answer.status).toBe(413)
})
