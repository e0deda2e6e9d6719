import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { Session } from '#shared/domain/session.ts'

const hasTime = (session: Session): boolean => session.date.includes('T')

const exerciseKeys = (session: Session): string[] => session.exercises.map(({ name }) => exerciseKey(name))

/**
 * Whether a log of the same day, focus, phase and week is a changed text of a saved session rather than a second workout:
 * not when they began at different times; and where no focus tells them apart, only when they share an exercise.
 */
export function isChangeOf(saved: Session, read: Session): boolean {
  if (saved.id === read.id) return true
  if (hasTime(saved) && hasTime(read) && saved.date !== read.date) return false
  const keys = exerciseKeys(read)
  return read.focus !== null || exerciseKeys(saved).some((key) => keys.includes(key))
}
