import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type System = 'linux' | 'win' | 'mac'

const require = createRequire(import.meta.url)
const { version } = require('electron/package.json') as { version: string }

/** Where a program of Electron says what it may do, as Electron ships it: electron-builder writes over it. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content, { mode: 0o755 })
}

interface ResEdit {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): { generate(): ArrayBuffer } }
  NtExecutableResource: { from(exe: object): { entries: object[]; outputResource(exe: object): void } }
  Resource: {
    VersionInfo: {
      createEmpty(): {
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void
        outputToResourceEntries(entries: object[]): void
      }
    }
  }
}

/** An empty program for Windows, made by the library with which electron-builder writes icon and version into it. */
function windowsProgram(): Buffer {
  const inside = (from: NodeJS.Require, name: string) => createRequire(from.resolve(`${name}/package.json`))
  const builder = inside(inside(require, 'electron-builder'), 'app-builder-lib')
  const { NtExecutable, NtExecutableResource, Resource } = builder('resedit') as ResEdit
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const info = Resource.VersionInfo.createEmpty()
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

const plist = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`

function macApp(app: string): void {
  const contents = join(app, 'Contents')
  put(join(contents, 'Info.plist'), plist('Electron'))
  put(join(contents, 'MacOS/Electron'), '')
  put(join(contents, 'Resources/electron.icns'), '')
  put(join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'), FUSES)
  const helper = join(contents, 'Frameworks/Electron Helper.app/Contents')
  put(join(helper, 'Info.plist'), plist('Electron Helper'))
  put(join(helper, 'MacOS/Electron Helper'), '')
}

function linuxProgram(dist: string): void {
  put(join(dist, 'electron'), FUSES)
  for (const file of ['chrome_crashpad_handler', 'chrome-sandbox']) put(join(dist, file), '')
}

/** A folder that looks to electron-builder like Electron for a system: what it writes into and what it copies. */
export function fakeElectron(dist: string, system: System): void {
  put(join(dist, 'version'), version)
  put(join(dist, 'LICENSE'), 'the license of Electron')
  put(join(dist, 'LICENSES.chromium.html'), 'the licenses of Chromium')
  for (const folder of ['resources', 'locales']) mkdirSync(join(dist, folder))
  if (system === 'linux') linuxProgram(dist)
  else if (system === 'mac') macApp(join(dist, 'Electron.app'))
  else put(join(dist, 'electron.exe'), Buffer.concat([windowsProgram(), FUSES]))
}
