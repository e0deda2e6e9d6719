import type { ReadDb } from '#main/db/schema.ts'
import type { NameMatch, NameToMatch } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { keysOf, type Movement } from './movement-graph.ts'
import { readMovements } from './movements.repository.ts'
import { createNameSearch } from './name-search.ts'

function distinct(names: readonly NameToMatch[]): Map<string, NameToMatch> {
  const byKey = new Map<string, NameToMatch>()
  for (const { name, sets } of names) {
    const key = exerciseKey(name)
    const before = byKey.get(key)
    byKey.set(key, before ? { name: before.name, sets: before.sets + sets } : { name, sets })
  }
  return byKey
}

type Standing = Pick<NameMatch, 'status' | 'movement'>

function standingOf(key: string, movement: Movement, decided: boolean): Standing {
  const itself = key === movement.key && movement.facts === null
  const status = decided ? 'decided' : itself ? 'logged' : 'known'
  return { status, movement: itself ? null : movement.name }
}

/**
 * What is known of each name, spellings of one name taken together; in the order given. Nothing is decided here: a name
 * that is not known is only given proposals, best first.
 */
export async function matchNames(db: ReadDb, names: readonly NameToMatch[]): Promise<NameMatch[]> {
  const { movements, decided } = await readMovements(db)
  const byKey = new Map(movements.flatMap((movement) => keysOf(movement).map((key) => [key, movement] as const)))
  const propose = createNameSearch(
    movements.map(({ name, names, facts, timesLogged }) => ({
      name,
      names: [name, ...names.values()],
      equipment: facts?.equipment ?? null,
      timesLogged,
    })),
  )
  return [...distinct(names)].map(([key, asked]): NameMatch => {
    const movement = byKey.get(key)
    if (movement) return { ...asked, ...standingOf(key, movement, decided.has(key)), proposals: [] }
    const proposals = propose(asked.name)
    return { ...asked, status: proposals.length > 0 ? 'doubtful' : 'unknown', movement: null, proposals }
  })
}
