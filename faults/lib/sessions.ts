import { type Session, sessionSchema } from '#shared/domain/session.ts'

const NAMES = ['Barbell Bench Press', 'Squat', 'Deadlift', 'My Own Press']

/** The nth session of an invented log, on a day of its own; `focus` tells its contents apart. */
export function sessionNumber(n: number, focus = `session ${n}`): Session {
  const date = `${new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)}T18:05`
  const set = { weightKg: 60 + (n % 40), repCount: { full: 5 + (n % 6), partial: n % 2 }, rpe: 8 }
  return sessionSchema.parse({
    id: `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    userId: '1',
    date,
    focus,
    notes: `Notes of ${focus}, with ümlauts.`,
    exercises: [0, 1].map((i) => ({ name: NAMES[(n + i) % NAMES.length] ?? '', workingSets: [set, set] })),
  })
}
