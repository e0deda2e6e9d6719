import { type EffortScale, shownEffort } from '#renderer/lib/effort.ts'
import type { DraftSet, DraftWarmup } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by)

const effort = (rpe: string, scale: EffortScale): string => {
  if (rpe === '') return ''
  return scale === 'rpe' ? `@${rpe}` : t('workout.rirShort', { rir: shownEffort(rpe, scale) })
}

/** A set in a few signs: `80 x 6 @10 good`. */
export const describeSet = (row: DraftSet, scale: EffortScale): string =>
  joined(
    [
      joined([row.weight, row.reps], ' x '),
      row.duration,
      row.distance,
      effort(row.rpe, scale),
      row.quality ? t(`workout.quality.${row.quality}`) : '',
      row.technique,
    ],
    ' ',
  )

/** A warm-up set in a few signs: `40 x 8`. */
export const describeWarmup = (row: DraftWarmup): string =>
  joined([row.weight, row.reps || t('workout.example.feel')], ' x ')
