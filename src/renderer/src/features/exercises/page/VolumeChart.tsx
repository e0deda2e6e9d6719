import { formatNumber } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Series } from '#renderer/ui/charts/timeSeries.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { dayColumn, flagColumn } from './pointColumns.ts'
import { useFigure, useReading, useView } from './view.ts'
import { measureOf, type VolumeKey, type VolumePoint, volumePoints, volumeSummary } from './volumePoints.ts'

/** The volume of every time, or what stands for it, with deloads shaded; what cannot be compared with the others stands apart. */
export function VolumeChart({ progress }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const reading = useReading()
  const measure = measureOf(progress, reading)
  const { name, rule, unit, isWhole } = measure
  const points = volumePoints(progress.points, measure)
  const trend = reading.weightTrend(progress.volumeTrend)
  const apart = t('exercisesScreen.volume.apart')
  const hasApart = points.some(({ values }) => values.apart !== null)
  const series: Series<VolumeKey>[] = [{ key: 'amount', name, mark: 'line' }]
  if (hasApart) series.push({ key: 'apart', name: apart, mark: 'point', color: 'var(--tl-data-2)' })
  return (
    <ChartFigure
      {...useFigure()}
      title={name}
      summary={`${volumeSummary(points, measure)} ${trendText(trend, unit, 0)}`}
      rule={rule}
      table={{
        rows: points,
        columns: [
          dayColumn(),
          { name, unit, value: ({ values }: VolumePoint) => values.amount ?? values.apart },
          ...(hasApart ? [flagColumn(apart, ({ values }: VolumePoint) => values.apart !== null)] : []),
          { name: t('exerciseChanges.preview.sets'), value: ({ of }) => of.workingSets },
          flagColumn(t('charts.deload'), ({ isDeload }: VolumePoint) => isDeload),
        ],
      }}
    >
      <TimeChart
        label={name}
        points={points}
        series={series}
        layout="moments"
        unit={unit}
        format={(value) => withUnit(formatNumber(value, 0), unit)}
        isWhole={isWhole}
        trend={trend}
        notesOf={({ of: { workingSets: sets } }) => [
          t('exercisesScreen.volume.sets', { count: sets, shown: formatNumber(sets) }),
        ]}
        onOpen={({ of }) => onViewSession(of.sessionId)}
      />
    </ChartFigure>
  )
}
