/** The index of the searchable texts; `rowid` is the id in `session_totals`. The text itself cannot be read back. */
export interface SessionSearchTable {
  rowid: number
  text: string
  /** The table by its own name, for MATCH. */
  session_search: string
}
