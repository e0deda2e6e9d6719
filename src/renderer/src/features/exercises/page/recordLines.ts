import { type Best, bestsOf, bestText } from '#renderer/lib/bests.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { comparedKg, isHeavier, isRecordable } from '#shared/domain/top-set.ts'
import { t } from '#shared/messages/index.ts'
import { bestEstimate, most } from './progressPoints.ts'
import type { useReading } from './view.ts'

type Units = ReturnType<typeof useReading>

/** One number, and where it is from. */
export interface Line {
  name: string
  value: string
  from?: { sessionId: string; date: string; set: string }
}

/** The heaviest top set that can be a record; of equal ones that with the most repetitions, then the first. */
function heaviest({ points, loadMode }: ExerciseProgress): SetMark | null {
  const kgOf = ({ weightKg }: SetMark) => comparedKg(weightKg, loadMode) ?? 0
  const isBetter = (one: SetMark, best: SetMark) =>
    isHeavier(kgOf(one), kgOf(best), loadMode) || (kgOf(one) === kgOf(best) && one.reps > best.reps)
  return points
    .flatMap(({ topSet }) => topSet ?? [])
    .filter((set) => isRecordable(kgOf(set), loadMode))
    .reduce<SetMark | null>((best, set) => (best && !isBetter(set, best) ? best : set), null)
}

const nameOf = (kind: Best['kind']): string =>
  kind === 'e1rm' || kind === 'volume' ? t(`exercisesScreen.records.${kind}`) : t(`bests.${kind}`)

/** The bests of a span. Of assisted work the least help is the best weight. */
export function recordLines(progress: ExerciseProgress, units: Units): Line[] {
  const { points, loadMode } = progress
  const volume = most(points, ({ volumeKg }) => volumeKg)
  const reps = most(points, (point) => point.reps)
  const bests = bestsOf({
    ...progress,
    e1rm: bestEstimate(points),
    weight: heaviest(progress),
    volume: volume && { kg: volume.volumeKg, sessionId: volume.sessionId, date: volume.date },
  })
  const lines = bests.map((best): Line => {
    const { kind, sessionId, date, set } = best
    const from = { sessionId, date, set: set ? units.markText(set, loadMode) : '' }
    return { name: nameOf(kind), value: bestText(best, loadMode, units.unit), from }
  })
  if (!reps) return lines
  const from = { sessionId: reps.sessionId, date: reps.date, set: '' }
  return [...lines, { name: t('exercisesScreen.records.reps'), value: formatNumber(reps.reps), from }]
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
