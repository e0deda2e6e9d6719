/** A workout in the editor; `session_id` and `base_revision` are null for the one that is running, `workout` is JSON. */
export interface DraftsTable {
  id: string
  session_id: string | null
  base_revision: number | null
  version: number
  started_at: string
  updated_at: string
  workout: string
}
