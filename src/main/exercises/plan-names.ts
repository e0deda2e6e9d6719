import type { Merge, Rename } from '#shared/contract/exercise-changes.ts'
import type { MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { t } from '#shared/messages/index.ts'
import type { NameState, Rows } from './change-rows.ts'
import type { ChangeSummary } from './change-text.ts'
import { readName, shownName } from './exercise-name.ts'
import { knownMovements } from './known-movements.ts'
import type { Movement } from './movement-graph.ts'
import { describing, factsAfter, isSame, nothing, type Plan, taken } from './plan.ts'

/**
 * Gives a movement another name; what it was called stays a name of it. Throws `EXERCISE_UNKNOWN`, `EXERCISE_NAME_INVALID`,
 * `EXERCISE_NAME_TAKEN` or `EXERCISE_NOTHING_CHANGES`.
 */
export function planRename(state: NameState, { name: given, to }: Rename, now: string): Plan {
  const known = knownMovements(state)
  const movement = known.find(given)
  const { key, name } = readName(to)
  if (name === movement.name) throw nothing(t('exercises.errors.sameName', { name: shownName(name) }))
  const owner = known.byKey.get(key)
  if (owner && owner.key !== movement.key) throw taken(name, owner)
  const root = { name_key: key, name, movement_key: null, decided_at: now }
  const before = { name_key: movement.key, name: movement.name, movement_key: key, decided_at: now }
  const summary: ChangeSummary = { kind: 'rename', name: movement.name, to: name }
  if (key === movement.key) return { rows: { names: [[key, root]], movements: [] }, key, summary }
  const rows: Rows = {
    names: [
      [key, root],
      [movement.key, before],
    ],
    movements: [
      [key, null],
      [movement.key, null],
    ],
  }
  const { facts } = movement
  return { rows: facts ? describing(state, rows, { key, name }, facts, now) : rows, key, summary }
}

function factsToKeep(target: Movement, sources: readonly Movement[], factsOf: string | null): MovementFacts | null {
  const sides = [target, ...sources]
  if (factsOf === null) return sides.find(({ facts }) => facts !== null)?.facts ?? null
  const key = exerciseKey(factsOf)
  const chosen = sides.find((side) => side.key === key || side.aliases.has(key))
  if (!chosen) throw nothing(t('exercises.errors.notMerged', { name: shownName(factsOf) }))
  return chosen.facts
}

/** Whether a movement's facts are its own, and not those of one of its other names. */
const hasFacts = ({ own, catalogue }: NameState, key: string): boolean =>
  [...own, ...catalogue].some(({ exercise_key }) => exercise_key === key)

/**
 * Makes several movements one. Throws `EXERCISE_UNKNOWN`, or `EXERCISE_NOTHING_CHANGES` where one of them is the movement
 * that the others are merged into.
 */
export function planMerge(state: NameState, { into, names, factsOf }: Merge, now: string): Plan {
  const known = knownMovements(state)
  const target = known.find(into)
  const sources = [...new Set(names.map((name) => known.find(name)))]
  const place = names.find((name) => known.find(name) === target)
  if (place !== undefined)
    throw nothing(t('exercises.errors.sameMovement', { name: shownName(place), movement: shownName(target.name) }))
  const rows: Rows = {
    names: sources.map(({ key, name }) => [key, { name_key: key, name, movement_key: target.key, decided_at: now }]),
    movements: [],
  }
  const facts = factsToKeep(target, sources, factsOf)
  // Described only where it has to be: what somebody says of the movement later is then no part of the merge.
  const isPlain = hasFacts(state, target.key) || sources.every((source) => !source.facts || isSame(source.facts, facts))
  const isKept = facts === null || (isPlain && isSame(factsAfter(state, rows, target.key), facts))
  return {
    rows: isKept ? rows : describing(state, rows, target, facts, now),
    key: target.key,
    summary: { kind: 'merge', into: target.name, names: sources.map(({ name }) => name) },
  }
}
