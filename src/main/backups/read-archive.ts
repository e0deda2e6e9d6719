import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { backupErrors } from '#shared/contract/backups.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import {
  ARCHIVE,
  anyManifestSchema,
  LIMITS,
  type Manifest,
  type ManifestEntry,
  manifestSchema,
  sessionFileOf,
} from './archive-format.ts'
import { damaged } from './problems.ts'

/** An archive whose list of entries was found sound; what is in them is checked as it is read. */
export interface Archive {
  manifest: Manifest
  bytes: number
  /** The bytes of an entry in pieces. Throws `BACKUP_DAMAGED` at the end where they are not those that were written. */
  read(name: string): AsyncGenerator<Buffer>
  close(): void
}

const FILE_TYPE = 0o170000
const REGULAR = 0o100000
const STORED = 0
const DEFLATED = 8

function mostBytes(name: string): number | null {
  if (name === ARCHIVE.manifest) return LIMITS.manifestBytes
  if (name === ARCHIVE.database) return LIMITS.databaseBytes
  if (name === ARCHIVE.settings) return LIMITS.settingsBytes
  return sessionFileOf(name) === null ? null : LIMITS.sessionBytes
}

/** What is wrong with an entry by what is said of it; null where nothing is. */
function faultOf(entry: Entry): string | null {
  const { fileName, uncompressedSize, compressedSize, compressionMethod, externalFileAttributes } = entry
  const most = mostBytes(fileName)
  if (most === null) return t('backups.archive.unknown', { name: fileName.slice(0, 200) })
  const type = (externalFileAttributes >>> 16) & FILE_TYPE
  if (type !== 0 && type !== REGULAR) return t('backups.archive.noFile', { name: fileName })
  if (entry.isEncrypted() || (compressionMethod !== STORED && compressionMethod !== DEFLATED)) {
    return t('backups.archive.packed', { name: fileName })
  }
  const grows =
    uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize / Math.max(compressedSize, 1) > LIMITS.ratio
  return uncompressedSize > most || grows ? t('backups.archive.tooLarge', { name: fileName }) : null
}

/** The list of entries, refused where it is one that the app would never write. */
async function entriesOf(zip: ZipFile, called: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const sums = { packed: 0, whole: 0 }
  if (zip.entryCount > LIMITS.entries) throw damaged(called, t('backups.archive.tooMany'))
  for await (const entry of zip.eachEntry()) {
    sums.packed += entry.compressedSize
    sums.whole += entry.uncompressedSize
    const fault = entries.has(entry.fileName)
      ? t('backups.archive.twice', { name: entry.fileName })
      : (faultOf(entry) ?? (entries.size === LIMITS.entries ? t('backups.archive.tooMany') : null))
    if (fault !== null) throw damaged(called, fault)
    entries.set(entry.fileName, entry)
  }
  // Entries that share their bytes are how a small file becomes an endless one.
  if (sums.whole > LIMITS.totalBytes || sums.packed > zip.fileSize) throw damaged(called, t('backups.archive.tooMany'))
  return entries
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) yield chunk as Buffer
}

async function readManifest(zip: ZipFile, entry: Entry | undefined, called: string): Promise<Manifest> {
  if (!entry) throw new AppError(backupErrors.FOREIGN, t('backups.errors.foreign', { path: called }))
  const chunks: Buffer[] = []
  for await (const chunk of unpack(zip, entry)) chunks.push(chunk)
  const said: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  const manifest = manifestSchema.safeParse(said)
  if (manifest.success) return manifest.data
  const any = anyManifestSchema.safeParse(said)
  if (!any.success || any.data.formatVersion === 1) throw damaged(called, t('backups.archive.manifest'))
  throw new AppError(backupErrors.NEWER, t('backups.errors.newer', { path: called }))
}

/** Every entry is in the manifest with its size, and the other way round. */
function compareLists(entries: Map<string, Entry>, listed: ReadonlyMap<string, ManifestEntry>, called: string): void {
  for (const name of [ARCHIVE.database, ARCHIVE.settings]) {
    if (!listed.has(name)) throw damaged(called, t('backups.archive.missing', { name }))
  }
  for (const [name, { bytes }] of listed) {
    if (entries.get(name)?.uncompressedSize !== bytes) throw damaged(called, t('backups.archive.missing', { name }))
  }
  for (const name of entries.keys()) {
    if (name !== ARCHIVE.manifest && !listed.has(name)) throw damaged(called, t('backups.archive.unknown', { name }))
  }
}

/** What a library, a stream or a parser says of a torn archive. What the disk says stays what it is. */
const isOfTheBytes = (error: unknown): error is Error =>
  error instanceof Error && !(error instanceof AppError) && !('syscall' in error)

function inWords(error: unknown, called: string): unknown {
  return isOfTheBytes(error) ? damaged(called, t('backups.archive.torn'), error) : error
}

async function openZip(path: string): Promise<ZipFile> {
  return openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true })
}

/**
 * Opens an archive and checks its list of entries and its manifest; no name in it ever becomes a path by itself. In words it is
 * `called`, where that is another name than its path. Rejects with
 * `BACKUP_FOREIGN`, `BACKUP_DAMAGED`, `BACKUP_NEWER` or the errno error of the disk.
 */
export async function openArchive(path: string, called = path): Promise<Archive> {
  const { size } = await stat(path)
  const zip = await openZip(path).catch((error: unknown) => {
    throw inWords(error, called)
  })
  try {
    const entries = await entriesOf(zip, called)
    const manifest = await readManifest(zip, entries.get(ARCHIVE.manifest), called)
    const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]))
    if (listed.size !== manifest.entries.length) throw damaged(called, t('backups.archive.manifest'))
    compareLists(entries, listed, called)
    return { manifest, bytes: size, read: (name) => readChecked(name), close: () => zip.close() }

    async function* readChecked(name: string): AsyncGenerator<Buffer> {
      const [entry, said] = [entries.get(name), listed.get(name)]
      if (!entry || !said) throw damaged(called, t('backups.archive.missing', { name }))
      const hash = createHash('sha256')
      try {
        for await (const chunk of unpack(zip, entry)) {
          hash.update(chunk)
          yield chunk
        }
      } catch (error) {
        throw inWords(error, called)
      }
      if (hash.digest('hex') !== said.sha256) throw damaged(called, t('backups.archive.changed', { name }))
    }
  } catch (error) {
    zip.close()
    throw inWords(error, called)
  }
}

/** All bytes of an entry. */
export async function readWhole(archive: Archive, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of archive.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
