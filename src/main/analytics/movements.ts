import type { ReadDb } from '#main/db/schema.ts'
import { connectedMovements } from '#main/exercises/connected-movements.repository.ts'
import { matchNames } from '#main/exercises/match-names.ts'
import { keysOf, type Movement } from '#main/exercises/movement-graph.ts'
import { listTotalledKeys } from '#main/totals/totals.repository.ts'
import { analyticsErrors } from '#shared/contract/analytics.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { View } from './view.ts'

/**
 * A movement of the log: `keys` are those of its names that have totals. Long logs are read movement by movement: what was
 * read of one is forgotten before the next, which takes a quarter less time than all at once.
 */
export interface LoggedMovement extends Pick<Movement, 'name' | 'facts'> {
  keys: string[]
  mode: LoadMode
}

/** How the weights of a movement are loaded: of one that nobody described, the weight is the load. */
export const modeOf = ({ facts }: Pick<Movement, 'facts'>): LoadMode => facts?.loadMode ?? 'external'

/** Every movement that has totals. */
export async function loggedMovements(db: ReadDb): Promise<LoggedMovement[]> {
  const totalled = new Set(await listTotalledKeys(db))
  return (await connectedMovements(db, [...totalled])).map((movement) => ({
    name: movement.name,
    facts: movement.facts,
    keys: keysOf(movement).filter((key) => totalled.has(key)),
    mode: modeOf(movement),
  }))
}

/** The start of a name, to be shown in a message. */
const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name).toWellFormed()

/**
 * The movement that a person means by a name. Rejects with `ANALYTICS_UNKNOWN_EXERCISE` where neither the log nor the
 * catalogue has one.
 */
export async function findMovement({ db }: Pick<View, 'db'>, name: string): Promise<Movement> {
  const key = exerciseKey(name)
  const found = (await connectedMovements(db, [key])).find((movement) => keysOf(movement).includes(key))
  if (found) return found
  const [match] = await matchNames(db, [{ name, sets: 0 }])
  throw new AppError(analyticsErrors.UNKNOWN_EXERCISE, t('analytics.errors.unknownExercise', { name: shown(name) }), {
    proposals: match?.proposals.map((proposal) => proposal.name) ?? [],
  })
}
