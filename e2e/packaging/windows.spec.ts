import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeProgram, Windows } from './windows-programs.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 }) // Wine makes its world once

/** Never the PATH of the machine itself. */
const KEY = 'Software\\TraininglogsTest'
const OURS = 'C:\\Apps\\traininglogs\\resources\\bin'

/** What electron-builder puts around our part of the installer, as far as that asks for it. */
const INSTALLER = `
InstallDir "C:\\Apps\\traininglogs"
!define ENVIRONMENT_KEY "${KEY}"
!macro asked OPTION YES NO
  \${GetParameters} $R0
  ClearErrors
  \${GetOptions} $R0 "\${OPTION}" $R1
  IfErrors \`\${NO}\` \`\${YES}\`
!macroend
!macro _isUpdated _a _b _yes _no
  !insertmacro asked "--updated" \`\${_yes}\` \`\${_no}\`
!macroend
!define isUpdated \`"" isUpdated ""\`
!macro _isUninstall _a _b _yes _no
  !insertmacro asked "--uninstall" \`\${_yes}\` \`\${_no}\`
!macroend
!define isUninstall \`"" isUninstall ""\`
!include "${resolve('resources/windows/installer.nsh')}"
Section
  \${If} \${isUninstall}
    !insertmacro customUnInstall
  \${Else}
    !insertmacro customInstall
  \${EndIf}
SectionEnd
`

let work: string
let windows: Windows
test.beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'traininglogs-windows-'))
  windows = new Windows(work)
})
test.afterAll(() => {
  if (windows) windows.end()
  rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

interface Kept {
  type: string
  path: string
}

/** The installer, run over a PATH. */
function installer() {
  const program = makeProgram(work, 'installer.exe', INSTALLER)
  const reg = (does: string, ...args: string[]) => windows.run(['reg', does, `HKCU\\${KEY}`, ...args])
  return {
    set: (type: string, path: string) => reg('add', '/v', 'Path', '/t', type, '/d', path, '/f'),
    clear: () => reg('delete', '/f'),
    install: () => windows.run([program]),
    update: () => windows.run([program, '--uninstall', '--updated']),
    uninstall: () => windows.run([program, '--uninstall']),
    path(): Kept | null {
      const [, type = '', path = ''] = /^ +Path +(REG_\w+) +(.*)$/m.exec(reg('query', '/v', 'Path').said) ?? []
      return type === '' ? null : { type, path }
    },
  }
}

test('the installer puts the command on the PATH once, and takes off what it put there', () => {
  const setup = installer()
  const before = 'C:\\a b;%USERPROFILE%\\x;;C:\\c;'
  setup.set('REG_EXPAND_SZ', before)
  setup.install()
  setup.install()
  expect(setup.path()).toEqual({ type: 'REG_EXPAND_SZ', path: `${before};${OURS}` })
  setup.uninstall()
  expect(setup.path()).toEqual({ type: 'REG_EXPAND_SZ', path: before })
})

test('a PATH that was not there is none again; one that is no list of variables stays one', () => {
  const setup = installer()
  setup.clear()
  setup.install()
  expect(setup.path()).toEqual({ type: 'REG_EXPAND_SZ', path: OURS })
  setup.uninstall()
  expect(setup.path()).toBeNull()
  setup.set('REG_SZ', 'C:\\100%')
  setup.install()
  expect(setup.path()).toEqual({ type: 'REG_SZ', path: `C:\\100%;${OURS}` })
})

test('an update leaves the command on the PATH', () => {
  const setup = installer()
  setup.clear()
  setup.install()
  setup.update()
  expect(setup.path()?.path).toBe(OURS)
})

test('a PATH that is too long for the installer, or no text, is not touched', () => {
  const setup = installer()
  const long = Array.from({ length: 700 }, (_, i) => `C:\\folder${i}`).join(';')
  setup.set('REG_EXPAND_SZ', long)
  setup.install()
  expect(setup.path()?.path).toBe(long)
  setup.uninstall()
  expect(setup.path()?.path).toBe(long)
  setup.set('REG_DWORD', '5')
  setup.install()
  expect(setup.path()).toEqual({ type: 'REG_DWORD', path: '0x5' })
})

test('the command waits for the program and keeps its arguments and its exit code; with none it asks for help', () => {
  const home = join(work, 'app')
  mkdirSync(join(home, 'resources/bin'), { recursive: true })
  makeProgram(
    home,
    'Traininglogs.exe',
    `Section
  Sleep 300
  \${GetParameters} $R0
  FileOpen $0 "$EXEDIR\\said.txt" w
  FileWrite $0 "$R0"
  FileClose $0
  SetErrorLevel 7
SectionEnd`,
  )
  const command = join(home, 'resources/bin/traininglogs.cmd')
  copyFileSync('resources/windows/bin/traininglogs.cmd', command)
  const shown = windows.path(command)
  const said = (...args: string[]): [string, number | null] => {
    const { code } = windows.run(['cmd', '/c', shown, ...args])
    return [readFileSync(join(home, 'said.txt'), 'utf8'), code]
  }
  expect(said('sessions', '--last', '3')).toEqual(['sessions --last 3', 7])
  expect(said()).toEqual(['--help', 7])
})
