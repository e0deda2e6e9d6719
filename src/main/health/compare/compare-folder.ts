import { attachEmpty } from '#main/db/open-in-memory.ts'
import { withDatabaseView } from '#main/db/view.ts'
import { realDisk } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { databasePath } from '#main/services.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import { compare } from './compare.ts'

/**
 * Compares the two copies in a data folder that nobody here has open, without changing a byte of it: it may have no database,
 * or one that is damaged or of a newer version. Rejects with `DATABASE_BUSY`, or with the reason of the signal.
 */
export async function compareFolder(dataDir: string, watch: Watch): Promise<Comparison> {
  const empty = await attachEmpty()
  try {
    return await withDatabaseView(databasePath(dataDir), ({ state, problem, reader }) =>
      compare({ dataDir, disk: realDisk, state, problem, reader: reader ?? empty, watch }),
    )
  } finally {
    empty.close()
  }
}
