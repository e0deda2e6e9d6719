import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { MAX_SOURCE_BYTES } from './decode.ts'
import { removeFolder } from './incoming.ts'
import type { Source } from './read-source.ts'
import { databasesFirst } from './sources.ts'

/** A piece of a file: `upload` is a UUID and `file` a number, so no name of the page becomes a path. */
export interface Piece {
  upload: string
  file: number
  name: string
  /** Bytes of the file before this piece. */
  offset: number
  bytes: Uint8Array
}

interface Upload {
  files: Map<number, { name: string; bytes: number }>
  bytes: number
}

/** All files of all uploads together. */
const MAX_UPLOAD_BYTES = 8 * MAX_SOURCE_BYTES

/** Makes a file end at an offset and appends bytes there. */
async function writeFrom(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'a')
  try {
    await handle.truncate(offset)
    await handle.appendFile(bytes)
  } finally {
    await handle.close()
  }
}

/** Keeps files that the page sends in pieces, in a folder of their own, until they are imported. */
export function createUploads(folder: string, mostBytes = MAX_UPLOAD_BYTES) {
  /** The one that got a piece last is the last. */
  const uploads = new Map<string, Upload>()
  let inUse: string | null = null
  const folderOf = (upload: string): string => join(folder, upload)
  const total = (): number => [...uploads.values()].reduce((sum, { bytes }) => sum + bytes, 0)

  async function drop(upload: string): Promise<void> {
    uploads.delete(upload)
    // What cannot be removed now goes with the whole folder.
    await removeFolder(folderOf(upload)).catch(() => {})
  }

  /** Forgets others that no import reads, the stalest first: nobody says when an upload is given up. */
  async function makeRoom(upload: string, more: number): Promise<void> {
    for (const other of uploads.keys()) {
      if (total() + more <= mostBytes) return
      if (other !== upload && other !== inUse) await drop(other)
    }
    if (total() + more <= mostBytes) return
    throw new AppError(importErrors.TOO_LARGE, t('importData.errors.uploadTooLarge', { megabytes: mostBytes / 1e6 }))
  }

  function resize(upload: string, file: number, name: string, bytes: number): void {
    const known = uploads.get(upload) ?? { files: new Map(), bytes: 0 }
    known.bytes += bytes - (known.files.get(file)?.bytes ?? 0)
    known.files.set(file, { name, bytes })
    uploads.delete(upload)
    uploads.set(upload, known)
  }

  return {
    /** Adds a piece to a file. One that was sent before takes its own place again; one that leaves a gap is refused. */
    async add({ upload, file, name, offset, bytes }: Piece): Promise<void> {
      const held = uploads.get(upload)?.files.get(file)?.bytes ?? 0
      if (offset > held) throw new AppError(importErrors.UPLOAD_GAP, t('importData.errors.uploadGap', { name }))
      await makeRoom(upload, offset + bytes.length - held)
      await mkdir(folderOf(upload), { recursive: true })
      // In two steps: a piece that the disk refused half is not there.
      resize(upload, file, name, offset)
      await writeFrom(join(folderOf(upload), String(file)), offset, bytes)
      resize(upload, file, name, offset + bytes.length)
    },

    /** The files of an upload, under the names the page gave them. Throws `IMPORT_UPLOAD_NOT_FOUND`. */
    sources(upload: string): Source[] {
      const known = uploads.get(upload)
      if (!known) throw new AppError(importErrors.NO_UPLOAD, t('importData.errors.uploadUnknown'))
      const inOrder = [...known.files].sort(([a], [b]) => a - b)
      return databasesFirst(
        inOrder.map(([file, { name }]) => ({ name, path: join(folderOf(upload), String(file)), isNamed: true })),
      )
    },

    /** Says which upload the open import reads, if any; the one before is forgotten, others may still come in. */
    async use(upload: string | null): Promise<void> {
      const before = inUse
      inUse = upload
      if (before !== null && before !== upload) await drop(before)
    },
  }
}
export type Uploads = ReturnType<typeof createUploads>
