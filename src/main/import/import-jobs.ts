import { join } from 'node:path'
import type { Events } from '#main/events.ts'
import type { Log } from '#main/lib/log.ts'
import { describeError } from '#main/lib/log.ts'
import { type ImportAnswers, type ImportStatus, importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { type ImportThread, startImportThread } from './import-thread.ts'
import type { FromWorker, ImportFrom, Order, Told } from './worker-messages.ts'

interface Ports {
  workerFile: string
  dataDir: string
  assetsDir: string
  /** Where threads put what they need for a moment. */
  tempDir: string
  events: Events
  /** Called when a thread is over: files may be owed that it was about to write. */
  threadEnded(): Promise<void>
  log: Log
  newId(): string
}

interface Job {
  status: ImportStatus
  thread: ImportThread
  /** Number of the latest order. */
  number: number
}

type Phase = ImportStatus['phase']
const BUSY: readonly Phase[] = ['reading', 'saving', 'writing', 'undoing']
const OVER: readonly Phase[] = ['done', 'undone', 'cancelled', 'failed']
const isBusy = ({ status }: Job): boolean => BUSY.includes(status.phase)
const isOver = ({ status }: Job): boolean => OVER.includes(status.phase)

const notNow = () => new AppError(importErrors.NOT_NOW, t('importData.errors.notNow'))

/** Runs imports in a thread of their own, one at a time, and knows how the last one stands. */
export function createImportJobs({ events, threadEnded, log, newId, tempDir, ...paths }: Ports) {
  let current: Job | null = null
  let isDisposed = false
  const ending = new Set<Promise<void>>()

  function announce(): void {
    events.emit({ type: 'progress', job: 'import' })
  }

  function endThread({ thread }: Job): void {
    const end = thread.quit()
    ending.add(end)
    void end.finally(() => ending.delete(end))
  }

  function become(job: Job, told: Told): void {
    const before = job.status.phase
    job.status = { ...job.status, ...told }
    announce()
    if (job.status.phase === before) return
    for (const feature of ['sessions', 'health'] as const) if (!isBusy(job)) events.emit({ type: 'changed', feature })
    if (isOver(job)) endThread(job)
  }

  const isLive = (job: Job): boolean => current === job && !isOver(job)

  function hear(job: Job, { number, told }: FromWorker): void {
    if (isLive(job) && number === job.number) become(job, told)
  }

  function died(job: Job, error: unknown): void {
    const correlationId = newId()
    log('error', 'The thread of an import died', { correlationId, ...describeError(error) })
    if (!isLive(job)) return
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const words = isTooLarge ? t('importData.errors.outOfMemory') : t('app.errors.internal', { correlationId })
    become(job, { phase: 'failed', progress: null, error: words })
  }

  function give(job: Job, order: Order): void {
    job.number += 1
    job.thread.say({ do: 'order', number: job.number, order })
  }

  function start(phase: Phase, order: Order): ImportStatus {
    if (current && isBusy(current)) throw new AppError(importErrors.BUSY, t('importData.errors.busy'))
    if (current) endThread(current)
    const id = newId()
    const thread = startImportThread({
      ...paths,
      tempDir: join(tempDir, id),
      hear: (message) => hear(job, message),
      died: (error) => died(job, error),
    })
    const blank = { progress: null, preview: null, answers: null, report: null, undone: null, error: null }
    const job: Job = { thread, number: 0, status: { job: id, phase, ...blank } }
    current = job
    void thread.ended.then(() => (isDisposed ? undefined : threadEnded()))
    give(job, order)
    announce()
    return job.status
  }

  /** The job of an id in one of these phases. Throws `IMPORT_NOT_NOW` otherwise. */
  function jobIn(id: string, phases: readonly Phase[]): Job {
    if (current?.status.job === id && phases.includes(current.status.phase)) return current
    throw notNow()
  }

  async function end(): Promise<void> {
    if (current) endThread(current)
    current = null
    await Promise.all(ending)
  }

  return {
    status: (): ImportStatus | null => current?.status ?? null,

    /** Begins to read. Throws `IMPORT_BUSY` while another import is under way, or waits for answers. */
    open(from: ImportFrom): ImportStatus {
      if (current?.status.phase === 'preview') throw new AppError(importErrors.BUSY, t('importData.errors.waits'))
      return start('reading', { do: 'open', from, format: null })
    },

    answer(id: string, answers: ImportAnswers): ImportStatus {
      const job = jobIn(id, ['preview'])
      give(job, { do: 'answer', answers })
      return job.status
    },

    run(id: string): ImportStatus {
      const job = jobIn(id, ['preview'])
      give(job, { do: 'run' })
      // Nobody answers any more, and each word of progress would carry the whole preview.
      become(job, { phase: 'saving', preview: null })
      return job.status
    },

    /** Before anything is saved, that is the end of it; afterwards the thread takes back what it did, and tells. */
    cancel(id: string): ImportStatus {
      const job = jobIn(id, [...BUSY, 'preview'])
      const isUntouched = job.status.phase === 'reading' || job.status.phase === 'preview'
      if (isUntouched) become(job, { phase: 'cancelled', progress: null, preview: null })
      else job.thread.say({ do: 'cancel' })
      return job.status
    },

    async close(id: string): Promise<void> {
      if (!current || current.status.job !== id || isBusy(current)) throw notNow()
      await end()
      announce()
    },

    undo: (batch: string): ImportStatus => start('undoing', { do: 'undo', batch }),

    /** Ends the thread, wherever it is: what is committed stays, nothing else, and owed files are written later. */
    async dispose(): Promise<void> {
      isDisposed = true
      await end()
    },
  }
}
export type ImportJobs = ReturnType<typeof createImportJobs>
