import type { Log } from '#main/lib/log.ts'
import { describeError } from '#main/lib/log.ts'
import { startThread, type Thread } from '#main/lib/thread.ts'
import { analyticsErrors } from '#shared/contract/analytics.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { FromWorker, Outcome, Question, ToWorker, WorkerStart } from './worker-messages.ts'

/** It only reads: a thread that is in the middle of a long answer may be ended at any time. */
const PATIENCE_MS = 1000

interface Ports {
  /** The script of the thread. */
  file: string
  /** The path of the database. */
  database: string
  log: Log
}

interface Waiting {
  question: Question
  /** How many threads were given it. */
  tries: number
  resolve(data: unknown): void
  reject(error: unknown): void
}

const MOST_TRIES = 2

const stopped = () => new AppError(analyticsErrors.STOPPED, t('analytics.errors.stopped'))
const closing = () => new AppError(analyticsErrors.CLOSING, t('analytics.errors.closing'))

function settle({ resolve, reject }: Waiting, outcome: Outcome): void {
  if ('data' in outcome) resolve(outcome.data)
  else if ('failure' in outcome) {
    const { code, message, details } = outcome.failure
    reject(new AppError(code, message, details))
  } else reject(outcome.error)
}

/**
 * Asks a thread that is started with the first question and stays. One that dies is started anew, once for each question that
 * waits; a question that saw two of them die is refused.
 */
export function createAnalyticsThread({ file, database, log }: Ports) {
  const waiting = new Map<number, Waiting>()
  let thread: Thread<ToWorker> | null = null
  let number = 0
  let isClosed = false

  function hear({ number, ...outcome }: FromWorker): void {
    const one = waiting.get(number)
    waiting.delete(number)
    if (one) settle(one, outcome)
  }

  function start(): Thread<ToWorker> {
    const workerData: WorkerStart = { database }
    const mine = startThread<ToWorker, FromWorker>({
      file,
      options: { workerData },
      patienceMs: PATIENCE_MS,
      hear,
      died: (error) => {
        if (thread !== mine) return
        thread = null
        log('error', 'The thread of analytics died', describeError(error))
        for (const [number, one] of waiting) give(number, one)
      },
    })
    return mine
  }

  function give(number: number, one: Waiting): void {
    if (one.tries === MOST_TRIES) {
      waiting.delete(number)
      one.reject(stopped())
      return
    }
    one.tries += 1
    thread ??= start()
    thread.say({ do: 'answer', number, question: one.question })
  }

  return {
    /** Rejects with what the answer rejects with, or with `ANALYTICS_STOPPED` or `ANALYTICS_CLOSING`. */
    ask(question: Question): Promise<unknown> {
      if (isClosed) return Promise.reject(closing())
      return new Promise((resolve, reject) => {
        const one = { question, tries: 0, resolve, reject }
        number += 1
        waiting.set(number, one)
        give(number, one)
      })
    },

    /** Refuses what still waits, and ends the thread. */
    async close(): Promise<void> {
      isClosed = true
      for (const { reject } of waiting.values()) reject(closing())
      waiting.clear()
      await thread?.quit()
    },
  }
}
export type AnalyticsThread = ReturnType<typeof createAnalyticsThread>
