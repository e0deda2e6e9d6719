import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { ScenarioName } from '#faults/scenarios.ts'
import { bundledChild } from './bundle.ts'

/** A line of the child: that it waits, that the app acknowledged a step, or that it refused one. */
export type Said =
  | { said: 'ready' }
  | { said: 'done'; written: boolean }
  | { said: 'failed'; code: string; detail: string }

/** How a child ended, and what the app had acknowledged by then. */
export interface Ended {
  /** Whether it came so far as to open the app. */
  began: boolean
  acknowledged: { written: boolean }[]
  /** What it said it could not do. */
  failure: { code: string; detail: string } | null
  signal: NodeJS.Signals | null
  errors: string
}

export interface Child {
  pid: number
  /** Lets it do the next step. */
  go(): void
  /** What it says next; null once it has ended. */
  hear(): Promise<Said | null>
  ended: Promise<Ended>
  kill(): void
}

interface Options {
  scenario: ScenarioName
  dataDir: string
  paced?: boolean
  /** A command that runs the child, such as `prlimit --nofile=40`. */
  wrap?: readonly string[]
  env?: Record<string, string>
}

/** A child that hangs is ended after this long, which is a failure. */
const HANGS_AFTER_MS = 180_000

const asSaid = (line: string): Said[] => (line.startsWith('{"said":') ? [JSON.parse(line) as Said] : [])

/** Starts a process of a scenario; resolves once it waits for its first `go`, or has ended. */
export async function startChild({ scenario, dataDir, paced, wrap = [], env = {} }: Options): Promise<Child> {
  const { file, cache } = await bundledChild()
  const [command = '', ...args] = [...wrap, process.execPath, file, scenario, dataDir, paced ? 'paced' : 'free']
  const child = spawn(command, args, {
    stdio: 'pipe',
    // A paced one waits for whoever paces it.
    ...(paced ? {} : { timeout: HANGS_AFTER_MS }),
    // One thread for file calls: their order is the same each time, and one tracer sees them all.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: cache, ...env },
  })
  const said: Said[] = []
  const waiting: ((said: Said | null) => void)[] = []
  let errors = ''
  // Whoever was killed takes no more bytes.
  child.stdin.on('error', () => {})
  child.stderr.on('data', (text) => {
    errors += String(text)
  })
  const unheard: Said[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    for (const one of asSaid(line)) {
      said.push(one)
      const hearer = waiting.shift()
      if (hearer) hearer(one)
      else unheard.push(one)
    }
  })
  let over = false
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')]).then(([[, signal]]): Ended => {
    over = true
    for (const hearer of waiting) hearer(null)
    return {
      began: said.length > 0,
      acknowledged: said.flatMap((one) => (one.said === 'done' ? [{ written: one.written }] : [])),
      failure: said.find((one) => one.said === 'failed') ?? null,
      signal: signal as NodeJS.Signals | null,
      errors,
    }
  })
  const hear = async (): Promise<Said | null> =>
    unheard.shift() ?? (over ? null : new Promise((resolve) => waiting.push(resolve)))
  await hear()
  return {
    pid: child.pid ?? 0,
    go: () => void child.stdin.write('.'),
    hear,
    ended,
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Runs a scenario to its end. */
export async function runChild(options: Options): Promise<Ended> {
  const child = await startChild(options)
  child.go()
  return child.ended
}
