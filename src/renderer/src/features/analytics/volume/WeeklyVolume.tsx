import type { UseQueryResult } from '@tanstack/react-query'
import { addDays } from '#renderer/lib/days.ts'
import { formatNumber, formatShare } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { completeColumn, type WeekPoint, weekColumn, weekDays, weekNotes, weekPoints } from '../weekPoints.ts'
import { weeksRule, weeksSummary } from './weeksSummary.ts'

/** The weight moved in each week. */
export function WeeklyVolume({ answer }: { answer: UseQueryResult<Output<'analytics.weeks'>> }) {
  const { onViewDays } = useView()
  const { unit, weight, weightText, weightTrend } = useUnits()
  const figure = useFigure(answer, ({ weeks }) => weeks.filter(({ volumeKg }) => volumeKg > 0).length)
  const weeks = answer.data?.weeks ?? []
  const points = weekPoints(weeks, ({ volumeKg }) => ({ volume: weight(volumeKg) }))
  const trend = weightTrend(answer.data?.volumeTrend ?? null)
  const summary = weeksSummary(weeks, ({ volumeKg }) => volumeKg)
  const mean = answer.data?.mean ?? null
  const fromTechniques = weeks.reduce((sum, { techniqueVolumeKg }) => sum + techniqueVolumeKg, 0)
  const share = summary.sum > 0 ? fromTechniques / summary.sum : 0
  const title = t('analyticsCharts.volume.title')
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={[
        t('analyticsCharts.volume.summary', {
          count: summary.trained,
          mean: weightText(mean?.volumeKg ?? 0, 0),
          most: weightText(summary.most, 0),
          week: weekDays(summary.mostStart),
        }),
        trendText(trend, unit, 0),
      ].join(' ')}
      rule={`${t('analyticsCharts.volume.rule', { share: formatShare(share, 1) })} ${weeksRule(mean, { hasTrend: true })}`}
      table={{
        rows: points,
        columns: [
          weekColumn(),
          {
            name: t('analyticsScreen.measure.volumeKg'),
            unit,
            value: ({ values }: WeekPoint<'volume'>) => values.volume,
            text: ({ values }) => formatNumber(values.volume ?? 0, 0),
          },
          {
            name: t('analyticsScreen.column.fromTechniques'),
            unit,
            value: ({ week }) => weight(week.techniqueVolumeKg),
            text: ({ week }) => formatNumber(weight(week.techniqueVolumeKg), 0),
          },
          { name: t('analyticsScreen.measure.sessions'), value: ({ week }) => week.sessions },
          deloadColumn(),
          completeColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={[{ key: 'volume', name: t('analyticsScreen.measure.volumeKg'), mark: 'bar' }]}
        layout="weeks"
        unit={unit}
        format={(value) => withUnit(formatNumber(value, 0), unit)}
        trend={trend}
        level={
          summary.trained > 1 && mean
            ? { name: t('analyticsScreen.column.meanWeek'), value: weight(mean.volumeKg) }
            : null
        }
        titleOf={({ day }) => weekDays(day)}
        notesOf={weekNotes}
        onOpenDays={onViewDays}
        onOpen={({ day }) => onViewDays(day, addDays(day, 6))}
      />
    </ChartFigure>
  )
}
