import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Column } from '#renderer/ui/charts/table.ts'
import type { Series } from '#renderer/ui/charts/timeSeries.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { dayColumn, flagColumn } from './pointColumns.ts'
import { type Strength, strengthOf, topSetKg } from './progressPoints.ts'
import { useFigure, useReading, useView } from './view.ts'

type Key = 'e1rm' | 'topSet' | 'reps'

interface Point {
  day: string
  values: Record<Key, number | null>
  isDeload: boolean
  isRecord: boolean
  isInTrend: boolean
  of: ProgressPoint
}

function ruleOf({ formula, loadMode }: ExerciseProgress, strength: Strength): string {
  const isAssisted = loadMode === 'bodyweight-minus'
  if (strength === 'reps') return t('exercisesScreen.strength.ruleReps')
  if (strength === 'written') return t(`exercisesScreen.strength.${isAssisted ? 'ruleHelp' : 'ruleAdded'}`)
  const rule = `${t(`exercisesScreen.strength.rule.${formula}`)} ${t('exercisesScreen.strength.ruleRecord')} ${t('analyticsScreen.trend.rule')}`
  if (isAssisted) return `${rule} ${t('exercisesScreen.strength.ruleAssisted')}`
  return loadMode === 'bodyweight-plus' ? `${rule} ${t('exercisesScreen.strength.ruleBody')}` : rule
}

function titleOf(strength: Strength): string {
  if (strength === 'reps') return t('exercisesScreen.strength.titleReps')
  return t(strength === 'load' ? 'exercisesScreen.strength.title' : 'exercisesScreen.strength.titleAdded')
}

function usePoints(progress: ExerciseProgress): Point[] {
  const { weight } = useReading()
  return progress.points.map((of) => {
    const topKg = topSetKg(of, progress)
    return {
      day: dayOf(of.date),
      values: {
        e1rm: of.e1rm && weight(of.e1rm.kg),
        topSet: topKg === null ? null : weight(topKg),
        reps: of.topSet?.reps ?? null,
      },
      isDeload: of.isDeloadWeek,
      isRecord: of.isRecord,
      isInTrend: of.inTrend.e1rm,
      of,
    }
  })
}

function useSummary(progress: ExerciseProgress, strength: Strength): string {
  const { unit, estimateText, markText, weightTrend } = useReading()
  const best = progress.records.e1rm
  if (best) {
    const values = {
      kg: estimateText(best.kg),
      day: formatShortDay(best.set.date),
      set: markText(best.set, progress.loadMode),
    }
    return `${t('exercisesScreen.strength.summary', values)} ${trendText(weightTrend(progress.e1rmTrend), unit)}`
  }
  return t(strength === 'reps' ? 'exercisesScreen.strength.noWeight' : 'exercisesScreen.strength.noEstimate')
}

const isSame = (a: SetMark, b: SetMark | null): boolean => a.position === b?.position && a.set === b.set

/** What is read of a point: the estimate with its set, and the top set where that is another one. */
function useLines({ loadMode }: ExerciseProgress): (point: Point) => string[] {
  const { estimateText, markText } = useReading()
  return ({ of: { e1rm, topSet } }) => {
    const top = topSet ? [t('exercisesScreen.strength.top', { set: markText(topSet, loadMode) })] : []
    if (e1rm === null) return top
    const values = {
      name: t('exercisesScreen.strength.e1rm'),
      value: estimateText(e1rm.kg),
      set: markText(e1rm.set, loadMode),
    }
    return isSame(e1rm.set, topSet)
      ? [t('exercisesScreen.strength.readTop', values)]
      : [t('exercisesScreen.strength.read', values), ...top]
  }
}

function useColumns({ loadMode }: ExerciseProgress, strength: Strength): Column<Point>[] {
  const { unit, markText } = useReading()
  const textOf = (set: SetMark | null | undefined) => (set ? markText(set, loadMode) : null)
  const words = (key: 'e1rm' | 'set' | 'topSetLoad' | 'added' | 'topSet') => t(`exercisesScreen.strength.${key}`)
  const estimates: Column<Point>[] = [
    { name: words('e1rm'), unit, value: ({ values }) => values.e1rm },
    { name: words('set'), value: ({ of }) => textOf(of.e1rm?.set), isText: true },
    flagColumn(t('charts.record'), ({ isRecord }) => isRecord),
  ]
  const topKg: Column<Point> = {
    name: words(strength === 'load' ? 'topSetLoad' : 'added'),
    unit,
    value: ({ values }) => values.topSet,
  }
  return [
    dayColumn(),
    ...(strength === 'load' ? estimates : []),
    ...(strength === 'reps' ? [] : [topKg]),
    { name: words('topSet'), value: ({ of }) => textOf(of.topSet), isText: true },
    {
      name: t('exercisesScreen.strength.titleReps'),
      unit: t('exercisesScreen.unit.reps'),
      value: ({ values }) => values.reps,
    },
    flagColumn(t('charts.deload'), ({ isDeload }) => isDeload),
  ]
}

function seriesOf(strength: Strength): Series<Key>[] {
  const topSet = t('exercisesScreen.strength.topSet')
  switch (strength) {
    case 'load':
      return [
        { key: 'e1rm', name: t('exercisesScreen.strength.e1rm'), mark: 'line' },
        { key: 'topSet', name: topSet, mark: 'point', color: 'var(--tl-data-2)' },
      ]
    case 'written':
      return [{ key: 'topSet', name: topSet, mark: 'line' }]
    case 'reps':
      return [{ key: 'reps', name: t('exercisesScreen.repMaxes.reps'), mark: 'line' }]
  }
}

/**
 * The estimated maximum and the load of the top set of every time, with deloads shaded and records marked. Where no load is known,
 * what was added to the body; the repetitions of the top set where no weight was ever written.
 */
export function StrengthChart({ progress }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const reading = useReading()
  const points = usePoints(progress)
  const strength = strengthOf(progress.points)
  const isOfReps = strength === 'reps'
  const title = titleOf(strength)
  const unit = isOfReps ? t('exercisesScreen.unit.reps') : reading.unit
  return (
    <ChartFigure
      {...useFigure()}
      title={title}
      summary={useSummary(progress, strength)}
      rule={ruleOf(progress, strength)}
      table={{ rows: points, columns: useColumns(progress, strength) }}
    >
      <TimeChart
        label={title}
        points={points}
        series={seriesOf(strength)}
        layout="moments"
        unit={unit}
        format={(value) => withUnit(formatNumber(value), unit)}
        scale={isOfReps ? 'zero' : 'data'}
        isWhole={isOfReps}
        trend={reading.weightTrend(progress.e1rmTrend)}
        linesOf={useLines(progress)}
        onOpen={({ of }) => onViewSession(of.sessionId)}
      />
    </ChartFigure>
  )
}
