import { formatInUnit, formatNumber } from '#renderer/lib/format.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { type EffortScale, shownEffort } from './effort.ts'

/** How a person reads sets. */
export interface Reading {
  unit: WeightUnit
  effortScale: EffortScale
}

/** What was done with its rating (RPE) behind it: `80 × 5 @8`, `80 × 5 · 2 RIR`. */
export function withEffort(work: string, rpe: number | null, scale: EffortScale): string {
  if (rpe === null) return work
  const effort = formatNumber(Number(shownEffort(String(rpe), scale)))
  const [text, by] = scale === 'rpe' ? [`@${effort}`, ' '] : [t('workout.rirShort', { rir: effort }), ' · ']
  return work === '' ? text : `${work}${by}${text}`
}

/** The set that a record or an estimate names: `80 kg × 5 @8`. */
export function markText({ weightKg, reps, rpe }: SetMark, { unit, effortScale }: Reading): string {
  const load = weightKg === null ? '' : `${formatInUnit(weightKg, unit)} × `
  return withEffort(`${load}${formatNumber(reps)}`, rpe, effortScale)
}
