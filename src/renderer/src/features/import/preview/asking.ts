import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'

/** What a part of the preview needs that asks something. */
export interface Asking {
  preview: ImportPreview
  answers: ImportAnswers
  onChange: (change: (answers: ImportAnswers) => ImportAnswers) => void
}
