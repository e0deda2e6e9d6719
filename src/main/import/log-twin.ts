import type { Session } from '#shared/domain/session.ts'
import { shareExercise } from './same-content.ts'

const hasTime = (session: Session): boolean => session.date.includes('T')

/**
 * Whether a log of the same day, focus, phase and week is a changed text of a saved session rather than a second workout:
 * not when they began at different times; and where no focus tells them apart, only when they share an exercise.
 */
export function isChangeOf(saved: Session, read: Session): boolean {
  if (saved.id === read.id) return true
  if (hasTime(saved) && hasTime(read) && saved.date !== read.date) return false
  return read.focus !== null || shareExercise(saved, read)
}
