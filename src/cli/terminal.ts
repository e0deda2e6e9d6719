import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { Presets, SingleBar } from 'cli-progress'

/** Shows how far long work is. */
interface Bar {
  progress(done: number, total: number): void
  end(): void
}

/** Asks a person one line; null where nobody answers any more. Rejects when it is told to stop. */
export type Ask = (question: string, signal: AbortSignal) => Promise<string | null>

/** The person in front of the command line, if there is one. */
export interface Terminal {
  isInteractive: boolean
  /** Lets questions be asked, on standard error: standard output is for results. */
  withQuestions<T>(use: (ask: Ask) => Promise<T>): Promise<T>
  /** A bar on standard error; nothing where that is no terminal. */
  bar(label: string): Bar
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/** Questions over two streams. Ctrl+C reaches the process as if nobody were asked. */
export async function askThrough<T>(input: Readable, output: Writable, use: (ask: Ask) => Promise<T>): Promise<T> {
  const reader = createInterface({ input, output })
  reader.on('SIGINT', () => {
    output.write('\n')
    process.emit('SIGINT')
  })
  let isOpen = true
  reader.on('close', () => {
    isOpen = false
  })
  const lines = reader[Symbol.asyncIterator]()
  try {
    return await use(async (question, signal) => {
      // What was typed ahead is still to be read when the input has ended.
      if (isOpen) {
        reader.setPrompt(question)
        reader.prompt()
      } else output.write(question)
      const { value, done } = await Promise.race([lines.next(), aborted(signal)])
      if (done) output.write('\n')
      return done ? null : value
    })
  } finally {
    reader.close()
  }
}

function barOnTerminal(label: string): Bar {
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  return {
    progress(done, total) {
      if (bar.isActive) bar.update(done)
      else bar.start(total, done)
    },
    end: () => bar.stop(),
  }
}

/** The terminal this process runs in. */
export const systemTerminal: Terminal = {
  isInteractive: process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY,
  withQuestions: (use) => askThrough(process.stdin, process.stderr, use),
  bar: (label) => (process.stderr.isTTY ? barOnTerminal(label) : { progress: () => {}, end: () => {} }),
}
