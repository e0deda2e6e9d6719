import type { MovementFacts } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import { type NameState, type Rows, withRows } from './change-rows.ts'
import type { ChangeSummary } from './change-text.ts'
import { readName, shownName } from './exercise-name.ts'
import type { OwnMovementsTable } from './exercises.table.ts'
import { knownMovements } from './known-movements.ts'
import { factColumns } from './movement-facts.ts'
import { movementsOf } from './movement-graph.ts'
import { describingIfNeeded, isSame, nothing, type Plan, taken } from './plan.ts'

/** Adds a movement. Throws `EXERCISE_NAME_TAKEN` or `EXERCISE_NAME_INVALID`. */
export function planCreate(state: NameState, given: string, facts: MovementFacts, now: string): Plan {
  const { key, name } = readName(given)
  const owner = knownMovements(state).byKey.get(key)
  if (owner) throw taken(name, owner)
  const row: OwnMovementsTable = { exercise_key: key, name, ...factColumns(facts), updated_at: now }
  // Decided, so that no later catalogue makes it a name of another movement.
  const own = { name_key: key, name, movement_key: null, decided_at: now }
  return { rows: { names: [[key, own]], movements: [[key, row]] }, key, summary: { kind: 'create', name } }
}

/** Describes a movement; writes nothing where that is how it is described already. Throws `EXERCISE_UNKNOWN`. */
export function planSave(state: NameState, given: string, facts: MovementFacts, now: string): Plan {
  const movement = knownMovements(state).find(given)
  const { key, name, names } = movement
  const own = { key, name: names.get(key) ?? name }
  const none: Rows = { names: [], movements: [] }
  const rows = isSame(movement.facts, facts) ? none : describingIfNeeded(state, none, own, facts, now)
  return { rows, key, summary: { kind: 'save', name } }
}

/**
 * Takes a description back, and with it what was decided about the names of a movement that nothing else knows. Throws
 * `EXERCISE_UNKNOWN`, or `EXERCISE_NOTHING_CHANGES` where nobody described it.
 */
export function planReset(state: NameState, given: string): Plan {
  const { key, name, isDescribed } = knownMovements(state).find(given)
  if (!isDescribed) throw nothing(t('exercises.errors.notDescribed', { name: shownName(name) }))
  const rows: Rows = { names: [], movements: [[key, null]] }
  const summary: ChangeSummary = { kind: 'reset', name }
  if (knownMovements(withRows(state, rows)).byKey.has(key)) return { rows, key, summary }
  const members = movementsOf(state)
    .find((movement) => movement.key === key)
    ?.names.keys() ?? [key]
  const decided = new Set(state.decisions.map(({ name_key }) => name_key))
  const names = [...members].filter((it) => decided.has(it))
  return { rows: { ...rows, names: names.map((it) => [it, null]) }, key, summary }
}
