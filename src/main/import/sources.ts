import { glob, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { t } from '#shared/messages/index.ts'
import type { Source } from './read-source.ts'
import { wordsOf } from './source-file.ts'

/** Files that were found, and what is to be said of paths that lead to none. */
export interface FoundSources {
  sources: Source[]
  missing: { source: string; message: string }[]
}

const isHidden = (name: string): boolean => name.startsWith('.')

const isGlob = (path: string): boolean => /[*?[{]/.test(path)

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether a link leads to a folder. Why one leads nowhere is said when it is read. */
const leadsToFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Looks for files; what cannot be looked into is told and stops no other. */
class Search {
  readonly sources = new Map<string, Source>()
  readonly missing: FoundSources['missing'] = []
  readonly #disk: Pick<Disk, 'readdir'>

  constructor(disk: Pick<Disk, 'readdir'>) {
    this.#disk = disk
  }

  #add(path: string, isNamed: boolean): void {
    if (!this.sources.has(path)) this.sources.set(path, { name: path, path, isNamed })
  }

  #miss(source: string, message: string): void {
    this.missing.push({ source, message })
  }

  /** Every file in a folder and the folders in it, in the order of their names; links to folders are not followed. */
  async #addFolder(folder: string): Promise<void> {
    const entries = await this.#disk.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      this.#miss(folder, wordsOf(error))
      return []
    })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (isHidden(entry.name)) continue
      if (entry.isDirectory()) await this.#addFolder(path)
      else if (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path)))) this.#add(path, false)
    }
  }

  async #addPath(path: string, isNamed: boolean): Promise<void> {
    const found = await stat(path).catch((error: unknown) => this.#miss(path, wordsOf(error)))
    if (found?.isDirectory()) await this.#addFolder(path)
    else if (found) this.#add(path, isNamed)
  }

  async #addMatches(pattern: string): Promise<void> {
    const paths: string[] = []
    for await (const path of glob(pattern)) paths.push(resolve(path))
    if (paths.length === 0) this.#miss(resolve(pattern), t('importData.refused.noMatch'))
    for (const path of paths.sort()) await this.#addPath(path, false)
  }

  /** Takes a path of a file or folder, or a pattern of such. */
  async take(path: string): Promise<void> {
    const isPattern = isGlob(path) && !(await exists(resolve(path)))
    await (isPattern ? this.#addMatches(path) : this.#addPath(resolve(path), true))
  }
}

const rank = ({ name }: Source): number => (/\.(db|sqlite3?|fitnotes)$/i.test(basename(name)) ? 0 : 1)

/** A database before the files that were exported from it: those say less than it. */
export const databasesFirst = (sources: readonly Source[]): Source[] => sources.toSorted((a, b) => rank(a) - rank(b))

/** Finds the files of paths: of files, folders and glob patterns. A path that leads nowhere is told and stops no other. */
export async function findSources(
  paths: readonly string[],
  disk: Pick<Disk, 'readdir'> = realDisk,
): Promise<FoundSources> {
  const search = new Search(disk)
  for (const path of paths) await search.take(path)
  return { sources: databasesFirst([...search.sources.values()]), missing: search.missing }
}
