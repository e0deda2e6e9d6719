import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { attachReader } from '#main/db/open.ts'
import type { RowCounts } from '#main/db/verified-copy.ts'
import { realDisk } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { writeStreamDurably } from '#main/outbox/write-file-durably.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { ArchiveReport } from '#shared/contract/backups.ts'
import { ARCHIVE, type ManifestEntry, manifestOf, sessionEntry } from './archive-format.ts'
import { damaged } from './problems.ts'
import { openArchive } from './read-archive.ts'
import { bytesOf, hasOwnName, type StoredSession, storedSessions } from './session-bytes.ts'

interface Request extends Watch {
  /** A database that nobody writes: a copy of the live one. */
  snapshot: string
  rows: RowCounts
  /** Where the session files of the live log are. */
  sessionsDir: string
  target: string
  appVersion: string
  now: Date
}

/** Text and a database deflate well at any level; the first ones take a third of the time. */
const LEVEL = 3
const OPTIONS = { mode: 0o100600, compressionLevel: LEVEL }

/** Packs entries one after the other, and notes what each held. */
function createPacker(now: Date) {
  const zip = new ZipFile()
  const entries: ManifestEntry[] = []

  async function* noting(name: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
    entries.push({ name, bytes, sha256: hash.digest('hex') })
  }

  let fail: (error: unknown) => void = () => {}
  // The library tells a failure of a stream by an event, and then waits for ever.
  zip.on('error', (error) => fail(error))

  return {
    zip,
    entries,

    /** Resolves once every byte of it is taken: more would only wait in memory. */
    add(name: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
      const stream = Readable.from(noting(name, chunks))
      return new Promise((resolve, reject) => {
        fail = (error) => {
          reject(error)
          stream.destroy()
        }
        stream.once('end', resolve).once('error', reject)
        zip.addReadStream(stream, name, { ...OPTIONS, mtime: now })
      })
    },

    /** Nobody takes any more: what waits for it is refused. */
    stop: (): void => fail(new Error('The archive is not written any more.')),
  }
}

const jsonBytes = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** Fills an archive; the manifest comes last, when everything is known. Answers how many session files differ. */
async function fill(packer: ReturnType<typeof createPacker>, request: Request): Promise<number> {
  const { snapshot, rows, sessionsDir, appVersion, now, signal, onProgress } = request
  const reader = attachReader(snapshot)
  let done = 0
  let differing = 0
  const addSession = async (stored: StoredSession): Promise<void> => {
    const { bytes, differs } = await bytesOf(realDisk, sessionsDir, stored)
    if (!hasOwnName(stored)) throw new Error(`A session has a file of the name ${stored.record.fileName}.`)
    await packer.add(sessionEntry(stored.record.fileName), [bytes])
    if (differs) differing += 1
    done += 1
    onProgress(done, 2 * (rows.sessions ?? 0))
  }
  try {
    await reader.inSnapshot(async (db) => {
      await packer.add(ARCHIVE.settings, [jsonBytes(await readSettings(db))])
      for await (const stored of storedSessions(db)) {
        signal.throwIfAborted()
        await addSession(stored)
      }
    })
  } finally {
    reader.close()
  }
  await packer.add(ARCHIVE.database, createReadStream(snapshot))
  const { entries } = packer
  const manifest = manifestOf({ appVersion, createdAt: now.toISOString(), counts: rows, entries: [...entries] })
  await packer.add(ARCHIVE.manifest, [jsonBytes(manifest)])
  return differing
}

/** Reads an archive, every byte of it; answers how many entries it has. Rejects as `openArchive` does. */
export async function readBack(path: string, { signal, onProgress }: Watch): Promise<number> {
  const archive = await openArchive(path)
  const { entries } = archive.manifest
  try {
    for (const [i, { name, bytes }] of entries.entries()) {
      signal.throwIfAborted()
      let size = 0
      for await (const chunk of archive.read(name)) size += chunk.length
      if (size !== bytes) throw damaged(path, name)
      onProgress(entries.length + i + 1, 2 * entries.length)
    }
    return entries.length
  } finally {
    archive.close()
  }
}

/** The bytes of the archive as they come; ends with what ended the filling. */
async function* packed(request: Request, told: { differing: number }): AsyncGenerator<Uint8Array> {
  const packer = createPacker(request.now)
  const output = packer.zip.outputStream as unknown as Readable
  const filling = fill(packer, request).then((differing) => {
    told.differing = differing
    packer.zip.end()
  })
  filling.catch((error: Error) => output.destroy(error))
  try {
    for await (const chunk of output) yield chunk as Uint8Array
  } finally {
    packer.stop()
    await filling
  }
}

/**
 * Writes everything into one file that is there, whole and read back once, after a power cut; what stood there is replaced.
 * Rejects with the errno error of the disk, SQLite's, or what the signal says; no file is left then.
 */
export async function writeArchive(request: Request): Promise<ArchiveReport> {
  const { target, rows } = request
  const told = { differing: 0 }
  await writeStreamDurably(realDisk, target, packed(request, told), async (written) => {
    await readBack(written, request)
  })
  const entries = (rows.sessions ?? 0) + Object.keys(ARCHIVE).length
  return { path: target, bytes: statSync(target).size, sessions: rows.sessions ?? 0, entries, ...told }
}
