import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished, test } from 'vitest'
import { downloadProblem, nodeProblem, npmProblem, programProblem, windowProblem } from './start-problems.mjs'

/** What a program of the played checkout does. */
const prints = (words: string): string => `console.log(${JSON.stringify(words)}, ...process.argv.slice(2))`
const fails = (words: string, code = 1): string => `console.error(${JSON.stringify(words)}); process.exitCode = ${code}`

/** A checkout whose builder, Electron and browser host are played; the start script is the real one. */
function checkout(changes: Record<string, string | null> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'traininglogs-start-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const files: Record<string, string | null> = {
    'package.json': '{"type":"module"}',
    'node_modules/electron-vite/bin/electron-vite.js': prints('built'),
    'node_modules/electron/package.json': '{"main":"index.cjs"}',
    'node_modules/electron/index.cjs': `module.exports = ${JSON.stringify(process.execPath)}`,
    'node_modules/electron/install.js': '',
    'node_modules/electron/cli.js': prints('window'),
    'src/web/dev.ts': prints('browser'),
    ...changes,
  }
  for (const [name, text] of Object.entries(files)) {
    if (text === null) continue
    mkdirSync(join(root, dirname(name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  mkdirSync(join(root, 'scripts'))
  for (const name of ['start.mjs', 'start-problems.mjs']) {
    copyFileSync(join(import.meta.dirname, name), join(root, 'scripts', name))
  }
  return root
}

/** How a start went: what was told on each stream, and the code. A preload plays the parts of Node that are asked. */
function start(root: string, { args = [] as string[], display = ':0', plays = '' } = {}) {
  const played = `process.getuid = () => 1000; ${plays}`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(played)}`, join(root, 'scripts/start.mjs'), ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, ...(display ? { DISPLAY: display } : {}) } },
  )
  return { out: stdout.trim().split('\n'), told: stderr.trim(), status }
}

const IN_BROWSER = ', so the app runs in your browser; its menus and file dialogs are missing there.'

it('builds, and opens the app in Electron, with what it was given', () => {
  const { out, told, status } = start(checkout(), { args: ['--data-dir', 'x y'] })
  expect(out).toEqual(['built build --logLevel warn', 'window . --data-dir x y'])
  expect([told, status]).toEqual(['', 0])
})

it('ends as Electron ends', () => {
  const root = checkout({ 'node_modules/electron/cli.js': 'process.exitCode = 3' })
  expect(start(root).status).toBe(3)
})

test
  .runIf(process.platform === 'linux')
  .each<[string, Record<string, string>, { display?: string; plays?: string }, string]>([
    [
      'there is no connection',
      { 'node_modules/electron/install.js': fails('RequestError: getaddrinfo ENOTFOUND github.com') },
      {},
      'Electron could not be downloaded, for its server cannot be reached',
    ],
    [
      'the download is damaged',
      { 'node_modules/electron/install.js': fails('Error: Generated checksum for "electron.zip" did not match') },
      {},
      'Electron was damaged on its way here',
    ],
    [
      'there is no display',
      { 'node_modules/electron/install.js': fails('asked for') },
      { display: '' },
      'There is no display here',
    ],
    [
      'root starts it',
      { 'node_modules/electron/install.js': fails('asked for') },
      { plays: 'process.getuid = () => 0' },
      'Electron does not run as root',
    ],
    [
      'a library is missing',
      { 'node_modules/electron/index.cjs': `module.exports = __dirname + '/electron'` },
      {},
      "Electron's program does not run on this system (spawnSync ",
    ],
  ])('opens the app in the browser where %s, and says so in a sentence', (_when, changes, how, sentence) => {
  const { out, told, status } = start(checkout(changes), { ...how, args: ['--port', '4711'] })
  expect(out).toEqual(['built build --logLevel warn', 'browser --open --port 4711'])
  expect(told.startsWith(sentence)).toBe(true)
  expect(told.endsWith(IN_BROWSER)).toBe(true)
  expect([told.split('\n').length, status]).toEqual([1, 0])
})

it.each(['18.20.8', '20.20.2', '22.17.1'])('wants a newer Node than %s, before anything else', (version) => {
  const root = checkout({ 'node_modules/electron-vite/bin/electron-vite.js': fails('asked for') })
  const plays = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  const { out, told, status } = start(root, { plays })
  expect(told).toMatch(/^Traininglogs needs Node 22\.18 or newer, and this is Node [\d.]+ \(.+\): install .+\.$/)
  expect([out, status]).toEqual([[''], 1])
})

it.each(['18.20.8', '20.18.3', '21.7.0', '22.12.0'])('says that npm on Node %s leaves packages out', (version) => {
  const agent = `process.env.npm_config_user_agent = 'npm/10.9.9 node/v${version} linux x64 workspaces/false'`
  const { out, told, status } = start(checkout(), { plays: agent })
  expect(told).toMatch(/^npm runs on Node [\d.]+ here, and leaves out packages .+\.$/)
  expect([out, status]).toEqual([[''], 1])
  for (const other of ['20.19.0', '20.20.2', '22.13.0', '22.18.0', '23.5.0', '24.0.0']) {
    expect(npmProblem(`npm/11.0.0 node/v${other} linux x64`)).toBeNull()
  }
  expect(npmProblem(undefined)).toBeNull()
})

it('wants its packages', () => {
  const root = checkout({ 'node_modules/electron-vite/bin/electron-vite.js': null })
  const { told, status } = start(root)
  expect(told).toBe('The packages of the app are not installed: run npm ci, then npm start again.')
  expect(status).toBe(1)
})

it('says that it could not be built, and opens nothing', () => {
  const root = checkout({ 'node_modules/electron-vite/bin/electron-vite.js': fails('line 3: unexpected token') })
  const { out, told, status } = start(root)
  expect(told).toBe('line 3: unexpected token\nThe app could not be built; the lines above say why.')
  expect([out, status]).toEqual([[''], 1])
})

it('needs to write, unless the app is built already', () => {
  // A file in the place of the folder refuses root too, which a mode does not.
  const root = checkout({ out: 'in the way' })
  const first = start(root)
  expect(first.told).toMatch(/cannot be written, so the app could not be built: copy it .+\.$/)
  expect(first.status).toBe(1)
  const plays = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'
    fs.accessSync = () => { throw new Error('EROFS') }; syncBuiltinESMExports()`
  const built = checkout({ 'out/main/index.js': '' })
  const second = start(built, { plays })
  expect(second.told).toBe(`${built} cannot be written, so the app starts as it was built last.`)
  expect(second.out).toEqual(['window .'])
  expect(existsSync(join(built, 'out/main/index.js'))).toBe(true)
})

test('each thing that goes wrong with the download has its sentence', () => {
  const of = (said: string, timedOut = false) => downloadProblem({ said, timedOut, folder: '/app/electron' })
  expect(of('', true)).toBe('Electron could not be downloaded within five minutes')
  expect(of('Error: EROFS: read-only file system, mkdir')).toBe(
    'Electron could not be stored, for /app/electron cannot be written',
  )
  expect(of('Error: ENOSPC: no space left on device')).toBe('Electron could not be stored, for the disk is full')
  expect(of('Error: end of central directory record signature not found')).toBe('Electron was damaged on its way here')
  expect(of('\nHTTPError: Response code 404 (Not Found)\n  at x')).toBe(
    'Electron could not be downloaded (HTTPError: Response code 404 (Not Found))',
  )
  expect(of('')).toBe('Electron could not be downloaded (it did not say why)')
})

test('a program that cannot say its version does not run', () => {
  const ended = { status: 0, signal: null, error: undefined, stderr: '' }
  expect(programProblem(ended)).toBeNull()
  expect(programProblem({ ...ended, status: 2, stderr: 'Syntax error' })).toMatch(/\(Syntax error\)$/)
  const lacks = 'electron: error while loading shared libraries: libnss3.so: cannot open shared object file'
  expect(programProblem({ ...ended, status: 127, stderr: `\n${lacks}\n` })).toBe(
    `Electron's program does not run on this system (${lacks})`,
  )
  expect(programProblem({ ...ended, status: null, signal: 'SIGSEGV' })).toMatch(/\(SIGSEGV\)/)
})

test('every Node since 22.18 will do, and other systems always have a display', () => {
  for (const version of ['22.18.0', '24.0.0', '25.1.0']) expect(nodeProblem(version, '/usr/bin/node')).toBeNull()
  expect(windowProblem({ platform: 'win32', env: {}, uid: undefined })).toBeNull()
  expect(windowProblem({ platform: 'darwin', env: {}, uid: 0 })).toBeNull()
  expect(windowProblem({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 })).toBeNull()
})
