import { dirname, join } from 'node:path'
import { type Disk, ensureFolder, renamePatiently, syncFolder } from '#main/lib/disk.ts'
import { isRunning, processStart } from './process-life.ts'

// In the name: the process, and the monotonic clock, which never gives the same nanosecond twice in one thread.
const TEMPORARY = /^\.traininglogs-(\d+)-([0-9a-f]+)\.tmp$/
const temporaryName = () => `.traininglogs-${process.pid}-${process.hrtime.bigint().toString(16)}.tmp`

type Handle = Awaited<ReturnType<Disk['open']>>

/** What an error looks like that Node did not number: the disk took fewer bytes than it was given. */
const tornWrite = () => Object.assign(new Error('The file is shorter than what was written.'), { code: 'EIO' })

async function writeWhole(handle: Handle, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset)
    if (bytesWritten === 0) throw tornWrite()
    offset += bytesWritten
  }
  await handle.sync()
  if ((await handle.stat()).size !== bytes.length) throw tornWrite()
}

/**
 * Replaces a file whole or not at all, so that it survives a power cut once this resolves: temporary file in the same
 * folder, every byte, fsync, size check, rename, fsync of the folder. Why no package does it: docs/adr.
 * Rejects with the errno error of the step that failed; the old file then stands as it was.
 */
export async function writeFileDurably(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  await ensureFolder(disk, folder)
  const temporary = join(folder, temporaryName())
  const handle = await disk.open(temporary, 'wx')
  try {
    try {
      await writeWhole(handle, bytes)
    } finally {
      await handle.close()
    }
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.unlink(temporary).catch(() => {})
    throw error
  }
  await syncFolder(disk, folder)
}

function isLeftOver(name: string): boolean {
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
