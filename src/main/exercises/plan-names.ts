import type { Merge, Rename } from '#shared/contract/exercise-changes.ts'
import type { MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { t } from '#shared/messages/index.ts'
import type { NameState, Rows } from './change-rows.ts'
import type { ChangeSummary } from './change-text.ts'
import { readName, shownName } from './exercise-name.ts'
import { knownMovements } from './known-movements.ts'
import type { Movement } from './movement-graph.ts'
import { describing, describingIfNeeded, factsAfter, isSame, nothing, type Plan, taken } from './plan.ts'

/** The decision that the own name of a movement stands for another one. */
const standingFor = ({ key, names }: Movement, movement: string, now: string) => ({
  name_key: key,
  name: names.get(key) ?? key,
  movement_key: movement,
  decided_at: now,
})

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
  const before = standingFor(movement, key, now)
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
  return { rows: facts ? describingIfNeeded(state, rows, { key, name }, facts, now) : rows, key, summary }
}

function factsToKeep(target: Movement, sources: readonly Movement[], factsOf: string | null): MovementFacts | null {
  const sides = [target, ...sources]
  if (factsOf === null) return sides.find(({ facts }) => facts !== null)?.facts ?? null
  const key = exerciseKey(factsOf)
  const chosen = sides.find((side) => side.names.has(key))
  if (!chosen) throw nothing(t('exercises.errors.notMerged', { name: shownName(factsOf) }))
  return chosen.facts
}

/** Whether a movement's facts are its own, and not those of one of its other names. */
const hasFacts = ({ own, catalogue }: NameState, key: string): boolean =>
  [...own, ...catalogue].some(({ exercise_key }) => exercise_key === key)

/** The decisions that make one movement of several, under the name that one of them is shown under. */
function joining(target: Movement, sources: readonly Movement[], now: string): { key: string; names: Rows['names'] } {
  const key = exerciseKey(target.name)
  const joined = sources.map((source): Rows['names'][number] => [source.key, standingFor(source, key, now)])
  if (key === target.key) return { key, names: joined }
  // It is shown under another of its names: that one is chosen now, and stays.
  const root = { name_key: key, name: target.name, movement_key: null, decided_at: now }
  return { key, names: [[key, root], [target.key, standingFor(target, key, now)], ...joined] }
}

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
  const { key, names: decisions } = joining(target, sources, now)
  const rows: Rows = { names: decisions, movements: [] }
  const facts = factsToKeep(target, sources, factsOf)
  // Described only where it has to be: what somebody says of the movement later is then no part of the merge.
  const isOne = [target, ...sources].every((side) => !side.facts || isSame(side.facts, facts))
  const isPlain = hasFacts(state, key) || isOne
  const isKept = facts === null || (isPlain && isSame(factsAfter(state, rows, key), facts))
  return {
    rows: isKept ? rows : describing(rows, { key, name: target.name }, facts, now),
    key,
    summary: { kind: 'merge', into: target.name, names: sources.map(({ name }) => name) },
  }
}
