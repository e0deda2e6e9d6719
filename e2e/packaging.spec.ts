import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { checks } from '#e2e/security/checklist.ts'

const require = createRequire(import.meta.url)
let work: string
let packed: string

/** A folder that looks to electron-builder like Electron: the fuse wire it rewrites, and the files it copies. */
function fakeElectron(dist: string): void {
  mkdirSync(join(dist, 'resources'), { recursive: true })
  mkdirSync(join(dist, 'locales'))
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('101100011'), // as Electron ships them
  ])
  writeFileSync(join(dist, 'electron'), wire, { mode: 0o755 })
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')) as { version: string }
  writeFileSync(join(dist, 'version'), version)
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    writeFileSync(join(dist, file), '')
  }
}

test.beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'traininglogs-package-'))
  fakeElectron(join(work, 'electron'))
  const builder = [require.resolve('electron-builder/cli.js'), '--linux', '--x64', '--dir']
  const config = [`-c.electronDist=${join(work, 'electron')}`, `-c.directories.output=${join(work, 'release')}`]
  execFileSync(process.execPath, [...builder, ...config], { stdio: ['ignore', 'ignore', 'inherit'] })
  packed = join(work, 'release/linux-unpacked')
})

test.afterAll(() => rmSync(work, { recursive: true, force: true }))

test('the package holds the built app, the sample logs and one native module, and no browser host', () => {
  const asar = join(packed, 'resources/app.asar')
  const files = listPackage(asar, { isPack: false })
  const tops = new Set(files.map((file) => file.split('/')[1]))
  expect([...tops].sort()).toEqual(['data', 'node_modules', 'out', 'package.json'])
  expect(files.filter((file) => file.endsWith('.node'))).toEqual([
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ])
  expect(files.filter((file) => /\.(ts|map)$/.test(file) || /\/(web|e2e|bench)\//.test(file))).toEqual([])
  const main = files
    .filter((file) => /^\/out\/main\/.*\.js$/.test(file))
    .map((file) => extractFile(asar, file.slice(1)).toString())
  expect(main.length).toBeGreaterThan(0)
  expect(main.filter((code) => code.includes('createServer'))).toEqual([])
})

test(checks(19, 'runtime', 'the packaged program runs only itself'), async () => {
  expect(existsSync(join(packed, 'traininglogs'))).toBe(true)
  const fuses = await getCurrentFuseWire(join(packed, 'traininglogs'))
  const on = [
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.WasmTrapHandlers,
  ]
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  for (const fuse of on) expect(fuses[fuse], FuseV1Options[fuse]).toBe(FuseState.ENABLE)
  for (const fuse of off) expect(fuses[fuse], FuseV1Options[fuse]).toBe(FuseState.DISABLE)
})
