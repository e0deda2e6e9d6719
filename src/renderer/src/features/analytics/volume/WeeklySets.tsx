import type { UseQueryResult } from '@tanstack/react-query'
import { addDays } from '#renderer/lib/days.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { completeColumn, type WeekPoint, weekColumn, weekDays, weekNotes, weekPoints } from '../weekPoints.ts'
import { weeksRule, weeksSummary } from './weeksSummary.ts'

/** The working sets of each week. */
export function WeeklySets({ answer }: { answer: UseQueryResult<Output<'analytics.weeks'>> }) {
  const { onViewDays } = useView()
  const figure = useFigure(answer, ({ weeks }) => weeks.filter(({ workingSets }) => workingSets > 0).length)
  const weeks = answer.data?.weeks ?? []
  const points = weekPoints(weeks, ({ workingSets }) => ({ sets: workingSets }))
  const mean = answer.data?.mean ?? null
  const { most, mostStart, trained } = weeksSummary(weeks, ({ workingSets }) => workingSets)
  const title = t('analyticsCharts.sets.title')
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={t('analyticsCharts.sets.summary', {
        count: trained,
        mean: formatNumber(mean?.workingSets ?? 0, 1),
        most: formatNumber(most),
        week: weekDays(mostStart),
      })}
      rule={`${t('analyticsCharts.sets.rule')} ${weeksRule(mean, { hasTrend: false })}`}
      table={{
        rows: points,
        columns: [
          weekColumn(),
          { name: t('analyticsScreen.measure.workingSets'), value: ({ values }: WeekPoint<'sets'>) => values.sets },
          { name: t('analyticsScreen.column.reps'), value: ({ week }) => week.reps },
          deloadColumn(),
          completeColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={[{ key: 'sets', name: t('analyticsScreen.measure.workingSets'), mark: 'bar' }]}
        layout="weeks"
        isWhole
        unit={t('analyticsScreen.unit.sets')}
        format={(value) => formatNumber(value)}
        level={trained > 1 && mean ? { name: t('analyticsScreen.column.meanWeek'), value: mean.workingSets } : null}
        titleOf={({ day }) => weekDays(day)}
        notesOf={weekNotes}
        onOpenDays={onViewDays}
        onOpen={({ day }) => onViewDays(day, addDays(day, 6))}
        height={180}
      />
    </ChartFigure>
  )
}
