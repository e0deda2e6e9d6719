/** A file that is owed. `next_attempt_at` and `claimed_until` are milliseconds of the epoch; `last_error` is an errno code. */
export interface OutboxTable {
  session_id: string
  revision: number
  op: 'write' | 'trash'
  file_name: string
  /** JSON list of file names. */
  stale_files: string
  /** JSON list of content hashes. */
  replaces: string
  attempts: number
  next_attempt_at: number
  last_error: string | null
  claimed_by: string | null
  claimed_until: number | null
}
