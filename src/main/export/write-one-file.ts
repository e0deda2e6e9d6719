import type { Disk } from '#main/lib/disk.ts'
import { type Chunks, writeStreamDurably } from '#main/outbox/write-file-durably.ts'
import { filesInTheWay, noFileInTheWay, whatIsAt } from './export-target.ts'

/** Whether a file has just these bytes; looks no further than to the first that differs. */
async function holdsJust(disk: Disk, path: string, chunks: Chunks): Promise<boolean> {
  const handle = await disk.open(path, 'r')
  try {
    let size = 0
    for await (const bytes of chunks) {
      const found = Buffer.alloc(bytes.length)
      const { bytesRead } = await handle.read(found, 0, bytes.length, size)
      if (bytesRead !== bytes.length || !found.equals(bytes)) return false
      size += bytes.length
    }
    return (await handle.stat()).size === size
  } finally {
    await handle.close()
  }
}

/**
 * Writes one file, whole or not at all, from what `chunks` gives; `check` gives the same for a look at a file that is there.
 * One with other content is replaced only with `overwrite` (else `EXPORT_EXISTS`), what is no file never
 * (`EXPORT_IN_THE_WAY`). Rejects with the errno error of the disk, or what `chunks` throws; nothing is left then.
 */
export async function writeOneFile(
  disk: Disk,
  path: string,
  { chunks, check, overwrite }: { chunks: () => Chunks; check: () => Chunks; overwrite: boolean },
): Promise<void> {
  const found = await whatIsAt(disk, path)
  if (found === 'folder' || found === 'other') throw noFileInTheWay(path)
  if (found === 'file' && !overwrite && !(await holdsJust(disk, path, check()))) throw filesInTheWay([path])
  await writeStreamDurably(disk, path, chunks())
}
