import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

/** Calls that change what is on disk. */
const CALLS = [
  ...['write', 'writev', 'pwrite64', 'pwritev', 'copy_file_range', 'sendfile', 'ftruncate', 'fallocate'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'rename', 'renameat', 'renameat2', 'link', 'symlink'],
  ...['unlink', 'unlinkat', 'mkdir', 'mkdirat', 'rmdir'],
]

/** The thread that runs SQLite, and the one that runs Node's file calls. */
export type Thread = 'main' | 'pool'

/** One call of a run, counted from 1 among the calls of that name in that thread. */
export interface Point {
  thread: Thread
  call: string
  nth: number
}

export interface Fault {
  /** `kill` ends the process instead of the call; an errno fails the call. */
  kind: 'kill' | 'ENOSPC' | 'EIO'
  /** Fails every later call of that name too. */
  forEver: boolean
}

/** The id of a thread of a process of one pool thread. */
export function threadId(pid: number, thread: Thread): number {
  if (thread === 'main') return pid
  const named = readdirSync(`/proc/${pid}/task`).find(
    (id) => readFileSync(`/proc/${pid}/task/${id}/comm`, 'utf8').trim() === 'libuv-worker',
  )
  if (!named) throw new Error('There is no thread of file calls to trace.')
  return Number(named)
}

/** Puts strace on a thread, or with `-f` on all of a process; resolves once it is on, answers when it is over. */
export async function trace(id: number, log: string, ...args: string[]): Promise<{ over: Promise<unknown> }> {
  const strace = spawn('strace', ['-y', '-o', log, ...args, '-p', String(id)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const over = once(strace, 'close')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on('data', (text) => {
      said += String(text)
      if (said.includes('attached')) resolve()
    })
    strace.once('close', () => reject(new Error(`strace: ${said}`)))
  })
  return { over }
}

export const traceAll = (pid: number, log: string) => trace(pid, log, '-f', '-ff', '-e', `trace=${CALLS.join()}`)

export const injecting = ({ call, nth }: Point, { kind, forEver }: Fault): string[] => [
  ...['-e', `trace=${call}`],
  ...['-e', `inject=${call}:${kind === 'kill' ? 'signal=SIGKILL' : `error=${kind}`}:when=${nth}${forEver ? '+' : ''}`],
]

const callIn = (line: string): string | undefined => /^(\w+)\(/.exec(line)?.[1]

/**
 * The calls of a thread's log that touch a folder. Others have the same names: Node's pool wakes the main thread with a
 * `write`; they count, because strace counts them, and are no points. Nor is what goes into the app's log: how many wakings
 * come before it differs from run to run, and a log that fails is a unit test.
 */
export function pointsIn(log: string, thread: Thread, folder: string): Point[] {
  const counts = new Map<string, number>()
  return log.split('\n').flatMap((line) => {
    const call = callIn(line)
    if (!call) return []
    const nth = (counts.get(call) ?? 0) + 1
    counts.set(call, nth)
    return line.includes(folder) && !line.includes(`${folder}/logs/`) ? [{ thread, call, nth }] : []
  })
}

/** Whether a fault came upon the call it was meant for: one on that folder. */
export function isHit(log: string, { call, nth }: Point, kind: Fault['kind'], folder: string): boolean {
  const lines = log.split('\n').filter((line) => callIn(line) === call)
  const line = lines[nth - 1]
  if (!line?.includes(folder)) return false
  return kind === 'kill' ? lines.length === nth : line.includes('(INJECTED)')
}
