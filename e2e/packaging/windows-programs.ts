import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'

/** How a small program for Windows begins: as one of electron-builder's installers, but for 64 bits, which Wine runs everywhere. */
const head = (file: string): string => `Unicode true
Target amd64-unicode
Name "test"
OutFile "${file}"
SilentInstall silent
RequestExecutionLevel user
!include LogicLib.nsh
!include FileFunc.nsh
`

/** Makes a program for Windows of a script for NSIS; every warning is an error. Without the compiler the test is skipped. */
export function makeProgram(folder: string, name: string, script: string): string {
  const file = join(folder, name)
  const source = join(folder, `${name}.nsi`)
  writeFileSync(source, head(file) + script)
  const { error, status, stdout, stderr } = spawnSync('makensis', ['-V2', '-WX', source], { encoding: 'utf8' })
  test.skip(error !== undefined, 'makensis is not installed (Debian: apt-get install nsis)')
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return file
}

/** Runs programs for Windows: by itself there, elsewhere by Wine, in a world of its own. */
export class Windows {
  private readonly env: NodeJS.ProcessEnv
  private readonly wine: boolean

  /** The world is made in `folder`; without Wine the tests are skipped. */
  constructor(folder: string) {
    this.wine = process.platform !== 'win32'
    this.env = { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all' }
    if (!this.wine) return
    const { error } = spawnSync('wineboot', ['--init'], { env: this.env, stdio: 'ignore' })
    test.skip(
      error !== undefined,
      'wine is not installed (Debian: apt-get install --no-install-recommends wine wine64)',
    )
    // Kept up: what a program starts would otherwise hold its output open until the server goes.
    spawnSync('wineserver', ['--persistent'], { env: this.env, stdio: 'ignore' })
    this.run(['cmd', '/c', 'ver'])
  }

  run(args: string[]): { code: number | null; said: string } {
    const [program = '', ...rest] = this.wine ? ['wine', ...args] : args
    const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8', env: this.env })
    return { code: status, said: stdout.replaceAll('\r', '') }
  }

  /** A path as its programs write it. */
  path = (file: string): string => (this.wine ? this.run(['winepath', '-w', file]).said.trim() : file)

  end(): void {
    if (this.wine) spawnSync('wineserver', ['--kill'], { env: this.env, stdio: 'ignore' })
  }
}
