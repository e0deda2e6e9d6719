import type { ReadDb } from '#main/db/schema.ts'
import type { Disk } from '#main/lib/disk.ts'
import type { KnownFiles } from '#main/outbox/known-files.ts'
import type { Collected } from './collected.ts'

/** One comparison: what the database knows, and what was found so far. */
export interface Comparing {
  db: ReadDb
  disk: Disk
  /** Of the session files. */
  folder: string
  known: KnownFiles
  found: Collected
  /** Ids of the sessions whose file is owed. */
  owed: Set<string>
  /** Whether session files are written at all. */
  writesFiles: boolean
  /** Lets others go first; throws where the comparison is to end. */
  breathe(): Promise<void>
}
