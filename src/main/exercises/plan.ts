import { isDeepStrictEqual } from 'node:util'
import { exerciseErrors, type MovementFacts } from '#shared/contract/exercises.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { type NameState, type Rows, withRows } from './change-rows.ts'
import type { ChangeSummary } from './change-text.ts'
import { shownName } from './exercise-name.ts'
import type { OwnMovementsTable } from './exercises.table.ts'
import { factColumns } from './movement-facts.ts'
import { type Movement, movementsOf } from './movement-graph.ts'

/** What a change would write, the key of the movement it leaves, and what it does. */
export interface Plan {
  rows: Rows
  key: string
  summary: ChangeSummary
}

export const nothing = (words: string): AppError => new AppError(exerciseErrors.NOTHING_CHANGES, words)

/** Facts in an order of their own, so that the order of muscles makes no difference. */
const sorted = (facts: MovementFacts | null) =>
  facts && {
    ...facts,
    primaryMuscles: facts.primaryMuscles.toSorted(),
    secondaryMuscles: facts.secondaryMuscles.toSorted(),
  }
export const isSame = (a: MovementFacts | null, b: MovementFacts | null): boolean =>
  isDeepStrictEqual(sorted(a), sorted(b))

export const factsAfter = (state: NameState, rows: Rows, key: string): MovementFacts | null =>
  movementsOf(withRows(state, rows)).find((movement) => movement.key === key)?.facts ?? null

/** These rows, with a movement described. */
export function describing(
  rows: Rows,
  { key, name }: { key: string; name: string },
  facts: MovementFacts,
  now: string,
) {
  const row: OwnMovementsTable = { exercise_key: key, name, ...factColumns(facts), updated_at: now }
  const others = rows.movements.filter(([other]) => other !== key)
  return { ...rows, movements: [...others, [key, row]] } satisfies Rows
}

/** These rows, with a movement described only where its facts would be others without that. */
export function describingIfNeeded(
  state: NameState,
  rows: Rows,
  to: { key: string; name: string },
  facts: MovementFacts,
  now: string,
): Rows {
  const others = rows.movements.filter(([key]) => key !== to.key)
  const bare: Rows = { ...rows, movements: [...others, [to.key, null]] }
  return isSame(factsAfter(state, bare, to.key), facts) ? bare : describing(rows, to, facts, now)
}

export const taken = (name: string, owner: Movement): AppError =>
  new AppError(
    exerciseErrors.NAME_TAKEN,
    t('exercises.errors.nameTaken', { name: shownName(name), movement: shownName(owner.name) }),
    { movement: owner.name },
  )
