import type { Db } from '#main/db/schema.ts'
import { exerciseNameErrors, type NameDecision } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { labelSchema } from '#shared/domain/text.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { knownExerciseKeys, listNames, putOwnNames, type SpelledName } from './exercise-names.repository.ts'
import { linkNames } from './movement-links.ts'

interface Decision extends SpelledName {
  /** The movement as the person named it. */
  said: string | null
}

/** The start of a name, to be shown in a message. */
const shown = (name: string): string =>
  name.length > 80 ? `${name.slice(0, 80).toWellFormed()}…` : name.toWellFormed()

function readDecision({ name: given, movement: said }: NameDecision): Decision {
  const name = given.trim()
  const key = exerciseKey(name)
  if (!/[\p{L}\p{N}]/u.test(key) || !labelSchema.safeParse(name).success)
    throw new AppError(exerciseNameErrors.INVALID, t('exercises.errors.nameInvalid', { name: shown(name) }))
  return { key, name, movement: said === null ? null : exerciseKey(said), said, decided: true }
}

const refuse = (code: string, message: 'unknownMovement' | 'nameCircle', { name, said }: Decision): AppError =>
  new AppError(code, t(`exercises.errors.${message}`, { name: shown(name), movement: shown(said ?? '') }))

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
 * the log, or one that is decided here too. Must run in a transaction. Rejects with one of `exerciseNameErrors`.
 */
export async function rememberNames(db: Db, given: readonly NameDecision[], now: Date): Promise<void> {
  const decisions = [...new Map(given.map(readDecision).map((decision) => [decision.key, decision])).values()]
  if (decisions.length === 0) return
  const names = await listNames(db)
  await checkMovements(db, decisions, names)
  const rows = settle(decisions, names).map(({ key, name, movement }) => ({
    name_key: key,
    name,
    movement_key: movement,
    decided_at: now.toISOString(),
  }))
  await putOwnNames(db, rows)
}
