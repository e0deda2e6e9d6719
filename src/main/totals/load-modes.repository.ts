import type { ReadDb } from '#main/db/schema.ts'
import { connectedMovements } from '#main/exercises/connected-movements.repository.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import type { LoadModeOf } from '#shared/domain/volume.ts'

/** What is known of an exercise that nobody described: its weights are the load. */
const UNKNOWN: LoadMode = 'external'

/** How the weights of these exercise keys, and of every other name of their movements, are loaded. */
export async function loadModesOf(db: ReadDb, keys: readonly string[]): Promise<Map<string, LoadMode>> {
  const modes = new Map(keys.map((key) => [key, UNKNOWN]))
  for (const movement of await connectedMovements(db, keys))
    for (const key of keysOf(movement)) modes.set(key, movement.facts?.loadMode ?? UNKNOWN)
  return modes
}

/** Finds the load modes of names and remembers them: for work on many sessions during which no movement changes. */
export function createLoadModes(db: ReadDb): (names: readonly string[]) => Promise<LoadModeOf> {
  const known = new Map<string, LoadMode>()
  return async (names) => {
    const missing = [...new Set(names.map(exerciseKey))].filter((key) => !known.has(key))
    if (missing.length > 0) for (const [key, mode] of await loadModesOf(db, missing)) known.set(key, mode)
    return (name) => known.get(exerciseKey(name)) ?? UNKNOWN
  }
}
export type LoadModes = ReturnType<typeof createLoadModes>
