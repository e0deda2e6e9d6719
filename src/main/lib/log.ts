import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Notes what happened, for the person who asks why. `info` says what was done and how it ended, never with what: no workout
 * content and no personal data. `error` also has the words of the failure.
 */
export type Log = (level: 'info' | 'error', message: string, details?: Record<string, unknown>) => void

/** A log of this size is set aside and a new one begun; this many are kept beside it. */
const MOST_BYTES = 1_000_000
const KEPT = 3

/** Where the log of a user data folder is. */
export const logFile = (dataDir: string): string => join(dataDir, 'logs', 'traininglogs.log')

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < MOST_BYTES) return
  const older = (age: number): string => (age === 0 ? file : `${file}.${age}`)
  for (let age = KEPT - 1; age >= 0; age -= 1) {
    if (statSync(older(age), { throwIfNoEntry: false })) renameSync(older(age), older(age + 1))
  }
}

/** Folders are named by what they are: the name of the person is often in their paths. */
function withoutPlaces(line: string, dataDir: string): string {
  const written = (path: string): string => JSON.stringify(path).slice(1, -1)
  return line.replaceAll(written(dataDir), '<data>').replaceAll(written(homedir()), '~')
}

/** A log file of one JSON object a line in `<dataDir>/logs`. A log that cannot be written never stops the app. */
export function fileLog(dataDir: string, now: () => Date): Log {
  const file = logFile(dataDir)
  return (level, message, details = {}) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      rotate(file)
      const line = JSON.stringify({ time: now().toISOString(), level, message, ...details })
      appendFileSync(file, `${withoutPlaces(line, dataDir)}\n`)
    } catch {
      // A full disk or a read-only folder is reported where it matters: at the save.
    }
  }
}

/** What an error says of itself for the log: name, message, stack and the chain of causes. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) }
  return { error: error.stack ?? error.message, ...(error.cause ? { cause: describeError(error.cause) } : {}) }
}
