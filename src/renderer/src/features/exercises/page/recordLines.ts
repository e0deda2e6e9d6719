import { type Best, bestNumber, bestsOf, bestText } from '#renderer/lib/bests.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { t } from '#shared/messages/index.ts'
import { most } from './progressPoints.ts'
import type { useReading } from './view.ts'

type Units = ReturnType<typeof useReading>

/** One number as it is read, as it is kept with its unit, and where it is from. */
export interface Line {
  name: string
  value: string
  number: number
  unit: string
  from?: { sessionId: string; date: string; set: string }
}

const nameOf = (kind: Best['kind']): string =>
  kind === 'e1rm' || kind === 'volume' ? t(`exercisesScreen.records.${kind}`) : t(`bests.${kind}`)

/** The bests of a span. Of assisted work the least help is the best weight. */
export function recordLines(progress: ExerciseProgress, units: Units): Line[] {
  const { points, loadMode, records } = progress
  const reps = most(points, (point) => point.reps)
  const lines = bestsOf({ ...progress, ...records }).map((best): Line => {
    const { kind, sessionId, date, set } = best
    const from = { sessionId, date, set: set ? units.markText(set, loadMode) : '' }
    return { name: nameOf(kind), value: bestText(best, loadMode, units.unit), ...bestNumber(best, units.unit), from }
  })
  if (!reps) return lines
  const from = { sessionId: reps.sessionId, date: reps.date, set: '' }
  const unit = t('exercisesScreen.unit.reps')
  const value = formatNumber(reps.reps)
  return [...lines, { name: t('exercisesScreen.records.reps'), value, number: reps.reps, unit, from }]
}

/** The means of a span, what was never counted having none, and in how many sessions it was done. */
export function averageLines({ averages, loadMode, points }: ExerciseProgress, units: Units): Line[] {
  const { weightKg, reps, rpe, restMinutes, setsPerSession, volumeKg } = averages
  const { unit, weight, effort, effortScale } = units
  const bare = (value: number) => formatNumber(value, 1)
  const line = (name: string, number: number | null, value: (number: number) => string, of = ''): Line[] =>
    number === null ? [] : [{ name, number, value: value(number), unit: of }]
  const kilograms = (name: string, kg: number | null, value: (kg: number) => string): Line[] =>
    kg === null ? [] : [{ name, number: weight(kg), value: value(kg), unit }]
  const words = (key: 'Weight' | 'Reps' | 'Rpe' | 'Rir' | 'Rest' | 'Sets' | 'Volume') =>
    t(`exercisesScreen.records.average${key}`)
  return [
    ...kilograms(words('Weight'), weightKg, (kg) => units.loadText(kg, loadMode, 1)),
    ...line(words('Reps'), reps, bare, t('exercisesScreen.unit.reps')),
    ...line(words(effortScale === 'rir' ? 'Rir' : 'Rpe'), rpe && effort(rpe), bare),
    ...line(
      words('Rest'),
      restMinutes,
      (minutes) => t('exercisesScreen.records.minutes', { minutes: bare(minutes) }),
      'min',
    ),
    ...line(words('Sets'), setsPerSession, bare, t('exercisesScreen.unit.sets')),
    ...kilograms(words('Volume'), volumeKg, units.volumeText),
    ...line(t('exercisesScreen.records.times'), points.length, formatNumber),
  ]
}
