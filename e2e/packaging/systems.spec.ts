import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { filesBeside, filesInside, type Packed, pack } from './pack.ts'

const native = (packed: Packed): string[] => filesInside(packed).filter((file) => file.endsWith('.node'))
const prebuilt = (name: string): string => `node_modules/better-sqlite3/prebuilds/${name}.node`
const runsOnlyItself = async (packed: Packed): Promise<boolean> => {
  const fuses = await getCurrentFuseWire(packed.program)
  return (
    fuses[FuseV1Options.RunAsNode] === FuseState.DISABLE &&
    fuses[FuseV1Options.OnlyLoadAppFromAsar] === FuseState.ENABLE
  )
}

test.describe('Windows', () => {
  test.describe.configure({ mode: 'default', timeout: 90_000 }) // packed once
  let packed: Packed
  test.beforeAll(() => {
    packed = pack('win')
  })
  test.afterAll(() => packed.remove())

  test('the package has the module of Windows, the command and the licenses', async () => {
    expect(native(packed)).toEqual([prebuilt('win32-x64')])
    expect(filesBeside(packed).sort()).toEqual([
      'resources/LICENSE.txt',
      'resources/THIRD-PARTY-LICENSES.txt',
      'resources/app.asar',
      `resources/app.asar.unpacked/${prebuilt('win32-x64')}`,
      'resources/bin/traininglogs.cmd',
    ])
    for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(join(packed.home, file)), file).toBe(true)
    }
    // cmd wants its lines to end so.
    const command = readFileSync(join(packed.resources, 'bin/traininglogs.cmd'), 'utf8')
    expect(command.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(await runsOnlyItself(packed)).toBe(true)
  })

  test('the program carries our icon and name', () => {
    const program = readFileSync(packed.program)
    expect(program.includes(readFileSync('resources/icons/png/256x256.png'))).toBe(true)
    expect(program.includes(Buffer.from('Traininglogs', 'utf16le'))).toBe(true)
  })
})

test.describe('macOS', () => {
  test.describe.configure({ mode: 'default', timeout: 90_000 })
  let packed: Packed
  test.beforeAll(() => {
    packed = pack('mac')
  })
  test.afterAll(() => packed.remove())

  const info = (): string => readFileSync(join(packed.home, 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><')

  test('the package has the modules of both Macs, the command and the licenses', async () => {
    expect(native(packed)).toEqual([prebuilt('darwin-arm64'), prebuilt('darwin-x64')])
    expect(filesBeside(packed).filter((file) => !file.includes('.asar'))).toEqual(
      expect.arrayContaining([
        'Resources/LICENSE.txt',
        'Resources/THIRD-PARTY-LICENSES.txt',
        'Resources/bin/traininglogs',
        'Resources/icon.icns',
      ]),
    )
    expect(statSync(join(packed.resources, 'bin/traininglogs')).mode & 0o111).toBe(0o111)
    expect(readFileSync(join(packed.resources, 'icon.icns'))).toEqual(readFileSync('resources/icons/icon.icns'))
    expect(await runsOnlyItself(packed)).toBe(true)
  })

  test('it opens our archives, and no other kind of file', () => {
    expect(info()).toContain('<key>UTTypeIdentifier</key><string>app.traininglogs.archive</string>')
    expect(info()).toContain('<key>public.filename-extension</key><array><string>traininglogs</string></array>')
    expect(info()).toContain('<key>LSItemContentTypes</key><array><string>app.traininglogs.archive</string></array>')
    expect(info().match(/<key>CFBundleTypeName<\/key>/g)).toHaveLength(1)
    expect(info()).not.toContain('json')
  })

  test('the hardened runtime is left but one right, which V8 needs', () => {
    const rights = readFileSync('resources/mac/entitlements.plist', 'utf8').match(/<key>[^<]*<\/key>/g)
    expect(rights).toEqual(['<key>com.apple.security.cs.allow-jit</key>'])
  })

  test('the command runs the program it lies beside, through links, with its arguments and its exit code', () => {
    test.skip(process.platform === 'win32', 'it is a shell script')
    const work = mkdtempSync(join(tmpdir(), 'traininglogs command '))
    const program = join(packed.home, 'MacOS/Traininglogs')
    writeFileSync(program, '#!/bin/sh\nprintf "<%s>" "$@"\nexit 3\n', { mode: 0o755 })
    mkdirSync(join(work, 'bin'))
    symlinkSync(join(packed.resources, 'bin/traininglogs'), join(work, 'first'))
    symlinkSync('../first', join(work, 'bin/traininglogs'))
    const run = (...args: string[]): [string, number] => {
      try {
        return [execFileSync(join(work, 'bin/traininglogs'), args, { encoding: 'utf8' }), 0]
      } catch (error) {
        const { stdout, status } = error as { stdout: string; status: number }
        return [stdout, status]
      }
    }
    expect(run('log', 'push day.md', '')).toEqual(['<log><push day.md><>', 3])
    expect(run()).toEqual(['<--help>', 3])
    rmSync(work, { recursive: true })
  })
})
