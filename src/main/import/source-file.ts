import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { errnoOf } from '#main/lib/disk.ts'
import { t } from '#shared/messages/index.ts'
import { MAX_SOURCE_BYTES } from './decode.ts'

/** Without waiting for somebody at the other end of a pipe. Windows knows no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Why something is not read: it is larger than any source, a folder, or a device, a pipe or the like. */
type NoSource = 'tooLarge' | 'folder' | 'special'

function faultOf(found: Stats): NoSource | null {
  if (found.isDirectory()) return 'folder'
  if (!found.isFile()) return 'special'
  return found.size > MAX_SOURCE_BYTES ? 'tooLarge' : null
}

/** Some files, as those of the kernel, have no size and no end. */
async function readUpToLimit(file: FileHandle): Promise<Buffer | NoSource> {
  const chunks: Buffer[] = []
  for await (const chunk of file.createReadStream({ end: MAX_SOURCE_BYTES, autoClose: false })) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  return bytes.length > MAX_SOURCE_BYTES ? 'tooLarge' : bytes
}

/** The bytes of a file that may be a source. Rejects with the errno error of the disk. */
export async function readSourceFile(path: string): Promise<Buffer | NoSource> {
  // Before it is opened, for that alone moves some devices; and again, for it may be another one by then.
  const fault = faultOf(await stat(path))
  if (fault !== null) return fault
  const file = await open(path, FLAGS)
  try {
    return faultOf(await file.stat()) ?? (await readUpToLimit(file))
  } finally {
    await file.close()
  }
}

/** Why something on disk cannot be read, in words. */
export function wordsOf(error: unknown): string {
  const code = errnoOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return t('importData.files.missing')
    case 'EACCES':
    case 'EPERM':
      return t('importData.files.forbidden')
    case 'ELOOP':
      return t('importData.files.loop')
    case null:
      return t('importData.files.failed', { message: error instanceof Error ? error.message : String(error) })
    default:
      return t('importData.files.unreadable', { code })
  }
}
