import { muscleSchema } from '#shared/domain/muscle.ts'
import { t } from '#shared/messages/index.ts'

/** A muscle in the person's language; one that somebody wrote into a session stays as it was written. */
export function muscleName(muscle: string): string {
  const known = muscleSchema.safeParse(muscle)
  return known.success ? t(`exercises.muscle.${known.data}`) : muscle
}
