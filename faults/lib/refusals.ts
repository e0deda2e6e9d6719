import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from '#main/outbox/folders.ts'
import { run } from './tools.ts'
import { copyTree, isFile, pathsBelow } from './tree.ts'

/** A way in which a disk refuses to be written. */
export interface Refusal {
  name: string
  /** Runs the child so that it meets the refusal. */
  wrap?: readonly string[]
  /** Makes the disk of a data folder refuse; answers what makes it take everything again. */
  begin(dataDir: string): () => void
}

/** Puts a data folder on a small disk of its own. */
function onDisk(dataDir: string, size: string): void {
  const aside = `${dataDir}.aside`
  copyTree(dataDir, aside)
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dataDir)
  copyTree(aside, dataDir)
  rmSync(aside, { recursive: true })
}

const SIZE = '4m'

/** A disk with so many bytes left. */
export const full = (left: number): Refusal => ({
  name: `a disk with ${left / 1024} kB left`,
  begin(dataDir) {
    onDisk(dataDir, SIZE)
    const { bavail, bsize } = statfsSync(dataDir)
    const filler = join(dataDir, 'filler')
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
    return () => rmSync(filler)
  },
})

/** A disk that can only be read. */
export const readOnlyDisk: Refusal = {
  name: 'a disk that is mounted read-only',
  begin(dataDir) {
    onDisk(dataDir, SIZE)
    run('mount', '-o', 'remount,ro', dataDir)
    return () => run('mount', '-o', 'remount,rw', dataDir)
  },
}

/** A folder of session files that can only be read, beside a database that can be written. */
export const readOnlyFiles: Refusal = {
  name: 'session files on a disk that is mounted read-only',
  begin(dataDir) {
    const { sessions } = foldersOf(dataDir)
    mkdirSync(sessions, { recursive: true })
    run('mount', '--bind', sessions, sessions)
    run('mount', '-o', 'remount,bind,ro', sessions)
    return () => run('umount', sessions)
  },
}

const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']

const allowAll = (dataDir: string, allowed: boolean): void => {
  for (const path of [dataDir, ...pathsBelow(dataDir)]) {
    const mode = isFile(path) ? 0o444 : 0o555
    chmodSync(path, allowed ? mode | 0o222 : mode)
  }
}

/** A person who may only read the data folder: root, who runs tests, ignores modes. */
export const noRights: Refusal = {
  name: 'a person without the right to write',
  wrap: NOBODY,
  begin(dataDir) {
    allowAll(dataDir, false)
    return () => allowAll(dataDir, true)
  },
}

/** A person who may write everything but the session files. */
export const noRightToFiles: Refusal = {
  name: 'a person without the right to write session files',
  wrap: NOBODY,
  begin(dataDir) {
    allowAll(dataDir, true)
    const { sessions } = foldersOf(dataDir)
    mkdirSync(sessions, { recursive: true })
    chmodSync(sessions, 0o555)
    return () => chmodSync(sessions, 0o777)
  },
}

/** A process that may have only so many files open. */
export const fewFiles = (most: number): Refusal => ({
  name: `at most ${most} open files`,
  wrap: ['prlimit', `--nofile=${most}:${most}`],
  begin: () => () => {},
})
