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

/** One call of a run. */
export interface Point {
  thread: Thread
  call: string
  /** Counted from 1 among the calls of that name in that thread, as strace counts. */
  nth: number
  /** Counted from 1 among those of them that touch the folder, which is the same in every run. */
  kth: number
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

/** Nor is what goes into the app's log a point: a log that fails is a unit test. */
const touches = (line: string, folder: string): boolean => line.includes(folder) && !line.includes(`${folder}/logs/`)

/**
 * The calls of a thread's log that touch a folder. Others have the same names: Node's pool wakes the main thread with a
 * `write`; they count, because strace counts them, and are no points. How many of them come before a point differs from run
 * to run.
 */
export function pointsIn(log: string, thread: Thread, folder: string): Point[] {
  const counts = new Map<string, { all: number; touching: number }>()
  return log.split('\n').flatMap((line) => {
    const call = callIn(line)
    if (!call) return []
    const count = counts.get(call) ?? { all: 0, touching: 0 }
    counts.set(call, count)
    count.all += 1
    if (!touches(line, folder)) return []
    count.touching += 1
    return [{ thread, call, nth: count.all, kth: count.touching }]
  })
}

/** Where a point is in a run by its log: where it was, or, if the run has not come so far, one call further. */
export function whereIs(log: string, { thread, call, nth, kth }: Point, folder: string): Point {
  const found = pointsIn(log, thread, folder).find((point) => point.call === call && point.kth === kth)
  return found ?? { thread, call, nth: nth + 1, kth }
}

/** Whether a fault came upon the call it was meant for. */
export function isHit(log: string, point: Point, kind: Fault['kind'], folder: string): boolean {
  const lines = log.split('\n').filter((line) => callIn(line) === point.call)
  if (whereIs(log, point, folder).nth !== point.nth) return false
  return kind === 'kill' ? lines.length === point.nth : (lines[point.nth - 1]?.includes('(INJECTED)') ?? false)
}
