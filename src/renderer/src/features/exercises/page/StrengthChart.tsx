import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Series } from '#renderer/ui/charts/timeSeries.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { comparedKg } from '#shared/domain/top-set.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { bestEstimate, hasWeights } from './progressPoints.ts'
import { useFigure, useReading, useView } from './view.ts'

type Key = 'e1rm' | 'topSet' | 'reps'

interface Point {
  day: string
  values: Record<Key, number | null>
  isDeload: boolean
  isRecord: boolean
  of: ProgressPoint
}

function ruleOf({ formula, loadMode }: ExerciseProgress, isWeighed: boolean): string {
  if (!isWeighed) return t('exercisesScreen.strength.ruleReps')
  const rule = `${t(`exercisesScreen.strength.rule.${formula}`)} ${t('exercisesScreen.strength.ruleRecord')} ${t('analyticsScreen.trend.rule')}`
  if (loadMode === 'bodyweight-minus') return `${rule} ${t('exercisesScreen.strength.ruleAssisted')}`
  return loadMode === 'bodyweight-plus' ? `${rule} ${t('exercisesScreen.strength.ruleBody')}` : rule
}

function usePoints({ points, loadMode }: ExerciseProgress): Point[] {
  const { weight } = useReading()
  return points.map((of) => ({
    day: dayOf(of.date),
    values: {
      e1rm: of.e1rm && weight(of.e1rm.kg),
      topSet: of.topSet && weight(comparedKg(of.topSet.weightKg, loadMode) ?? 0),
      reps: of.topSet?.reps ?? null,
    },
    isDeload: of.isDeloadWeek,
    isRecord: of.isRecord,
    of,
  }))
}

function useSummary(progress: ExerciseProgress, isWeighed: boolean): string {
  const { unit, estimateText, markText, weightTrend } = useReading()
  const best = bestEstimate(progress.points)
  if (best) {
    const values = {
      kg: estimateText(best.kg),
      day: formatShortDay(best.set.date),
      set: markText(best.set, progress.loadMode),
    }
    return `${t('exercisesScreen.strength.summary', values)} ${trendText(weightTrend(progress.e1rmTrend), unit)}`
  }
  return t(isWeighed ? 'exercisesScreen.strength.noEstimate' : 'exercisesScreen.strength.noWeight')
}

/**
 * The estimated maximum and the top set of every time, with deloads shaded and records marked; the repetitions of the top
 * set where no weight was ever written.
 */
export function StrengthChart({ progress }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const { unit, markText, weightTrend } = useReading()
  const points = usePoints(progress)
  const isWeighed = hasWeights(progress.points)
  const names = {
    e1rm: t('exercisesScreen.strength.e1rm'),
    topSet: t('exercisesScreen.strength.topSet'),
    reps: t('exercisesScreen.repMaxes.reps'),
  }
  const weights: Series<Key>[] = [
    { key: 'e1rm', name: names.e1rm, mark: 'line' },
    { key: 'topSet', name: names.topSet, mark: 'point', color: 'var(--tl-data-2)' },
  ]
  const title = t(isWeighed ? 'exercisesScreen.strength.title' : 'exercisesScreen.strength.titleReps')
  const notesOf = ({ of: { e1rm, topSet } }: Point) => [
    ...(e1rm ? [t('exercisesScreen.strength.fromSet', { set: markText(e1rm.set, progress.loadMode) })] : []),
    ...(topSet ? [t('exercisesScreen.strength.top', { set: markText(topSet, progress.loadMode) })] : []),
  ]
  return (
    <ChartFigure
      {...useFigure()}
      title={title}
      summary={useSummary(progress, isWeighed)}
      rule={ruleOf(progress, isWeighed)}
      table={{
        rows: points,
        columns: [
          {
            name: t('exercisesScreen.occurrences.day'),
            value: ({ day }: Point) => day,
            text: ({ day }) => formatShortDay(day),
            isText: true,
          },
          { name: names.e1rm, unit, value: ({ values }) => values.e1rm },
          { name: names.topSet, unit, value: ({ values }) => values.topSet },
          { name: names.reps, value: ({ values }) => values.reps },
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={isWeighed ? weights : [{ key: 'reps', name: names.reps, mark: 'line' }]}
        layout="moments"
        unit={isWeighed ? unit : ''}
        format={(value) => (isWeighed ? withUnit(formatNumber(value), unit) : formatNumber(value))}
        scale={isWeighed ? 'data' : 'zero'}
        isWhole={!isWeighed}
        trend={weightTrend(progress.e1rmTrend)}
        notesOf={notesOf}
        onOpen={({ of }) => onViewSession(of.sessionId)}
      />
    </ChartFigure>
  )
}
