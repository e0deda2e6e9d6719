import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process still runs; a zombie does not. */
export function processAlive(pid: number): boolean {
  if (process.platform !== 'linux') {
    const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
    return state !== '' && !state.startsWith('Z')
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat[stat.lastIndexOf(')') + 2] !== 'Z'
  } catch {
    return false
  }
}

/** Blocks this process, JavaScript and all, until the other one is gone; false if it outlives the limit. */
export function waitForDeath(pid: number, limitMs: number): boolean {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; waited < limitMs; waited += 5) {
    if (!processAlive(pid)) return true
    Atomics.wait(cell, 0, 0, 5)
  }
  return !processAlive(pid)
}
