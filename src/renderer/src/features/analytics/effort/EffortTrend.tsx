import type { UseQueryResult } from '@tanstack/react-query'
import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'

interface Point {
  day: string
  values: { effort: number }
  isDeload: boolean
  sets: number
  sessionId: string
}

/** The axis goes to a whole rating that all values are within, at least over those of hard sets. */
function scaleOf(points: readonly Point[], isRir: boolean): readonly [number, number] {
  if (isRir) return [0, points.reduce((most, { values }) => Math.max(most, Math.ceil(values.effort)), 4)]
  return [points.reduce((least, { values }) => Math.min(least, Math.floor(values.effort)), 6), 10]
}

/** The mean rating of every session. */
export function EffortTrend({ answer }: { answer: UseQueryResult<Output<'analytics.rpe'>> }) {
  const { onViewSession, onViewDays } = useView()
  const { effort, effortTrend, effortScale } = useUnits()
  const figure = useFigure(answer, ({ sessions }) => sessions.length)
  const sessions = answer.data?.sessions ?? []
  const points = sessions.map(
    ({ sessionId, date, mean, sets, isDeloadWeek }): Point => ({
      day: date,
      values: { effort: effort(mean) },
      isDeload: isDeloadWeek,
      sets,
      sessionId,
    }),
  )
  const trend = effortTrend(answer.data?.trend ?? null)
  const sets = sessions.reduce((sum, session) => sum + session.sets, 0)
  const mean = sessions.reduce((sum, session) => sum + session.mean * session.sets, 0) / Math.max(1, sets)
  const name = t(`analyticsScreen.measure.${effortScale}`)
  const title = t(`analyticsCharts.effort.${effortScale}Title`)
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={`${t('analyticsCharts.effort.summary', {
        mean: formatNumber(effort(mean), 1),
        sets: formatNumber(sets),
        count: sets,
      })} ${trendText(trend, '', 2)}`}
      rule={`${t('analyticsCharts.effort.rule')} ${t('analyticsScreen.trend.rule')}`}
      table={{
        rows: points,
        columns: [
          {
            name: t('analyticsScreen.column.day'),
            value: ({ day }: Point) => day,
            text: ({ day }) => formatShortDay(day),
            isText: true,
          },
          { name, value: ({ values }) => values.effort },
          { name: t('analyticsScreen.column.ratedSets'), value: ({ sets: rated }) => rated },
          deloadColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={[{ key: 'effort', name, mark: 'line' }]}
        layout="moments"
        unit={t(`settings.effort.${effortScale}`)}
        format={(value) => formatNumber(value)}
        scale={scaleOf(points, effortScale === 'rir')}
        trend={trend}
        notesOf={({ sets: rated }) => [t('analyticsCharts.effort.rated', { count: rated })]}
        onOpenDays={onViewDays}
        onOpen={({ sessionId }) => onViewSession(sessionId)}
      />
    </ChartFigure>
  )
}
