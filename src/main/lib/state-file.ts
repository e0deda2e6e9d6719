import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/** A small file of what only this machine cares about. Whatever is wrong with it, it never stands in anybody's way. */
export interface StateFile<State> {
  /** What is in it; the fallback where it is missing or not what the app wrote. */
  read(): State
  write(state: State): void
}

/** A JSON file that is replaced as a whole; a power cut may lose the last change of it. */
export function createStateFile<State>(path: string, schema: z.ZodType<State>, fallback: State): StateFile<State> {
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return fallback
      }
    },
    write(state) {
      // Always the same: what a dead process left is written over.
      const next = `${path}.tmp`
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(next, `${JSON.stringify(state, null, 2)}\n`)
        renameSync(next, path)
      } catch {
        // A disk that takes nothing is told of where it matters.
      }
    },
  }
}
