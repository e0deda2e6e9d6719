import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'

/** The sessions of the markdown logs in a folder and those below it, with ids in the order of the file names. */
export function readLogs(folder: string): Session[] {
  const texts = globSync('**/*.md', { cwd: folder })
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const read = texts.flatMap(readMarkdownLogs).flatMap(({ session }) => (session ? [session] : []))
  return read.map((session, index) =>
    sessionSchema.parse({ ...session, userId: '1', id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }),
  )
}
