import { formatNumber } from '#renderer/lib/format.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { comparedKg, isHeavier, isRecordable } from '#shared/domain/top-set.ts'
import { t } from '#shared/messages/index.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { bestEstimate, most } from './progressPoints.ts'
import type { useReading } from './view.ts'

type Units = ReturnType<typeof useReading>

/** One number, and where it is from. */
export interface Line {
  name: string
  value: string
  from?: { sessionId: string; date: string; set: string }
}

/** The heaviest top set that can be a record; of equal ones the first. */
function heaviest({ points, loadMode }: ExerciseProgress): SetMark | null {
  const kgOf = ({ weightKg }: SetMark) => comparedKg(weightKg, loadMode) ?? 0
  return points
    .flatMap(({ topSet }) => topSet ?? [])
    .filter((set) => isRecordable(kgOf(set), loadMode))
    .reduce<SetMark | null>((best, set) => (best && !isHeavier(kgOf(set), kgOf(best), loadMode) ? best : set), null)
}

/** The bests of a span. Of assisted work the least help is the best weight. */
export function recordLines(progress: ExerciseProgress, units: Units): Line[] {
  const { points, loadMode } = progress
  const e1rm = bestEstimate(points)
  const weight = heaviest(progress)
  const volume = most(points, ({ volumeKg }) => volumeKg)
  const reps = most(points, (point) => point.reps)
  const { longestTime } = progress
  const ofSession = ({ sessionId, date }: ProgressPoint) => ({ sessionId, date, set: '' })
  const ofSet = (set: SetMark) => ({ ...set, set: units.markText(set, loadMode) })
  return [
    ...(e1rm
      ? [{ name: t('exercisesScreen.records.e1rm'), value: units.estimateText(e1rm.kg), from: ofSet(e1rm.set) }]
      : []),
    ...(weight
      ? [
          {
            name: t('exercisesScreen.records.weight'),
            value: units.loadText(weight.weightKg, loadMode),
            from: ofSet(weight),
          },
        ]
      : []),
    ...(volume
      ? [
          {
            name: t('exercisesScreen.records.volume'),
            value: units.volumeText(volume.volumeKg),
            from: ofSession(volume),
          },
        ]
      : []),
    ...(reps
      ? [{ name: t('exercisesScreen.records.reps'), value: formatNumber(reps.reps), from: ofSession(reps) }]
      : []),
    ...(longestTime
      ? [
          {
            name: t('exercisesScreen.records.time'),
            value: formatDuration(longestTime.seconds),
            from: ofSet(longestTime.set),
          },
        ]
      : []),
  ]
}

/** The means of a span; what was never counted has none. */
export function averageLines({ averages, loadMode }: ExerciseProgress, units: Units): Line[] {
  const { weightKg, reps, rpe, restMinutes, setsPerSession, volumeKg } = averages
  const isRir = units.effortScale === 'rir'
  const lines: [string, number | null, (value: number) => string][] = [
    [t('exercisesScreen.records.averageWeight'), weightKg, (value) => units.loadText(value, loadMode, 1)],
    [t('exercisesScreen.records.averageReps'), reps, (value) => formatNumber(value, 1)],
    [
      t(isRir ? 'exercisesScreen.records.averageRir' : 'exercisesScreen.records.averageRpe'),
      rpe,
      (value) => formatNumber(isRir ? 10 - value : value, 1),
    ],
    [
      t('exercisesScreen.records.averageRest'),
      restMinutes,
      (value) => t('exercisesScreen.records.minutes', { minutes: formatNumber(value, 1) }),
    ],
    [t('exercisesScreen.records.averageSets'), setsPerSession, (value) => formatNumber(value, 1)],
    [t('exercisesScreen.records.averageVolume'), volumeKg, units.volumeText],
  ]
  return lines.flatMap(([name, value, text]) => (value === null ? [] : [{ name, value: text(value) }]))
}
