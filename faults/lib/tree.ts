import { createHash } from 'node:crypto'
import { cpSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of everything below a folder, in order. */
export const pathsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Whether a path is a file with bytes, and nothing that would hang or lead elsewhere. */
export const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false

const isLog = (path: string): boolean => path.includes('/logs/')

/** SHA-256 of the names and bytes of everything below a folder but the logs. */
export function treeHash(folder: string): string {
  const hash = createHash('sha256')
  for (const path of pathsBelow(folder).filter((path) => !isLog(path))) {
    hash.update(`${path.slice(folder.length)}\0`)
    if (isFile(path)) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Name and text of each file of a folder. */
export const textsIn = (folder: string): Record<string, string> => {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** Copies a folder whole. */
export const copyTree = (from: string, to: string): void => cpSync(from, to, { recursive: true })
