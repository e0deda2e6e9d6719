import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import type { Configuration } from 'electron-builder'

interface Builder {
  getConfig(projectDir: string, file: string, more: null): Promise<Configuration>
  validateConfiguration(config: object, log: { isEnabled: false }): Promise<void>
}

const require = createRequire(import.meta.url)
const builder = createRequire(require.resolve('electron-builder'))('app-builder-lib/out/util/config/config') as Builder
const check = (config: object): Promise<void> => builder.validateConfiguration(config, { isEnabled: false })

test.describe.configure({ mode: 'default' }) // read once

let config: Configuration
test.beforeAll(async () => {
  config = await builder.getConfig(process.cwd(), 'electron-builder.yml', null)
})

test('electron-builder takes the configuration by its own schema, which knows every word of it', async () => {
  await check(config)
  await expect(check({ ...config, nsis: { ...config.nsis, oneClickk: true } })).rejects.toThrow('configuration.nsis')
})

test('every system gets what was decided for it', () => {
  const { linux, mac, win } = config
  expect(linux?.target).toEqual(['AppImage', 'deb', 'rpm'])
  expect(mac?.target).toEqual([
    { target: 'dmg', arch: 'universal' },
    { target: 'zip', arch: 'universal' },
  ])
  expect(mac).toMatchObject({ hardenedRuntime: true, entitlements: 'resources/mac/entitlements.plist' })
  expect(mac?.entitlementsInherit).toBe(mac?.entitlements)
  expect(win?.target).toEqual(['nsis', 'portable'])
})

test('Windows: installed for one person, and the log stays when the app goes', () => {
  expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false })
})

test('only archives of our own are opened by a double click, never JSON', () => {
  const { fileAssociations, linux, mac, win } = config
  expect(fileAssociations).toBeUndefined()
  expect(win?.fileAssociations).toMatchObject([{ ext: 'traininglogs' }])
  expect(linux?.mimeTypes).toEqual(['application/vnd.traininglogs.archive+zip'])
  expect(mac?.extendInfo).toMatchObject({
    CFBundleDocumentTypes: [{ LSItemContentTypes: ['app.traininglogs.archive'] }],
  })
})

test('nothing is published, and no place for updates is named, unless a release says so', () => {
  expect(config.publish).toBeNull()
})
