import { exerciseNameErrors } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { labelSchema } from '#shared/domain/text.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** The start of a name, to be shown in a message. */
export const shownName = (name: string): string =>
  name.length > 80 ? `${name.slice(0, 80).toWellFormed()}…` : name.toWellFormed()

/** A name that can be kept, with its identity. Throws `EXERCISE_NAME_INVALID`. */
export function readName(given: string): { key: string; name: string } {
  const name = given.trim()
  const key = exerciseKey(name)
  if (!/[\p{L}\p{N}]/u.test(key) || !labelSchema.safeParse(name).success)
    throw new AppError(exerciseNameErrors.INVALID, t('exercises.errors.nameInvalid', { name: shownName(name) }))
  return { key, name }
}
