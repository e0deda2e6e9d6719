import type { Db } from '#main/db/schema.ts'
import { oweTotals } from '#main/totals/totals.repository.ts'
import { type NameState, type Rows, withRows } from './change-rows.ts'
import { writeRows } from './changes.repository.ts'
import { loadModesIn } from './movement-graph.ts'

/** Keys whose weights are loaded in another way than before. */
function reloaded(before: NameState, after: NameState): string[] {
  const [was, is] = [loadModesIn(before), loadModesIn(after)]
  const keys = new Set([...was.keys(), ...is.keys()])
  return [...keys].filter((key) => (was.get(key) ?? 'external') !== (is.get(key) ?? 'external'))
}

/**
 * Writes decisions and descriptions over what was known before, and owes new totals to every session whose weights are loaded
 * in another way then, whichever of the names that were connected before or are now it has. Must run in a transaction.
 */
export async function writeNames(db: Db, before: NameState, rows: Rows): Promise<NameState> {
  await writeRows(db, rows)
  const after = withRows(before, rows)
  const keys = reloaded(before, after)
  if (keys.length > 0) await oweTotals(db, keys)
  return after
}
