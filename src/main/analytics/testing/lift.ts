import type { SessionInput } from '#shared/domain/session.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'

let number = 0

/** A session of one exercise, five repetitions for each weight. */
export function lifted(date: string, kg: number[], part: Partial<SessionInput> = {}, name = 'Squat'): Session {
  number += 1
  const workingSets = kg.map((weightKg) => ({ weightKg, repCount: { full: 5, partial: 0 } }))
  return sessionSchema.parse({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    userId: '1',
    date,
    exercises: [{ name, workingSets }],
    ...part,
  })
}

/** A set that was counted. */
export const full = (weightKg: number | null, reps: number, rpe: number | null = null) => ({
  weightKg,
  repCount: { full: reps, partial: 0 },
  rpe,
})

/** A session of one exercise with these sets. */
export const did = (date: string, name: string, workingSets: object[], part: Partial<SessionInput> = {}): Session =>
  lifted(date, [], { exercises: [{ name, workingSets }], ...part })
