import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { LogText, SourceProblem } from '#main/import/log-import.ts'
import { t } from '#shared/messages/index.ts'

const MAX_BYTES = 5_000_000

const utf8 = new TextDecoder('utf-8', { fatal: true })

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return t('cli.files.missing')
  if (code === 'EISDIR') return t('cli.files.folder')
  if (code === 'EACCES' || code === 'EPERM') return t('cli.files.forbidden')
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return t('cli.files.encoding')
  return error instanceof Error ? error.message : String(error)
}

async function readText(source: string): Promise<string> {
  const { size } = await stat(source)
  if (size > MAX_BYTES) throw new Error(t('cli.files.tooLarge'))
  return utf8.decode(await readFile(source))
}

/** Reads text files; one that cannot be read becomes a problem at its line 1 and does not stop the rest. */
export async function readLogFiles(files: readonly string[]): Promise<{ texts: LogText[]; problems: SourceProblem[] }> {
  const texts: LogText[] = []
  const problems: SourceProblem[] = []
  for (const file of files) {
    const source = resolve(file)
    try {
      texts.push({ source, text: await readText(source) })
    } catch (error) {
      problems.push({ source, line: 1, column: 1, code: 'file-unreadable', message: reasonOf(error) })
    }
  }
  return { texts, problems }
}

/** A problem as compilers print it: `file:line:column message`. */
export const formatProblem = ({ source, line, column, message }: SourceProblem): string =>
  `${source}:${line}:${column} ${message}`
