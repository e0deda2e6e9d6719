import { appendFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { MAX_SOURCE_BYTES } from './decode.ts'
import type { Source } from './read-source.ts'
import { databasesFirst } from './sources.ts'

interface Upload {
  names: Map<number, string>
  bytes: number
}

/** All files of one upload together. */
const MAX_UPLOAD_BYTES = 8 * MAX_SOURCE_BYTES

/** Keeps files that the page sends in pieces, in a folder of their own, until they are imported. */
export function createUploads(folder: string) {
  const uploads = new Map<string, Upload>()
  const folderOf = (upload: string): string => join(folder, upload)

  return {
    /** Appends a piece to a file. `upload` is a UUID and `file` a number, so no name of the page becomes a path. */
    async add(upload: string, file: number, name: string, bytes: Uint8Array): Promise<void> {
      // What a process that died has left there is nobody's any more.
      if (uploads.size === 0) await rm(folder, { recursive: true, force: true })
      const known = uploads.get(upload) ?? { names: new Map(), bytes: 0 }
      if (known.bytes + bytes.length > MAX_UPLOAD_BYTES) {
        const words = t('importData.errors.uploadTooLarge', { megabytes: MAX_UPLOAD_BYTES / 1e6 })
        throw new AppError(importErrors.TOO_LARGE, words)
      }
      await mkdir(folderOf(upload), { recursive: true })
      await appendFile(join(folderOf(upload), String(file)), bytes)
      known.names.set(file, name)
      uploads.set(upload, { ...known, bytes: known.bytes + bytes.length })
    },

    /** The files of an upload, under the names the page gave them. */
    sources(upload: string): Source[] {
      const names = uploads.get(upload)?.names ?? new Map<number, string>()
      const inOrder = [...names].sort(([a], [b]) => a - b)
      return databasesFirst(
        inOrder.map(([file, name]) => ({ name, path: join(folderOf(upload), String(file)), isNamed: true })),
      )
    },

    /** Forgets every upload of this process. */
    async clear(): Promise<void> {
      if (uploads.size === 0) return
      uploads.clear()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Uploads = ReturnType<typeof createUploads>
