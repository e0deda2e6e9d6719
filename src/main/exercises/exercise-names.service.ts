import type { Db } from '#main/db/schema.ts'
import { exerciseNameErrors, type NameDecision } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { Rows } from './change-rows.ts'
import { readName, shownName } from './exercise-name.ts'
import { knownExerciseKeys, type SpelledName } from './exercise-names.repository.ts'
import { linkNames } from './movement-links.ts'
import { readNameState } from './movements.repository.ts'
import { writeNames } from './write-names.ts'

interface Decision extends SpelledName {
  /** The movement as the person named it. */
  said: string | null
}

const readDecision = ({ name, movement: said }: NameDecision): Decision => ({
  ...readName(name),
  movement: said === null ? null : exerciseKey(said),
  said,
  decided: true,
})

const refuse = (code: string, message: 'unknownMovement' | 'nameCircle', { name, said }: Decision): AppError =>
  new AppError(code, t(`exercises.errors.${message}`, { name: shownName(name), movement: shownName(said ?? '') }))

async function checkMovements(db: Db, decisions: Decision[], names: SpelledName[]): Promise<void> {
  const asked = decisions.flatMap(({ movement }) => movement ?? [])
  const known = await knownExerciseKeys(db, asked)
  for (const { key } of [...names, ...decisions]) known.add(key)
  for (const decision of decisions)
    if (decision.movement !== null && !known.has(decision.movement))
      throw refuse(exerciseNameErrors.UNKNOWN_MOVEMENT, 'unknownMovement', decision)
}

/** The decisions with names of the catalogue put to the movement they stand for, which later catalogues keep. */
function settle(decisions: Decision[], names: SpelledName[]): Decision[] {
  const decided = new Set([...names.filter((name) => name.decided), ...decisions].map(({ key }) => key))
  const aliases = new Map(names.flatMap((name) => (name.decided ? [] : [[name.key, name.movement] as const])))
  const settled = decisions.map((decision) => {
    const { movement } = decision
    if (movement === null || decided.has(movement)) return decision
    return { ...decision, movement: aliases.get(movement) ?? movement }
  })
  const replaced = new Set(decisions.map(({ key }) => key))
  const links = linkNames([...names.filter((name) => !name.decided || !replaced.has(name.key)), ...settled])
  for (const decision of settled)
    if (decision.movement !== null && links.get(decision.key) !== decision.movement)
      throw refuse(exerciseNameErrors.CIRCLE, 'nameCircle', decision)
  return settled
}

/**
 * Keeps decisions, all or none; the newest about a name stands. A movement is named by any of its names: of the catalogue, of
 * the log, or one that is decided here too. Sessions whose weights are loaded in another way then are owed new totals. Must
 * run in a transaction. Rejects with one of `exerciseNameErrors`.
 */
export async function rememberNames(db: Db, given: readonly NameDecision[], now: Date): Promise<void> {
  const decisions = [...new Map(given.map(readDecision).map((decision) => [decision.key, decision])).values()]
  if (decisions.length === 0) return
  const state = await readNameState(db)
  await checkMovements(db, decisions, state.names)
  const decided_at = now.toISOString()
  const names = settle(decisions, state.names).map(({ key, name, movement }): Rows['names'][number] => [
    key,
    { name_key: key, name, movement_key: movement, decided_at },
  ])
  await writeNames(db, state, { names, movements: [] })
}
