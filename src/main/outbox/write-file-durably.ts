import { dirname, join } from 'node:path'
import { type Disk, ensureFolder, renamePatiently, syncFolder } from '#main/lib/disk.ts'
import { isRunning, processStart } from './process-life.ts'

// In the name: the process, and the monotonic clock, which never gives the same nanosecond twice in one thread.
const TEMPORARY = /^\.traininglogs-(\d+)-([0-9a-f]+)\.tmp$/
/** A name that nothing else has; what dead processes left under such a name is removed. */
export const temporaryName = () => `.traininglogs-${process.pid}-${process.hrtime.bigint().toString(16)}.tmp`

type Handle = Awaited<ReturnType<Disk['open']>>

/** What an error looks like that Node did not number: the disk took fewer bytes than it was given. */
const tornWrite = () => Object.assign(new Error('The file is shorter than what was written.'), { code: 'EIO' })

/** Bytes as they come, in pieces. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

async function writeWhole(handle: Handle, chunks: Chunks): Promise<void> {
  let size = 0
  for await (const bytes of chunks) {
    for (let offset = 0; offset < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset)
      if (bytesWritten === 0) throw tornWrite()
      offset += bytesWritten
    }
    size += bytes.length
  }
  await handle.sync()
  if ((await handle.stat()).size !== size) throw tornWrite()
}

/**
 * Writes a file that is not there yet, every byte of it, with fsync and a size check; its name is durable only once its
 * folder is synced too. Rejects with the errno error of the step that failed, or what `chunks` throws; no file is left then.
 */
export async function writeNewFile(disk: Disk, path: string, chunks: Chunks): Promise<void> {
  const handle = await disk.open(path, 'wx')
  try {
    try {
      await writeWhole(handle, chunks)
    } finally {
      await handle.close()
    }
  } catch (error) {
    await disk.unlink(path).catch(() => {})
    throw error
  }
}

/**
 * Replaces a file whole or not at all, so that it survives a power cut once this resolves: temporary file in the same
 * folder, every byte, fsync, size check, rename, fsync of the folder. Why no package does it: docs/adr.
 * Rejects with the errno error of the step that failed, or what `chunks` throws, or `check` of the file before it gets its
 * name; the old file then stands as it was.
 */
export async function writeStreamDurably(
  disk: Disk,
  path: string,
  chunks: Chunks,
  check: (written: string) => Promise<void> = async () => {},
): Promise<void> {
  const folder = dirname(path)
  await ensureFolder(disk, folder)
  const temporary = join(folder, temporaryName())
  await writeNewFile(disk, temporary, chunks)
  try {
    await check(temporary)
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.unlink(temporary).catch(() => {})
    throw error
  }
  await syncFolder(disk, folder)
}

/** `writeStreamDurably` of bytes that are there already. */
export const writeFileDurably = (disk: Disk, path: string, bytes: Uint8Array): Promise<void> =>
  writeStreamDurably(disk, path, [bytes])

/** Whether a name is a temporary one of a process that died. */
export function isLeftOver(name: string): boolean {
  const [, pid, nanoseconds] = TEMPORARY.exec(name) ?? []
  if (pid === undefined || nanoseconds === undefined) return false
  if (Number(pid) === process.pid) return BigInt(`0x${nanoseconds}`) < processStart()
  return !isRunning(Number(pid))
}

/** Removes the temporary files of processes that died while they wrote; a folder that cannot be listed keeps them. */
export async function removeLeftOvers(disk: Disk, folder: string): Promise<void> {
  const names = await disk.readdir(folder).catch((): string[] => [])
  for (const name of names.filter(isLeftOver)) await disk.unlink(join(folder, name)).catch(() => {})
}
