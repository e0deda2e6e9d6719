import type { Comparison } from '#shared/contract/comparison.ts'
import type { HealthTask } from '#shared/contract/health.ts'
import type { Failure } from '#shared/errors.ts'
import type { Language } from '#shared/messages/index.ts'

/** What the thread is started with. */
export interface WorkerStart {
  task: HealthTask
  dataDir: string
  assetsDir: string
  language: Language
}

/** What comes of the work. */
export interface WorkResult {
  /** The two copies as they are afterwards; null where they are about to be others. */
  comparison: Comparison | null
  /** What was done, in words. */
  report: string[]
  /** The folder in which a new database waits to take the place of the live one. */
  made: string | null
}

/** What is said to the thread: to end. */
export type ToWorker = { do: 'quit' }

/** What the thread tells. */
export type FromWorker =
  | { tells: 'progress'; done: number; total: number }
  | { tells: 'result'; result: WorkResult }
  | { tells: 'failure'; failure: Failure }
  | { tells: 'error'; error: unknown }
