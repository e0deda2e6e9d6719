import { glob, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { t } from '#shared/messages/index.ts'
import type { Source } from './read-source.ts'

/** Files that were found, and what is to be said of paths that lead to none. */
export interface FoundSources {
  sources: Source[]
  missing: { source: string; message: string }[]
}

const isHidden = (name: string): boolean => name.startsWith('.')

/** Every file in a folder and the folders in it, in the order of their names; links to folders are not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) files.push(...(await filesIn(path)))
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path)
  }
  return files
}

const isGlob = (path: string): boolean => /[*?[{]/.test(path)

async function matches(pattern: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of glob(pattern)) paths.push(path)
  return paths.sort()
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return t('cli.files.missing')
  if (code === 'EACCES' || code === 'EPERM') return t('cli.files.forbidden')
  return error instanceof Error ? error.message : String(error)
}

async function expand(path: string): Promise<Source[]> {
  const whole = resolve(path)
  const found = await stat(whole).catch((error: unknown) => {
    if (isGlob(path)) return null
    throw error
  })
  if (found?.isDirectory()) {
    return (await filesIn(whole)).map((file) => ({ name: file, path: file, isNamed: false }))
  }
  if (found) return [{ name: whole, path: whole, isNamed: true }]
  const inside = await Promise.all((await matches(path)).map((match) => expand(match)))
  if (inside.length === 0) throw new Error(t('importData.refused.noMatch'))
  return inside.flat().map((source) => ({ ...source, isNamed: false }))
}

const rank = ({ name }: Source): number => (/\.(db|sqlite3?|fitnotes)$/i.test(basename(name)) ? 0 : 1)

/** A database before the files that were exported from it: those say less than it. */
export const databasesFirst = (sources: readonly Source[]): Source[] => sources.toSorted((a, b) => rank(a) - rank(b))

/** Finds the files of paths: of files, folders and glob patterns. A path that leads nowhere is told and stops no other. */
export async function findSources(paths: readonly string[]): Promise<FoundSources> {
  const sources = new Map<string, Source>()
  const missing: FoundSources['missing'] = []
  for (const path of paths) {
    try {
      for (const source of await expand(path)) if (!sources.has(source.path)) sources.set(source.path, source)
    } catch (error) {
      missing.push({ source: resolve(path), message: reasonOf(error) })
    }
  }
  return { sources: databasesFirst([...sources.values()]), missing }
}
