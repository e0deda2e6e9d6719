import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

// On Windows somebody may have a file of it open for a moment.
const ALL = { recursive: true, force: true, maxRetries: 5 }

/** Removes what was only needed for a while, with all in it. What was done with it stands where the disk keeps it. */
export const discard = (path: string): Promise<void> => rm(path, ALL).catch(() => {})

/** As `discard`, at once. */
export function discardSync(path: string): void {
  try {
    rmSync(path, ALL)
  } catch {
    // It stays.
  }
}
