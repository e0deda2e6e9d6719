import { describeError, type Log } from '#main/lib/log.ts'

const SHORTEST_MS = 1_000
const LONGEST_MS = 300_000

interface Ports {
  /** Tries the files that are owed, `early` also those that are not due yet, as long as `goOn` says so. */
  drain(options: { early: boolean; goOn(done: number): boolean }): Promise<unknown>
  /** When the first owed file is due (milliseconds of the epoch); null when none is owed, or none is to be written. */
  nextAttemptAt(): Promise<number | null>
  now(): Date
  log: Log
}

/** Tries owed files again in the background: at once after a file could be written, else when the first is due. */
export function createRetries({ drain, nextAttemptAt, now, log }: Ports) {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  // What was begun when somebody closes is not left without a try.
  const goOn = (done: number): boolean => done === 0 || !closed

  async function plan(): Promise<void> {
    clearTimeout(timer)
    const at = closed ? null : await nextAttemptAt()
    if (at === null || closed) return
    const wait = Math.min(Math.max(at - now().getTime(), SHORTEST_MS), LONGEST_MS)
    timer = setTimeout(() => start(async () => drain({ early: false, goOn })), wait).unref()
  }

  function start(task: () => Promise<unknown>): void {
    if (closed || running) return
    running = task()
      .then(plan)
      .catch((error: unknown) => log('error', 'Owed session files could not be tried again', describeError(error)))
      .finally(() => {
        running = undefined
      })
  }

  return {
    /** The disk takes files: tries all others that are owed, whether due or not. Resolves when that is over; never rejects. */
    async diskWorks(): Promise<void> {
      start(async () => (await nextAttemptAt()) !== null && (await drain({ early: true, goOn })))
      await running
    },
    /** The disk refuses: waits until the first owed file is due. */
    diskRefuses: (): void => start(async () => {}),
    /** Ends the waiting, after the file that is being written. */
    async close(): Promise<void> {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}
