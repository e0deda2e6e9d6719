import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileProblem, type Problem } from '#cli/problem.ts'
import type { Source } from '#main/import/read-source.ts'
import { findSources } from '#main/import/sources.ts'
import { t } from '#shared/messages/index.ts'

/** Files to read, and what is to be said of those that are none. */
export interface Found {
  sources: Source[]
  missing: Problem[]
}

const unreadable = (source: string, message: string): Problem => fileProblem(source, 'file-unreadable', message)

/** Files, and those in folders and behind glob patterns. */
export async function findAny(paths: readonly string[]): Promise<Found> {
  const { sources, missing } = await findSources(paths)
  return { sources, missing: missing.map(({ source, message }) => unreadable(source, message)) }
}

/** Files alone: a folder is a mistake here. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const folders: string[] = []
  for (const path of paths.map((path) => resolve(path))) {
    if ((await stat(path).catch(() => null))?.isDirectory()) folders.push(path)
  }
  const { sources, missing } = await findAny(paths.filter((path) => !folders.includes(resolve(path))))
  return {
    sources,
    missing: [...missing, ...folders.map((folder) => unreadable(folder, t('importData.files.folder')))],
  }
}
