import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { listPackage, statFile } from '@electron/asar'
import { fakeElectron, type System } from './fake-electron.ts'

const require = createRequire(import.meta.url)

/** A package as electron-builder leaves it before it makes an installer of it. */
export interface Packed {
  /** The folder of the app; on a Mac `Contents`. */
  home: string
  /** What the app knows as `process.resourcesPath`. */
  resources: string
  asar: string
  /** What the fuses are in. */
  program: string
  remove(): void
}

const PLACES: Record<System, { home: string; resources: string; program: string }> = {
  linux: { home: 'linux-unpacked', resources: 'resources', program: 'traininglogs' },
  win: { home: 'win-unpacked', resources: 'resources', program: 'Traininglogs.exe' },
  mac: { home: 'mac/Traininglogs.app/Contents', resources: 'Resources', program: '../../Traininglogs.app' },
}

/**
 * Packs the app as it was built last, for an x64 machine of a system, over a folder that looks like Electron. Installers
 * are made by tools that `env` names to electron-builder; with no `targets`, none is.
 */
export function pack(system: System, targets: readonly string[] = [], env: Record<string, string> = {}): Packed {
  const work = mkdtempSync(join(tmpdir(), 'traininglogs-package-'))
  const dist = join(work, 'electron')
  fakeElectron(dist, system)
  const wanted = targets.length === 0 ? ['--dir'] : []
  const builder = [require.resolve('electron-builder/cli.js'), `--${system}`, ...targets, '--x64', ...wanted]
  const config = [`-c.electronDist=${dist}`, `-c.directories.output=${join(work, 'release')}`]
  execFileSync(process.execPath, [...builder, ...config], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })
  const places = PLACES[system]
  const home = join(work, 'release', places.home)
  const resources = join(home, places.resources)
  return {
    home,
    resources,
    asar: join(resources, 'app.asar'),
    program: join(home, places.program),
    remove: () => rmSync(work, { recursive: true, force: true }),
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/')

/** The files in the archive, as paths from its top. */
export const filesInside = ({ asar }: Packed): string[] =>
  listPackage(asar, { isPack: false })
    .map((entry) => slashed(entry).slice(1))
    .filter((entry) => !('files' in statFile(asar, entry)))

/** The files that lie beside the archive, as paths from the folder of the app; those of Electron are not among them. */
export const filesBeside = ({ home }: Packed): string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(relative(home, join(entry.parentPath, entry.name))))
    .filter((file) => /^(?:resources|usr)\//i.test(file))
