import type { MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseErrors } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { NameState } from './change-rows.ts'
import { shownName } from './exercise-name.ts'
import { keysOf, type Movement, movementsOf } from './movement-graph.ts'
import { createNameSearch } from './name-search.ts'

/** Movements to look up by any of their names. */
export interface KnownMovements {
  byKey: ReadonlyMap<string, Movement>
  /** The movement of a name. Throws `EXERCISE_UNKNOWN` with the names that are near. */
  find(name: string): Movement
}

/** Whether anything is known or logged of a movement; one that was only ever decided about is not shown anywhere. */
const isShown = ({ facts }: { facts: MovementFacts | null }, isLogged: boolean): boolean => facts !== null || isLogged

function unknown(name: string, movements: readonly Movement[]): AppError {
  const search = createNameSearch(
    movements.map((movement) => ({
      name: movement.name,
      names: [movement.name, ...movement.names.values()],
      equipment: movement.facts?.equipment ?? null,
      timesLogged: 0,
    })),
  )
  const proposals = search(name).map((proposal) => proposal.name)
  return new AppError(exerciseErrors.UNKNOWN, t('exercises.errors.unknown', { name: shownName(name) }), { proposals })
}

/** A change and its preview ask several times of one state, and thousands of names take milliseconds to join. */
const madeOf = new WeakMap<NameState, KnownMovements>()

/** The movements of a state that are shown. A state is never changed: see `withRows`. */
export function knownMovements(state: NameState): KnownMovements {
  const made = madeOf.get(state) ?? joined(state)
  madeOf.set(state, made)
  return made
}

function joined(state: NameState): KnownMovements {
  const movements = movementsOf(state).filter((movement) =>
    isShown(
      movement,
      keysOf(movement).some((key) => state.logged.has(key)),
    ),
  )
  const byKey = new Map(movements.flatMap((movement) => keysOf(movement).map((key) => [key, movement] as const)))
  return {
    byKey,
    find(name) {
      const found = byKey.get(exerciseKey(name))
      if (!found) throw unknown(name, movements)
      return found
    },
  }
}
