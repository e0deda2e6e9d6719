import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { type Manifest, manifestOf } from './archive-format.ts'
import { openArchive, readWhole } from './read-archive.ts'

/** An entry of an archive that a test makes. */
export interface MadeEntry {
  name: string
  bytes: Buffer
  mode?: number
  compress?: boolean
}

/** The entries of an archive as they are, the manifest aside. */
export async function entriesOf(path: string): Promise<{ manifest: Manifest; entries: MadeEntry[] }> {
  const archive = await openArchive(path)
  const entries: MadeEntry[] = []
  for (const { name } of archive.manifest.entries) entries.push({ name, bytes: await readWhole(archive, name) })
  archive.close()
  return { manifest: archive.manifest, entries }
}

/** A manifest that agrees with the entries. */
export const honestManifest = (manifest: Manifest, entries: readonly MadeEntry[]): Manifest =>
  manifestOf({
    appVersion: manifest.appVersion,
    createdAt: manifest.createdAt,
    counts: manifest.counts,
    entries: entries.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  })

/** Packs entries as they are given; `bend` may change the finished bytes. */
export async function packArchive(
  path: string,
  entries: readonly MadeEntry[],
  bend: (zip: Buffer) => Buffer = (zip) => zip,
): Promise<string> {
  const zip = new ZipFile()
  for (const { name, bytes, mode = 0o100600, compress = true } of entries)
    zip.addBuffer(bytes, name, { mode, compress })
  zip.end()
  writeFileSync(path, bend(await buffer(zip.outputStream)))
  return path
}

/** Puts another text of the same length in the place of each one there is. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('Names of one length only.')
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}
