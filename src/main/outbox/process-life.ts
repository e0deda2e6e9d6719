import { threadId } from 'node:worker_threads'
import { errnoOf } from '#main/lib/disk.ts'

/** Whether a process of this machine is alive. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}

/** When this process started, on its monotonic clock (`process.hrtime`), in nanoseconds. */
export const processStart = (): bigint => process.hrtime.bigint() - BigInt(Math.ceil(performance.now() * 1e6))

const ownStart = (): string => performance.timeOrigin.toString(36)

/** Threads of this process that are over. Node never gives a number again. */
const endedThreads = new Set<number>()

/** Notes that a thread of this process is over, and with it whoever was named in it. */
export const markThreadEnded = (thread: number): void => void endedThreads.add(thread)

/** Names one opened app of this thread, so that others can tell whether it still lives. */
export const ownerName = (id: string): string => `${process.pid}:${ownStart()}:${threadId}:${id}`

/** Whether the app of that name may still be at work. A restarted process may get the number of the one before. */
export function isOwnerAlive(owner: string): boolean {
  const [pid = '', start = '', thread = ''] = owner.split(':')
  if (Number(pid) !== process.pid) return isRunning(Number(pid))
  return start === ownStart() && !endedThreads.has(Number(thread))
}
