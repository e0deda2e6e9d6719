import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { inUnit, techniqueInUnit } from '#shared/notation/in-unit.ts'
import { formatWarmup, formatWork } from '#shared/notation/set-text.ts'

/** Weights in kilograms are written bare, so that a log of the gym is short; on a terminal each says its unit. */
const loadWithKg = (text: string): string => text.replace(/^([\d.]+) x /, '$1 kg x ')
const dropsWithKg = (text: string): string => text.replace(/(?<=dropset\([^)]*?\b)([\d.]+)x(?=\d)/g, '$1 kg x ')

/** What was done in a working set, each weight in the unit of the person and with it: `80 kg x 8+2 RPE 10 good`. */
export function workText(set: WorkingSet, unit: WeightUnit): string {
  const failureTechnique = set.failureTechnique && techniqueInUnit(set.failureTechnique, unit)
  return dropsWithKg(loadWithKg(formatWork({ ...inUnit(set, unit), failureTechnique }, false)))
}

/** A working set on one line: `80 kg x 8+2 RPE 10 good - note`. */
export const setText = (set: WorkingSet, unit: WeightUnit): string =>
  [workText(set, unit), ...(set.notes ? [set.notes] : [])].join(' - ')

/** A warm-up set on one line: `40 kg x feel - note`. */
export const warmupText = (set: WarmupSet, unit: WeightUnit): string => loadWithKg(formatWarmup(inUnit(set, unit)))
