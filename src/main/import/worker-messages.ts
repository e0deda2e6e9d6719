import type { Attached } from '#main/attach-services.ts'
import type { ImportAnswers, ImportStatus } from '#shared/contract/import.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import type { Language } from '#shared/messages/index.ts'
import type { Source } from './read-source.ts'

/** What the worker is started with. */
export interface WorkerStart extends Attached {
  language: Language
}

/** Where an import reads from. */
export type ImportFrom =
  | { from: 'paths'; paths: string[] }
  | { from: 'sources'; sources: Source[] }
  | { from: 'reread' }

/** What the worker is told to do, one after the other. */
export type Order =
  | { do: 'open'; from: ImportFrom; format: ImportFormat | null }
  | { do: 'answer'; answers: ImportAnswers }
  | { do: 'run' }
  | { do: 'undo'; batch: string }

/** What is said to the worker: a numbered order, or that all of them end. */
export type ToWorker = { do: 'order'; number: number; order: Order } | { do: 'cancel' } | { do: 'quit' }

/** The parts of the status that changed. */
export type Told = Partial<Omit<ImportStatus, 'job'>>

/** What the worker tells, and about which order: what is said of one before the latest is old. */
export interface FromWorker {
  number: number
  told: Told
}
