import { join } from 'node:path'
import { type Disk, ensureFolder, errnoOf, renamePatiently, syncFolder } from '#main/lib/disk.ts'
import { isLeftOver, removeLeftOvers, temporaryName, writeNewFile } from '#main/outbox/write-file-durably.ts'
import { filesInTheWay, whatIsAt } from './export-target.ts'

interface Moved {
  name: string
  /** Whether a file that stood there is kept in the stage until the end. */
  replaced: boolean
}

const keptName = (name: string): string => `${name}.old`

async function removeFolder(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.readdir(folder).catch((): string[] => [])) {
    await disk.unlink(join(folder, name)).catch(() => {})
  }
  await disk.rmdir(folder).catch(() => {})
}

/** The names in a folder, or null where there is none. Rejects with the errno error of the disk. */
export async function namesIn(disk: Disk, folder: string): Promise<string[] | null> {
  try {
    return await disk.readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Files that are written aside, in a hidden folder inside their own, and get their places only when all are whole: what
 * stops before leaves the folder as it was. `found` are the names there are in the folder, null where there is none.
 * Everything rejects with the errno error of the disk.
 */
export async function stageFolder(disk: Disk, folder: string, found: readonly string[] | null) {
  await ensureFolder(disk, folder)
  await removeLeftOvers(disk, folder)
  for (const name of (found ?? []).filter(isLeftOver)) await removeFolder(disk, join(folder, name))
  const stage = join(folder, temporaryName())
  const names: string[] = []

  /** Takes the stage away with all that is still in it, and the folder where it was made for this. */
  async function end(): Promise<void> {
    await removeFolder(disk, stage)
    if (found === null) await disk.rmdir(folder).catch(() => {})
  }

  await disk.mkdir(stage).catch(async (error: unknown) => {
    await end()
    throw error
  })

  /** Gives one file its place; one that stands there waits in the stage for the end. */
  async function place(name: string, overwrite: boolean, moved: Moved[]): Promise<void> {
    const path = join(folder, name)
    const replaced = (await whatIsAt(disk, path)) !== 'nothing'
    if (replaced && !overwrite) throw filesInTheWay([path])
    if (replaced) await renamePatiently(disk, path, join(stage, keptName(name)))
    try {
      await renamePatiently(disk, join(stage, name), path)
    } catch (error) {
      if (replaced) await renamePatiently(disk, join(stage, keptName(name)), path)
      throw error
    }
    moved.push({ name, replaced })
  }

  async function putBack({ name, replaced }: Moved): Promise<void> {
    const path = join(folder, name)
    if (replaced) await renamePatiently(disk, join(stage, keptName(name)), path)
    else await disk.unlink(path)
  }

  return {
    async add(name: string, bytes: Uint8Array): Promise<void> {
      await writeNewFile(disk, join(stage, name), [bytes])
      names.push(name)
    },

    /** Gives every file its place, or none. Rejects with `EXPORT_EXISTS` where a file has come in the way meanwhile. */
    async commit(overwrite: boolean): Promise<void> {
      const moved: Moved[] = []
      try {
        for (const name of names) await place(name, overwrite, moved)
        await syncFolder(disk, folder)
      } catch (error) {
        for (const done of moved.toReversed()) await putBack(done).catch(() => {})
        throw error
      }
    },

    end,
  }
}
