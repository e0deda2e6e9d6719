import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'

/** The newest of the bests of a movement. */
export interface LatestRecord {
  kind: 'e1rm' | 'weight' | 'volume'
  /** Null where the body alone was lifted. */
  kg: number | null
  sessionId: string
  date: string
  /** The set that made it; null for the volume of a session. */
  set: SetMark | null
}

/** The newest best; of those of one session the estimate, then the weight. Null where nothing is best. */
export function latestRecord({ e1rm, weight, volume }: ExerciseRecords): LatestRecord | null {
  const ofSet = (kind: 'e1rm' | 'weight', kg: number | null, set: SetMark): LatestRecord => ({
    kind,
    kg,
    sessionId: set.sessionId,
    date: set.date,
    set,
  })
  const all: LatestRecord[] = [
    ...(e1rm ? [ofSet('e1rm', e1rm.kg, e1rm.set)] : []),
    ...(weight ? [ofSet('weight', weight.weightKg, weight)] : []),
    ...(volume ? [{ kind: 'volume' as const, ...volume, set: null }] : []),
  ]
  return all.reduce<LatestRecord | null>((latest, one) => (latest && latest.date >= one.date ? latest : one), null)
}
