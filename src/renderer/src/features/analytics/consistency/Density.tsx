import type { UseQueryResult } from '@tanstack/react-query'
import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'

interface Point {
  day: string
  values: { density: number }
  isDeload: boolean
  minutes: number
  sessionId: string
}

/** How much was moved in a minute of each session. */
export function Density({ answer }: { answer: UseQueryResult<Output<'analytics.consistency'>> }) {
  const { onViewSession, onViewDays } = useView()
  const { unit, weight } = useUnits()
  const figure = useFigure(answer, ({ density }) => density.length)
  const points = (answer.data?.density ?? []).map(
    ({ sessionId, date, isDeloadWeek, kgPerMinute, minutes }): Point => ({
      day: date,
      values: { density: weight(kgPerMinute) },
      isDeload: isDeloadWeek,
      minutes,
      sessionId,
    }),
  )
  const minutes = points.reduce((sum, point) => sum + point.minutes, 0)
  const moved = points.reduce((sum, point) => sum + point.values.density * point.minutes, 0)
  const perMinute = `${unit}/min`
  const title = t('analyticsCharts.density.title')
  const { implausibleLengths: tooShort = 0 } = answer.data ?? {}
  const leftOut =
    tooShort === 0 ? '' : t('analyticsCharts.density.tooShort', { count: tooShort, shown: formatNumber(tooShort) })
  return (
    <ChartFigure
      {...figure}
      state={
        figure.state.kind === 'empty'
          ? { kind: 'empty', text: leftOut || t('analyticsCharts.density.none') }
          : figure.state
      }
      title={title}
      summary={[
        t('analyticsCharts.density.summary', {
          count: points.length,
          mean: withUnit(formatNumber(minutes === 0 ? 0 : moved / minutes, 0), perMinute),
        }),
        leftOut,
      ].join(' ')}
      rule={t('analyticsCharts.density.rule')}
      table={{
        rows: points,
        columns: [
          {
            name: t('analyticsScreen.column.day'),
            value: ({ day }: Point) => day,
            text: ({ day }) => formatShortDay(day),
            isText: true,
          },
          {
            name: title,
            unit: perMinute,
            value: ({ values }) => values.density,
            text: ({ values }) => formatNumber(values.density, 1),
          },
          { name: t('analyticsScreen.measure.minutes'), unit: 'min', value: (point) => point.minutes },
          deloadColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={[{ key: 'density', name: title, mark: 'line' }]}
        layout="moments"
        unit={perMinute}
        format={(value) => withUnit(formatNumber(value, 1), perMinute)}
        notesOf={(point) => [t('history.minutes', { minutes: formatNumber(point.minutes) })]}
        onOpenDays={onViewDays}
        onOpen={({ sessionId }) => onViewSession(sessionId)}
      />
    </ChartFigure>
  )
}
