import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { checks } from '#e2e/security/checklist.ts'
import { buildSources } from './build-sources.ts'
import { filesBeside, filesInside, type Packed, pack } from './pack.ts'
import { LIST_PATH, packageList } from './package-list.ts'

test.describe.configure({ mode: 'default', timeout: 90_000 }) // packed once

let packed: Packed
test.beforeAll(() => {
  packed = pack('linux')
})
test.afterAll(() => packed.remove())

const megabytes = (file: string): number => statSync(file).size / 1e6

test('the package holds the files of the list and no other', () => {
  expect(packageList(packed), 'node scripts/write-package-list.mjs writes it anew').toBe(
    readFileSync(LIST_PATH, 'utf8'),
  )
})

test('one native module is in it, and beside the archive lies nothing that runs but that', () => {
  const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
  expect(filesInside(packed).filter((file) => file.endsWith('.node'))).toEqual([native])
  const beside = filesBeside(packed).filter((file) => /\.(?:[cm]?js|node|html|exe|so)$/.test(file))
  expect(beside).toEqual([`resources/app.asar.unpacked/${native}`])
})

test('the app is put together from its own sources alone: no tests, no tools, no browser host', () => {
  const own = buildSources().filter((source) => !source.startsWith('node_modules/') && !source.startsWith('\0'))
  expect(own.length).toBeGreaterThan(100)
  expect(own.filter((source) => !/^(?:src\/(?:main|shared|preload|renderer|cli)|data)\//.test(source))).toEqual([])
  expect(own.filter((source) => /\.test\.|\/testing[./]|\/fixtures\//.test(source))).toEqual([])
})

test('the archive stays below 6 MB, the native module below 3 MB', () => {
  expect(megabytes(packed.asar)).toBeLessThan(6)
  const prebuilds = `${packed.asar}.unpacked/node_modules/better-sqlite3/prebuilds`
  for (const file of readdirSync(prebuilds)) expect(megabytes(join(prebuilds, file))).toBeLessThan(3)
})

test(checks(19, 'runtime', 'the packaged program runs only itself'), async () => {
  const fuses = await getCurrentFuseWire(packed.program)
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
