import { setTimeout as pause } from 'node:timers/promises'
import { Worker, type WorkerOptions } from 'node:worker_threads'

interface ThreadOptions<FromThread> {
  /** The script it runs. */
  file: string
  options: WorkerOptions
  hear(message: FromThread): void
  /** How long it may take to end by itself. */
  patienceMs: number
  /** Told why, when it ended without being asked to; perhaps more than once. */
  died(error: unknown): void
  /** Done once it is over, however it ended. */
  after?(threadId: number): Promise<void>
}

/** Starts a thread that ends by itself, with everything it opened closed, when it is told `{ do: 'quit' }`. */
export function startThread<ToThread, FromThread>(thread: ThreadOptions<FromThread>) {
  const { file, options, patienceMs, hear, died, after } = thread
  const worker = new Worker(file, options)
  const { threadId } = worker
  let isAsked = false
  const ended = new Promise<void>((resolve) => void worker.once('exit', () => resolve())).then(() => after?.(threadId))
  worker.on('message', hear)
  worker.on('error', died)
  worker.on('messageerror', (error) => {
    died(error)
    void quit()
  })
  worker.on('exit', (code) => isAsked || died(new Error(`It ended with code ${code}.`)))

  const say = (message: ToThread | { do: 'quit' }): void => worker.postMessage(message)

  /** Lets the thread end by itself; one that hangs is ended. */
  async function quit(): Promise<void> {
    if (!isAsked) {
      isAsked = true
      say({ do: 'quit' })
      await Promise.race([ended, pause(patienceMs, undefined, { ref: false })])
      await worker.terminate()
    }
    await ended
  }

  return { say, quit, ended }
}
export type Thread<ToThread> = ReturnType<typeof startThread<ToThread, unknown>>
