import { type EffortScale, shownEffort } from '#renderer/lib/effort.ts'
import { shownTechnique } from '#renderer/lib/technique.ts'
import type { DraftSet, DraftWarmup } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by)

const effort = (rpe: string, scale: EffortScale): string => {
  if (rpe === '') return ''
  return scale === 'rpe' ? `@${rpe}` : t('workout.rirShort', { rir: shownEffort(rpe, scale) })
}

/** A set in a few signs: `80 × 6 @10 · good`, `80 × 6 · 2 RIR`. */
export function describeSet(row: DraftSet, scale: EffortScale): string {
  const done = joined([joined([row.weight, row.reps], ' × '), row.duration, row.distance], ' · ')
  return joined(
    [
      joined([done, effort(row.rpe, scale)], scale === 'rpe' ? ' ' : ' · '),
      row.quality ? t(`workout.quality.${row.quality}`) : '',
      shownTechnique(row.technique),
    ],
    ' · ',
  )
}

/** A warm-up set in a few signs: `40 × 8`. */
export const describeWarmup = (row: DraftWarmup): string =>
  joined([row.weight, row.reps || t('workout.example.feel')], ' × ')
