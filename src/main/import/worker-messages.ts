import type { ImportAnswers, ImportFormat, ImportStatus } from '#shared/contract/import.ts'
import type { Language } from '#shared/messages/index.ts'
import type { Source } from './read-source.ts'

/** What the worker is started with. */
export interface WorkerStart {
  dataDir: string
  assetsDir: string
  language: Language
}

/** Where an import reads from. */
export type ImportFrom =
  | { from: 'paths'; paths: string[] }
  | { from: 'sources'; sources: Source[] }
  | { from: 'reread' }

/** What the worker is told to do. */
export type ToWorker =
  | { do: 'open'; from: ImportFrom; format: ImportFormat | null }
  | { do: 'answer'; answers: ImportAnswers }
  | { do: 'run' }
  | { do: 'undo'; batch: string }
  | { do: 'cancel' }
  | { do: 'quit' }

/** What the worker tells: the parts of the status that changed. */
export type FromWorker = Partial<Omit<ImportStatus, 'job'>>
