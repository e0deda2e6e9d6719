import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { Session } from '#shared/domain/session.ts'

/**
 * A session without what says nothing of the workout: its id, its owner, the text it was read from, and the seconds of its
 * length, which one export of an app has and another has not.
 */
function contentOf({ id: _id, userId: _user, userName: _name, source: _source, durationMinutes, ...content }: Session) {
  return JSON.stringify({ ...content, minutes: durationMinutes === null ? null : Math.floor(durationMinutes) })
}

/** Whether two sessions tell the same workout. */
export const isSameContent = (a: Session, b: Session): boolean => contentOf(a) === contentOf(b)

/** The identities of the exercises of a session, in order. */
export const exerciseKeys = ({ exercises }: Session): string[] => exercises.map(({ name }) => exerciseKey(name))

/** Whether two sessions have an exercise in common. */
export function shareExercise(a: Session, b: Session): boolean {
  const keys = new Set(exerciseKeys(a))
  return exerciseKeys(b).some((key) => keys.has(key))
}
