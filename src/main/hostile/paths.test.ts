/** No name that comes from outside leads out of the folder it is for. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '#main/app.ts'
import { askedDataDir, resolveDataDir } from '#main/data-dir.ts'
import { answerWithFile } from '#main/renderer-files.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { contract } from '#shared/contract/index.ts'

/** Names that mean another place to some system, or did to some program. */
const NAMES = [
  '../secret.txt',
  '../../secret.txt',
  '..\\secret.txt',
  '..\\..\\secret.txt',
  '/etc/passwd',
  '\\\\server\\share\\x',
  '\\\\?\\C:\\x',
  'C:\\Windows\\win.ini',
  'C:secret.txt',
  'file:///etc/passwd',
  '..%2fsecret.txt',
  '%2e%2e%2fsecret.txt',
  '..%252fsecret.txt',
  '..%c0%afsecret.txt',
  '....//secret.txt',
  '..;/secret.txt',
  './/../secret.txt',
  '3fcb25c2-5ca4-4c42-9530-f957959f633d/../../secret.txt',
  '3fcb25c2-5ca4-4c42-9530-f957959f633d\0.txt',
  'secret.txt\0.json',
  'secret.txt::$DATA',
  '.',
  '..',
  '~/secret.txt',
  '$HOME/secret.txt',
  'CON',
  'NUL.json',
  'a'.repeat(5000),
  '\u2025/secret.txt',
  '\uff0e\uff0e\uff0fsecret.txt',
  '-rf',
  '|id',
] as const

let home: string
let app: App

beforeEach(async () => {
  home = freshDataDir()
  writeFileSync(join(home, 'secret.txt'), 'secret')
  mkdirSync(join(home, 'data'))
  app = await openTestApp(join(home, 'data'))
})
afterEach(() => app.dispose())

/** Everything below a folder: files, and where links lead. */
function below(folder: string, top = folder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const found = lstatSync(path)
    if (found.isSymbolicLink()) return [`${relative(top, path)} -> ${readlinkSync(path)}`]
    return found.isDirectory() ? below(path, top) : [relative(top, path)]
  })
}

function expectNothingOutside(): void {
  expect(below(home).filter((path) => !path.startsWith('data/'))).toEqual(['secret.txt'])
  expect(readFileSync(join(home, 'secret.txt'), 'utf8')).toBe('secret')
  expect(below(home).filter((path) => path.includes(' -> '))).toEqual([])
}

const session = (change: object): string =>
  Buffer.from(
    JSON.stringify({
      dataModelVersion: '0.1.0',
      dataModelType: 'training_session_log',
      _id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
      userId: '1',
      date: '2026-02-16',
      exercises: [
        { Order: 1, Name: 'Squat', workingSets: [{ set: 1, weightKg: 80, repCount: { full: 5, partial: 0 } }] },
      ],
      ...change,
    }),
  ).toString('base64')

const UPLOAD = '11111111-1111-4111-8111-111111111111'

/** Every call in which a name stands where a path could be made of it. */
const callsWith = (name: string): [string, unknown][] => [
  ...Object.keys(contract).flatMap((route): [string, unknown][] => [
    [route, { id: name }],
    [route, name],
  ]),
  ['sessionFile.preview', { name, base64: session({}) }],
  ['sessionFile.import', { name, base64: session({ _id: name }) }],
  ['sessionFile.import', { name, base64: session({ date: name }) }],
  [
    'sessionFile.import',
    { name, base64: session({ focus: name, userId: name, source: { kind: name, id: name, text: name } }) },
  ],
  ['import.upload', { upload: name, file: 0, name: 'x.json', offset: 0, base64: '' }],
  ['import.upload', { upload: UPLOAD, file: 0, name, offset: 0, base64: session({}) }],
  ['import.upload', { upload: UPLOAD, file: name, name, offset: 0, base64: '' }],
  ['import.open', { from: 'paths', paths: [name] }],
  ['import.undo', { batch: name }],
  ['export.start', { format: 'json', target: name }],
  ['export.start', { format: 'csv', target: name, overwrite: true }],
  ['exercises.create', { name, facts: {} }],
  ['settings.update', { userId: name, userName: name }],
]

test('whatever name is sent, nothing is written or read outside of the data folder', async () => {
  for (const name of NAMES)
    for (const [route, input] of callsWith(name)) {
      const answer = await app.dispatch(route, input)
      const code = answer.ok ? 'ok' : answer.error.code
      expect(code, `${route} ${JSON.stringify(input).slice(0, 200)}`).not.toBe('INTERNAL')
      expect(JSON.stringify(answer)).not.toContain('"secret"')
    }
  expectNothingOutside()
})

test('a path that nobody chose is neither read nor written', async () => {
  const paths = [join(home, 'secret.txt'), join(home, 'data/../secret.txt'), '/etc/passwd']
  for (const path of paths) {
    const open = await app.dispatch('import.open', { from: 'paths', paths: [path] })
    const start = await app.dispatch('export.start', { format: 'csv', target: path, overwrite: true })
    expect([open, start]).toMatchObject([
      { ok: false, error: { code: 'IMPORT_NOT_CHOSEN' } },
      { ok: false, error: { code: 'EXPORT_NOT_CHOSEN' } },
    ])
  }
  expectNothingOutside()
})

test('a file of the page is never reached through a name or a link out of its folder', async () => {
  const page = join(home, 'data/page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), 'page')
  symlinkSync(join(home, 'secret.txt'), join(page, 'link.js'))
  symlinkSync(home, join(page, 'assets/up'))
  const encoded = NAMES.flatMap((name) => [
    name,
    encodeURI(name),
    encodeURIComponent(name),
    encodeURIComponent(encodeURIComponent(name)),
  ])
  for (const path of [
    ...encoded.map((name) => `/${name}`),
    ...encoded,
    '/link.js',
    '/assets/up/secret.txt',
    '/assets/up',
  ]) {
    const { status, body } = await answerWithFile(page, path)
    expect([403, 404], path).toContain(status)
    expect(String(body)).not.toContain('secret')
  }
  symlinkSync(page, join(home, 'data/through'))
  expect((await answerWithFile(join(home, 'data/through'), '/')).status).toBe(200)
})

test('the data folder is an absolute path, whatever it is called', () => {
  for (const name of NAMES) {
    expect(resolveDataDir(name, {}, 'linux')).toMatch(/^\//)
    expect(askedDataDir(['app', `--data-dir=${name}`])).toBe(name)
  }
})
