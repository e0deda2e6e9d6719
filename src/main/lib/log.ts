import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Notes what happened, for the person who asks why. Never workout content or personal data. */
export type Log = (level: 'info' | 'error', message: string, details?: Record<string, unknown>) => void

/** A log file of one JSON object a line in `<dataDir>/logs`. A log that cannot be written never stops the app. */
export function fileLog(dataDir: string, now: () => Date): Log {
  const file = join(dataDir, 'logs', 'traininglogs.log')
  return (level, message, details = {}) => {
    try {
      mkdirSync(join(dataDir, 'logs'), { recursive: true })
      appendFileSync(file, `${JSON.stringify({ time: now().toISOString(), level, message, ...details })}\n`)
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
