import { maxima } from '#main/analytics/exercises.repository.ts'
import type { ReadDb } from '#main/db/schema.ts'
import type { Maxima, SetMark } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import type { MaximumKind } from '#shared/domain/maxima.ts'
import { type Best, outdoes } from './best.ts'

/** Sessions to look in: those of the days whose rows `has` lets through, in the order of time. */
interface Where {
  days: Span
  has(row: number): boolean
  order: readonly number[]
}

/** The most of each kind under these names; of equal ones the earliest. */
export async function findMaxima(
  db: ReadDb,
  keys: readonly string[],
  { days, has, order }: Where,
): Promise<Partial<Record<MaximumKind, Best>>> {
  const found: Partial<Record<MaximumKind, Best>> = {}
  for (const { kind, ...one } of await maxima(db, keys, days).execute())
    if (has(one.row) && outdoes(one, found[kind] ?? null, order)) found[kind] = one
  return found
}

/** Those bests as they are told, each with its set. */
export function toMaxima(
  bests: Partial<Record<MaximumKind, Best>>,
  marks: Partial<Record<MaximumKind, SetMark | null>>,
): Maxima {
  const { time, distance } = bests
  return {
    longestTime: time && marks.time ? { seconds: time.value, set: marks.time } : null,
    longestDistance: distance && marks.distance ? { meters: distance.value, set: marks.distance } : null,
    mostReps: marks.reps ?? null,
  }
}
