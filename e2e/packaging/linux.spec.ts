import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { t } from '#shared/messages/index.ts'
import { linuxTools } from './linux-tools.ts'
import { type Packed, pack } from './pack.ts'

test.describe.configure({ mode: 'default', timeout: 90_000 }) // packed once
test.skip(process.platform === 'win32', 'packages for Linux are not made on Windows')

const MIME = 'application/vnd.traininglogs.archive+zip'
const TYPES = ['deb', 'rpm', 'AppImage']

let work: string
let packed: Packed
test.beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'traininglogs-linux-'))
  packed = pack('linux', TYPES, linuxTools(join(work, 'tools'), work))
})
test.afterAll(() => {
  packed.remove()
  rmSync(work, { recursive: true, force: true })
})

const inTree = (type: string, path: string): string => join(work, type, path)
const desktopFile = (type: string): string =>
  inTree(type, type === 'AppImage' ? 'traininglogs.desktop' : 'usr/share/applications/traininglogs.desktop')

/** Runs a tool of Linux desktops and gives its exit code and all it said; without it the test is skipped. */
function run(tool: string, args: string[], debianPackage: string): { code: number | null; said: string } {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  test.skip(error !== undefined, `${tool} is not installed (Debian: apt-get install ${debianPackage})`)
  return { code: status, said: `${stdout}${stderr}` }
}

for (const type of TYPES) {
  test(`${type}: the desktop file is valid`, () => {
    expect(run('desktop-file-validate', [desktopFile(type)], 'desktop-file-utils')).toEqual({ code: 0, said: '' })
  })

  test(`${type}: it opens our archives and no other file, and starts a workout`, () => {
    const desktop = readFileSync(desktopFile(type), 'utf8')
    expect(desktop).toContain(`\nMimeType=${MIME};\n`)
    expect(desktop).toContain('\nStartupWMClass=traininglogs\n')
    const action = desktop.split('[Desktop Action NewWorkout]\n')[1] ?? ''
    expect(action).toContain('Exec=traininglogs --new-workout\n')
    for (const [key, lng] of [
      ['Name', 'en'],
      ['Name[de]', 'de'],
    ]) {
      expect(action).toContain(`${key}=${t('app.menu.newWorkout', { lng })}\n`)
    }
  })

  test(`${type}: what software centres read of it is valid`, () => {
    const tree = inTree(type, '')
    if (type === 'AppImage') cpSync(desktopFile(type), join(tree, 'usr/share/applications/traininglogs.desktop'))
    const { code, said } = run('appstreamcli', ['validate-tree', '--no-net', '--strict', tree], 'appstream')
    expect(said).not.toContain('not found')
    expect({ code, said }).toMatchObject({ code: 0 })
  })

  test(`${type}: the system learns the type of our archives`, () => {
    const mime = join(work, `${type}-mime`)
    cpSync(inTree(type, 'usr/share/mime/packages'), join(mime, 'packages'), { recursive: true })
    expect(run('update-mime-database', [mime], 'shared-mime-info').code).toBe(0)
    expect(readFileSync(join(mime, 'globs'), 'utf8')).toContain(`\n${MIME}:*.traininglogs\n`)
    expect(readFileSync(join(mime, 'subclasses'), 'utf8')).toBe(`${MIME} application/zip\n`)
  })
}

for (const type of ['deb', 'rpm']) {
  test(`${type}: it installs the app, its icons, its license, and the command`, () => {
    const files = globSync('usr/**/*.*', { cwd: inTree(type, '') })
    const icons = ['16x16', '24x24', '32x32', '48x48', '64x64', '128x128', '256x256', '512x512', '1024x1024']
    expect(files.sort()).toEqual(
      [
        'usr/share/applications/traininglogs.desktop',
        'usr/share/icons/hicolor/scalable/apps/traininglogs.svg',
        ...icons.map((size) => `usr/share/icons/hicolor/${size}/apps/traininglogs.png`),
        'usr/share/metainfo/app.traininglogs.desktop.metainfo.xml',
        'usr/share/mime/packages/traininglogs.xml',
      ].sort(),
    )
    expect(readFileSync(inTree(type, 'usr/share/doc/traininglogs/copyright'), 'utf8')).toContain('MIT License')
    expect(existsSync(inTree(type, 'opt/Traininglogs/traininglogs'))).toBe(true)
    expect(readFileSync(`${inTree(type, '')}-scripts/after-install`, 'utf8')).toContain(
      "'/opt/Traininglogs/traininglogs' '/usr/bin/traininglogs'",
    )
  })
}

test('the newest version that software centres read is that of the app', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const [, newest] = /<release version="([^"]*)"/.exec(readFileSync('resources/linux/metainfo.xml', 'utf8')) ?? []
  expect(newest).toBe(version)
})
