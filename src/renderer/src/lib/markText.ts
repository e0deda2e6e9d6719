import { formatInUnit, formatNumber, NOTHING } from '#renderer/lib/format.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
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

/** A weight as it counts for that kind of work: `82.5 kg`, `+20 kg`, `15 kg help`; a dash where none was written. */
export function loadText(kg: number | null, mode: LoadMode, unit: WeightUnit, digits = 2): string {
  if (!isOfBody(mode)) return kg === null ? NOTHING : formatInUnit(kg, unit, digits)
  const weight = formatInUnit(kg ?? 0, unit, digits)
  if (mode === 'bodyweight-plus') return kg ? t('progression.load.added', { weight }) : t('progression.load.body')
  return kg ? t('progression.load.help', { weight }) : t('progression.load.noHelp')
}

/** The set that a record or an estimate names: `80 kg × 5 @8`, `15 kg help × 8`; of what nobody counted, the weight alone. */
export function markText({ weightKg, reps, rpe }: SetMark, mode: LoadMode, { unit, effortScale }: Reading): string {
  const isLoaded = weightKg !== null || isOfBody(mode)
  const parts = [isLoaded ? loadText(weightKg, mode, unit) : '', reps === 0 ? '' : formatNumber(reps)]
  return withEffort(parts.filter((part) => part !== '').join(' × '), rpe, effortScale)
}
