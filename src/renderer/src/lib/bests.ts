import { formatInUnit, formatVolume } from '#renderer/lib/format.ts'
import { loadText } from '#renderer/lib/markText.ts'
import type { LiftRecords, Maxima, SetMark } from '#shared/contract/set-mark.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { toldRecords } from '#shared/domain/told-records.ts'
import { inUnit, type WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'

type BestKind = 'e1rm' | 'weight' | 'volume' | 'mostReps' | 'longestTime' | 'longestDistance'

/** A best of a movement: kilograms, repetitions, seconds or metres. */
export interface Best {
  kind: BestKind
  /** Null where the body alone was lifted. */
  amount: number | null
  sessionId: string
  date: string
  /** The set that made it; null for the volume of a session. */
  set: SetMark | null
}

function ofSet(kind: BestKind, amount: number | null | undefined, set: SetMark | null | undefined): Best[] {
  return set ? [{ kind, amount: amount ?? null, sessionId: set.sessionId, date: set.date, set }] : []
}

/** The bests that are told of a movement: see `toldRecords`. */
export function bestsOf(records: LiftRecords & Maxima & { loadMode: LoadMode }): Best[] {
  const { e1rm, volume, longestTime, longestDistance } = records
  const { weight, mostReps } = toldRecords(records)
  return [
    ...ofSet('e1rm', e1rm?.kg, e1rm?.set),
    ...ofSet('weight', weight?.weightKg, weight),
    ...(volume ? [{ kind: 'volume' as const, amount: volume.kg, ...volume, set: null }] : []),
    ...ofSet('mostReps', mostReps?.reps, mostReps),
    ...ofSet('longestTime', longestTime?.seconds, longestTime?.set),
    ...ofSet('longestDistance', longestDistance?.meters, longestDistance?.set),
  ]
}

/** The newest best; of those of one session the first. Null where nothing is best. */
export const latestBest = (bests: readonly Best[]): Best | null =>
  bests.reduce<Best | null>((latest, one) => (latest && latest.date >= one.date ? latest : one), null)

/** The number of a best as it is kept, and what it is in; the body alone is no weight. */
export function bestNumber({ kind, amount }: Pick<Best, 'kind' | 'amount'>, unit: WeightUnit) {
  const number = amount ?? 0
  if (kind === 'mostReps') return { number, unit: t('exercisesScreen.unit.reps') }
  if (kind === 'longestTime') return { number, unit: 's' }
  return kind === 'longestDistance' ? { number, unit: 'm' } : { number: inUnit(number, unit), unit }
}

/** The number of a best with its unit: `93.3 kg`, `+20 kg`, `12 reps`, `1:35`, `2.5 km`. */
export function bestText({ kind, amount }: Pick<Best, 'kind' | 'amount'>, mode: LoadMode, unit: WeightUnit): string {
  const value = amount ?? 0
  const texts: Record<BestKind, () => string> = {
    e1rm: () => formatInUnit(value, unit, unit === 'kg' ? 1 : 0),
    weight: () => loadText(amount, mode, unit),
    volume: () => formatVolume(value, unit),
    mostReps: () => t('progression.reps', { count: value }),
    longestTime: () => formatDuration(value),
    longestDistance: () => formatDistance(value),
  }
  return texts[kind]()
}
