import type { ReadDb } from '#main/db/schema.ts'
import type { ExerciseChange } from '#shared/contract/exercise-changes.ts'
import { changeText } from './change-text.ts'
import { readChanges } from './changes.repository.ts'
import { readNameState } from './movements.repository.ts'
import { obstacleTo } from './undo-change.ts'

/** A stretch of what was changed, newest first, and whether each can be undone as things are. */
export async function listChanges(
  db: ReadDb,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; changes: ExerciseChange[] }> {
  const all = await readChanges(db)
  const state = await readNameState(db)
  const changes = all.slice(offset, offset + limit).map((change): ExerciseChange => {
    const { id, madeAt, undoneAt, summary } = change
    const obstacle = undoneAt === null ? obstacleTo(state, change, all) : null
    return { id, text: changeText(summary), madeAt, undoneAt, obstacle }
  })
  return { total: all.length, changes }
}
