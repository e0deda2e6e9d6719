import { type Session, sessionSchema } from '#shared/domain/session.ts'

/** The exercises of every session of the bench. */
export const EXERCISES = ['Barbell Bench Press', 'Squat', 'Deadlift', 'Overhead Press', 'Barbell Row', 'Pull-up']

/** The nth session of an invented log: one a day, six exercises of four sets. */
export function sessionNumber(n: number): Session {
  const date = new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)
  const workingSets = Array.from({ length: 4 }, (_, i) => ({
    weightKg: 60 + ((n + i) % 40),
    repCount: { full: 5 + (n % 6), partial: i % 2 },
    rpe: 8,
  }))
  return sessionSchema.parse({
    id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
    userId: '1',
    date,
    phase: Math.floor(n / 84),
    week: Math.floor(n / 7) % 12,
    focus: 'bench',
    exercises: EXERCISES.map((name) => ({ name, workingSets })),
  })
}
