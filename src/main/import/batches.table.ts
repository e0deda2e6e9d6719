/** Sessions that were imported together; formats and sources are JSON lists. */
export interface ImportBatchesTable {
  id: string
  created_at: string
  formats: string
  sources: string
  undone_at: string | null
}

/** A session of a batch, as which revision it was saved, and the document of the one before where it was replaced. */
export interface ImportBatchSessionsTable {
  batch_id: string
  session_id: string
  revision: number
  before_document: string | null
}
