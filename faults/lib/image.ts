import { mkdirSync } from 'node:fs'
import { run } from './tools.ts'

const SIZE = '48M'
/** The file system does not write by itself what nobody synced, so that no cut comes too late to see it missing. */
const OPTIONS = 'loop,commit=3600'

/** Makes a disk of its own in a file. */
export function makeImage(path: string): void {
  run('truncate', '-s', SIZE, path)
  run('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', path)
}

export function mountImage(path: string, point: string): void {
  mkdirSync(point, { recursive: true })
  run('mount', '-o', OPTIONS, path, point)
}

export const unmount = (point: string): void => void run('umount', point)

/** What is on the disk now; whatever the kernel still holds in memory is not. */
export const copyImage = (from: string, to: string): void => void run('cp', '--sparse=always', from, to)
