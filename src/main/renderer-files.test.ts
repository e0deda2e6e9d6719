import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { answerWithFile } from './renderer-files.ts'

let dir: string

beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'traininglogs-page-'))
  dir = join(home, 'renderer')
  await mkdir(join(dir, 'assets'), { recursive: true })
  await writeFile(join(home, 'secret.txt'), 'secret')
  await writeFile(join(dir, 'index.html'), '<head><meta name="csp-nonce" content="__CSP_NONCE__"></head>')
  await writeFile(join(dir, 'assets/a b.js'), 'let a')
})

test('the page comes with a policy that names the nonce in it, a new one each time', async () => {
  const first = await answerWithFile(dir, '/')
  const nonce = /content="([^"]+)"/.exec(String(first.body))?.[1] ?? ''
  expect(nonce).toMatch(/^[\w+/]{22}==$/)
  expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(first.headers['content-security-policy']).not.toMatch(/unsafe|\*/)
  expect((await answerWithFile(dir, '/index.html')).body).not.toEqual(first.body)
})

test('a file below the folder is served with its type', async () => {
  const answer = await answerWithFile(dir, '/assets/a%20b.js')
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  expect(String(answer.body)).toBe('let a')
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..%5csecret.txt',
  '/secret.txt%00.html',
  '/%',
  '//etc/passwd',
  '/assets',
])('%s gives nothing away', async (path) => {
  const answer = await answerWithFile(dir, path)
  expect([403, 404]).toContain(answer.status)
  expect(String(answer.body)).not.toContain('secret')
})
