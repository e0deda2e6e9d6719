import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The session files of a data folder, as text. */
export function sessionFiles(dataDir: string): string[] {
  const folder = join(dataDir, 'data/output/sessions')
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** The sessions of the files of a data folder. */
export const sessionsIn = (
  dataDir: string,
): { focus: string; exercises: { Name: string; workingSets: object[] }[] }[] =>
  sessionFiles(dataDir).map((text) => JSON.parse(text))
