import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Events } from '#main/events.ts'
import type { Log } from '#main/lib/log.ts'
import { describeError } from '#main/lib/log.ts'
import { type ImportAnswers, type ImportStatus, importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { currentLanguage, t } from '#shared/messages/index.ts'
import type { FromWorker, ImportFrom, ToWorker, WorkerStart } from './worker-messages.ts'

interface Ports {
  workerFile: string
  dataDir: string
  assetsDir: string
  events: Events
  log: Log
  newId(): string
}

interface Job {
  status: ImportStatus
  worker: Worker
}

const BUSY: readonly ImportStatus['phase'][] = ['reading', 'saving', 'writing', 'undoing']
const isBusy = ({ status }: Job): boolean => BUSY.includes(status.phase)

/** A file that takes more than this is no export; the worker ends, the app does not. */
const MOST_MEMORY_MB = 1024

/** A young generation as large as Node makes it by itself would hold three times what an import needs. */
const YOUNG_MEMORY_MB = 16

/** How long a thread may take to end by itself. */
const PATIENCE_MS = 5000

const notNow = () => new AppError(importErrors.NOT_NOW, t('importData.errors.notNow'))

/** Lets a thread end by itself, with its database closed; one that hangs is ended. */
async function quit(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => void worker.once('exit', () => resolve()))
  worker.postMessage({ do: 'quit' } satisfies ToWorker)
  await Promise.race([ended, pause(PATIENCE_MS, undefined, { ref: false })])
  await worker.terminate()
}

/** Runs imports in a thread of their own, one at a time, and knows how the last one stands. */
export function createImportJobs({ workerFile, dataDir, assetsDir, events, log, newId }: Ports) {
  let current: Job | null = null

  function announce(): void {
    events.emit({ type: 'progress', job: 'import' })
  }

  function hear(job: Job, message: FromWorker): void {
    const before = job.status.phase
    job.status = { ...job.status, ...message }
    announce()
    if (job.status.phase === before) return
    for (const feature of ['sessions', 'health'] as const) if (!isBusy(job)) events.emit({ type: 'changed', feature })
  }

  function fail(job: Job, error: unknown): void {
    if (current !== job) return
    const correlationId = newId()
    log('error', 'The thread of an import ended', { correlationId, ...describeError(error) })
    const words = t('app.errors.internal', { correlationId })
    hear(job, { phase: 'failed', progress: null, error: words })
  }

  function start(phase: ImportStatus['phase'], order: ToWorker): ImportStatus {
    if (current && isBusy(current)) throw new AppError(importErrors.BUSY, t('importData.errors.busy'))
    if (current) void quit(current.worker)
    const workerData: WorkerStart = { dataDir, assetsDir, language: currentLanguage() }
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB }
    const worker = new Worker(workerFile, { workerData, resourceLimits })
    const blank = { progress: null, preview: null, answers: null, report: null, undone: null, error: null }
    const job: Job = { worker, status: { job: newId(), phase, ...blank } }
    current = job
    worker.on('message', (message: FromWorker) => hear(job, message))
    worker.on('error', (error) => fail(job, error))
    worker.on('exit', (code) => isBusy(job) && fail(job, new Error(`It ended with code ${code}.`)))
    worker.postMessage(order)
    announce()
    return job.status
  }

  /** The job of an id in one of these phases. Throws `IMPORT_NOT_NOW` otherwise. */
  function jobIn(id: string, phases: readonly ImportStatus['phase'][]): Job {
    if (current?.status.job === id && phases.includes(current.status.phase)) return current
    throw notNow()
  }

  async function end(): Promise<void> {
    const job = current
    current = null
    if (job) await quit(job.worker)
  }

  return {
    status: (): ImportStatus | null => current?.status ?? null,

    /** Begins to read. Throws `IMPORT_BUSY` while another import is under way. */
    open: (from: ImportFrom): ImportStatus => start('reading', { do: 'open', from, format: null }),

    answer(id: string, answers: ImportAnswers): ImportStatus {
      const job = jobIn(id, ['preview'])
      job.worker.postMessage({ do: 'answer', answers } satisfies ToWorker)
      return job.status
    },

    run(id: string): ImportStatus {
      const job = jobIn(id, ['preview'])
      // Nobody answers any more, and each word of progress would carry the whole preview.
      hear(job, { phase: 'saving', preview: null })
      job.worker.postMessage({ do: 'run' } satisfies ToWorker)
      return job.status
    },

    cancel(id: string): ImportStatus {
      const job = jobIn(id, [...BUSY, 'preview'])
      if (job.status.phase === 'preview') hear(job, { phase: 'cancelled' })
      else job.worker.postMessage({ do: 'cancel' } satisfies ToWorker)
      return job.status
    },

    async close(id: string): Promise<void> {
      if (!current || current.status.job !== id || isBusy(current)) throw notNow()
      await end()
      announce()
    },

    undo: (batch: string): ImportStatus => start('undoing', { do: 'undo', batch }),

    /** Ends the thread, wherever it is: what is committed stays, nothing else, and owed files are written later. */
    dispose: end,
  }
}
export type ImportJobs = ReturnType<typeof createImportJobs>
