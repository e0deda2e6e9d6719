import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Disk } from '#main/lib/disk.ts'
import { readRegularFile } from '#main/outbox/session-files.ts'
import type { SessionPlace } from '#main/sessions/session-places.repository.ts'
import { filesInTheWay, noFileInTheWay } from './export-target.ts'
import { namesIn, stageFolder } from './staged-folder.ts'
import type { WalkedSession } from './walk.ts'

/** Names that are made at once: 16 ms would be several thousand. */
const BREATH = 200

/** What a folder gets: a file for each session. */
export interface FolderContent {
  nameOf(place: SessionPlace): string
  bytesOf(walked: WalkedSession): Uint8Array
  /** The sessions of places one by one, to be looked at. */
  look(places: readonly SessionPlace[]): AsyncIterable<WalkedSession>
  /** The sessions to be written. */
  sessions(): AsyncIterable<WalkedSession>
  places: readonly SessionPlace[]
}

/** Whether a file is there and has these bytes. Rejects with `EXPORT_IN_THE_WAY` what is no file. */
async function isThere(disk: Disk, path: string, bytes: Uint8Array): Promise<'no' | 'same' | 'different'> {
  const found = await readRegularFile(disk, path)
  if (found === null) return 'no'
  if (found === 'other') throw noFileInTheWay(path)
  return found !== 'too-big' && found.equals(bytes) ? 'same' : 'different'
}

/** The places whose file would have a name that is in the folder. */
async function placesKnown(found: readonly string[], { places, nameOf }: FolderContent): Promise<SessionPlace[]> {
  const names = new Set(found)
  const known: SessionPlace[] = []
  for (const [i, place] of names.size === 0 ? [] : places.entries()) {
    if (i % BREATH === 0) await breathe()
    if (names.has(nameOf(place))) known.push(place)
  }
  return known
}

/** The files in a folder that have other content than they would be given. */
async function filesThatDiffer(disk: Disk, folder: string, found: readonly string[], content: FolderContent) {
  const files: string[] = []
  for await (const walked of content.look(await placesKnown(found, content))) {
    const path = join(folder, content.nameOf(walked.place))
    if ((await isThere(disk, path, content.bytesOf(walked))) === 'different') files.push(path)
  }
  return files
}

/**
 * Writes a file for each session into a folder: all or none. A file with other content is replaced only with `overwrite`
 * (else `EXPORT_EXISTS`), one with the same stays untouched, what is no file is never replaced (`EXPORT_IN_THE_WAY`).
 * Answers how many sessions are there now. Rejects with the errno error of the disk, or what the sessions throw.
 */
export async function exportFolder(
  disk: Disk,
  folder: string,
  content: FolderContent,
  overwrite: boolean,
): Promise<number> {
  const found = await namesIn(disk, folder)
  const differing = await filesThatDiffer(disk, folder, found ?? [], content)
  if (differing.length > 0 && !overwrite) throw filesInTheWay(differing)
  const stage = await stageFolder(disk, folder, found)
  try {
    let sessions = 0
    for await (const walked of content.sessions()) {
      const name = content.nameOf(walked.place)
      const bytes = content.bytesOf(walked)
      if ((await isThere(disk, join(folder, name), bytes)) !== 'same') await stage.add(name, bytes)
      sessions += 1
    }
    await stage.commit(overwrite)
    return sessions
  } finally {
    await stage.end()
  }
}
