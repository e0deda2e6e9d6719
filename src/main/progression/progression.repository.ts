import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import { connectedMovements } from '#main/exercises/connected-movements.repository.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'

/** What a movement is done with. */
export interface Movement {
  equipment: string | null
  loadMode: LoadMode
}

const UNKNOWN: Movement = { equipment: null, loadMode: 'external' }

/** For each name, in the same order, what its movement is done with. */
export async function movementsOf(db: ReadDb, names: readonly string[]): Promise<Movement[]> {
  const asked = names.map(exerciseKey)
  const known = (await connectedMovements(db, asked)).flatMap((movement) =>
    keysOf(movement).map((key): [string, Movement] => [key, movement.facts ?? UNKNOWN]),
  )
  const byKey = new Map(known)
  return asked.map((key) => byKey.get(key) ?? UNKNOWN)
}

/** What the lifter weighed in sessions, in kilograms; sessions that do not say it are left out. */
export async function bodyWeightsOf(db: ReadDb, sessionIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'body_weight_kg'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(sessionIds)}))`)
    .where('body_weight_kg', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, body_weight_kg }) => [id, body_weight_kg ?? 0]))
}
