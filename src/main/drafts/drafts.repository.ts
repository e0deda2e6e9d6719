import type { Selectable } from 'kysely'
import type { Db, ReadDb } from '#main/db/schema.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import type { DraftsTable } from './drafts.table.ts'

/** Fields that older versions of the app did not have, and so did not store. */
const NEWER: Partial<DraftWorkout> = { bodyWeight: '' }

const fromRow = (row: Selectable<DraftsTable>): Draft => ({
  id: row.id,
  sessionId: row.session_id,
  baseRevision: row.base_revision,
  version: row.version,
  startedAt: row.started_at,
  updatedAt: row.updated_at,
  workout: { ...NEWER, ...JSON.parse(row.workout) },
})

/** The new workout that is running, if one is. */
export async function getRunningDraft(db: ReadDb): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('session_id', 'is', null).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The edit of a saved session, if one is open. */
export async function getDraftOfSession(db: ReadDb, sessionId: string): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('session_id', '=', sessionId).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function getDraft(db: ReadDb, id: string): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Keeps a new draft. Rejects where one is running already, or that session is being edited already. */
export async function insertDraft(db: Db, draft: Draft): Promise<void> {
  await db
    .insertInto('drafts')
    .values({
      id: draft.id,
      session_id: draft.sessionId,
      base_revision: draft.baseRevision,
      version: draft.version,
      started_at: draft.startedAt,
      updated_at: draft.updatedAt,
      workout: JSON.stringify(draft.workout),
    })
    .execute()
}

/** Keeps a draft as its next version; false, and nothing kept, when the one stored is not the version before. */
export async function updateDraft(
  db: Db,
  id: string,
  version: number,
  updatedAt: string,
  workout: DraftWorkout,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('drafts')
    .set({ version, updated_at: updatedAt, workout: JSON.stringify(workout) })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteDraft(db: Db, id: string): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).execute()
}
