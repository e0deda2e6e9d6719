import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { Session } from '#shared/domain/session.ts'
import { poundsToKg } from '#shared/domain/weight.ts'

/**
 * A session without what says nothing of the workout: its id, its owner, the text it was read from, and the seconds of its
 * length, which one export of an app has and another has not.
 */
function contentOf({ id: _id, userId: _user, userName: _name, source: _source, durationMinutes, ...content }: Session) {
  return JSON.stringify({ ...content, minutes: durationMinutes === null ? null : Math.floor(durationMinutes) })
}

/** Whether two sessions tell the same workout. */
export const isSameContent = (a: Session, b: Session): boolean => contentOf(a) === contentOf(b)

const BODY_WEIGHT = /^body weight: (\d+(?:\.\d+)?) (kg|lb)$/

/** A session whose notes have the weight of the body, as imports had it before there was a field, with the field instead. */
function withField(session: Session): Session {
  const lines = session.notes?.split('\n') ?? []
  const found = session.bodyWeightKg === null ? lines.map((line) => BODY_WEIGHT.exec(line)) : []
  const at = found.findIndex((match) => match !== null)
  const [, value, unit] = found[at] ?? []
  if (at < 0) return session
  const bodyWeightKg = unit === 'lb' ? poundsToKg(Number(value)) : Number(value)
  return { ...session, bodyWeightKg, notes: lines.toSpliced(at, 1).join('\n') || null }
}

const rounded = (session: Session): Session => ({
  ...session,
  bodyWeightKg: session.bodyWeightKg && roundTo(session.bodyWeightKg, 2),
})

/** Whether two sessions tell the same workout, be it that one has the weight of the body in its notes and the other not. */
export const isSameWorkout = (a: Session, b: Session): boolean =>
  isSameContent(a, b) || isSameContent(rounded(withField(a)), rounded(withField(b)))

/** The identities of the exercises of a session, in order. */
export const exerciseKeys = ({ exercises }: Session): string[] => exercises.map(({ name }) => exerciseKey(name))

/** Whether two sessions have an exercise in common. */
export function shareExercise(a: Session, b: Session): boolean {
  const keys = new Set(exerciseKeys(a))
  return exerciseKeys(b).some((key) => keys.has(key))
}
