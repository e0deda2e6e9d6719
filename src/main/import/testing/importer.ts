import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { App } from '#main/app.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { type ImportAnswers, importAnswersSchema } from '#shared/contract/import.ts'
import type { Work } from '../gather.ts'
import { findSources } from '../sources.ts'

/** Work that nobody watches or ends. */
export const work: Work = { progress: () => {}, signal: new AbortController().signal }

/** The app on a folder of its own, ended with the test. */
export async function start(dataDir = freshDataDir()): Promise<App> {
  const app = await openTestApp(dataDir)
  onTestFinished(() => app.dispose())
  return app
}

/** A folder with these files. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'traininglogs-files-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** What the files of a folder would become with these answers. */
export async function prepare(app: App, folder: string, answers: Partial<ImportAnswers> = {}) {
  const { sources } = await findSources([folder])
  const read = await app.importer.read(sources, null, work)
  return app.importer.prepare(read, importAnswersSchema.parse(answers), work.signal)
}

/** Imports the files of a folder: what they would become, and what became of them. */
export async function importAll(app: App, folder: string, answers: Partial<ImportAnswers> = {}) {
  const prepared = await prepare(app, folder, answers)
  return { ...prepared, ...(await app.importer.save(prepared, work, () => {})) }
}
