/** A deleted session; `revision` is the revision of the delete itself, `document` the text of its last file. */
export interface TombstonesTable {
  session_id: string
  revision: number
  deleted_at: string
  file_name: string
  document: string
}
