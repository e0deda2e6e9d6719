import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { listRecords } from '#main/sessions/sessions.repository.ts'

const PAGE = 250

/** What the database says of one session's file. */
export interface KnownFile {
  id: string
  fileName: string
  contentHash: string
  /** Whether a file of that name was found that is not to be written over. */
  present: boolean
}

/** The files that the database knows, by session and by name. */
export interface KnownFiles {
  byId: Map<string, KnownFile>
  byName: Map<string, KnownFile>
}

export function addKnown({ byId, byName }: KnownFiles, known: KnownFile): void {
  byId.set(known.id, known)
  byName.set(known.fileName, known)
}

/** Reads what the database says of every file, in pages, so that nothing waits long. */
export async function readKnownFiles(db: ReadDb): Promise<KnownFiles> {
  const files: KnownFiles = { byId: new Map(), byName: new Map() }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await listRecords(db, after, PAGE)
    for (const { id, fileName, contentHash } of page) addKnown(files, { id, fileName, contentHash, present: false })
    after = page.at(-1)?.id
    await breathe()
  }
  return files
}
