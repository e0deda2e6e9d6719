import { muscleSchema } from '#shared/domain/muscle.ts'
import { t } from './index.ts'

/** A muscle in the person's language; one that somebody wrote into a session stays as it was written. */
export function muscleName(muscle: string): string {
  const known = muscleSchema.safeParse(muscle)
  return known.success ? t(`exercises.muscle.${known.data}`) : muscle
}

/** Muscles in the person's language, `Chest, Triceps`. */
export const muscleNames = (muscles: readonly string[]): string => muscles.map(muscleName).join(', ')
