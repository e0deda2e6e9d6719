/** A workout in the editor; `session_id` is null for the one that is running, `workout` is JSON. */
export interface DraftsTable {
  id: string
  session_id: string | null
  version: number
  started_at: string
  updated_at: string
  workout: string
}
