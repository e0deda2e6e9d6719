import type { UseQueryResult } from '@tanstack/react-query'
import { addDays } from '#renderer/lib/days.ts'
import { formatNumber, formatShare } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Output } from '#shared/contract/index.ts'
import { repShares } from '#shared/domain/rep-shares.ts'
import { t } from '#shared/messages/index.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { completeColumn, type WeekPoint, weekColumn, weekDays, weekNotes, weekPoints } from '../weekPoints.ts'

const percent = (share: number | null): number | null => (share === null ? null : share * 100)
const shareText = (share: number | null): string => (share === null ? '–' : formatShare(share, 1))

/** The share of partial and of good repetitions in each week. */
export function RepShares({ answer }: { answer: UseQueryResult<Output<'analytics.weeks'>> }) {
  const { onViewDays } = useView()
  const figure = useFigure(answer, ({ weeks }) => weeks.filter(({ reps }) => reps > 0).length)
  const weeks = answer.data?.weeks ?? []
  const points = weekPoints(weeks, (week) => {
    const { partial, good } = repShares([week])
    return { good: percent(good), partial: percent(partial) }
  })
  const all = repShares(weeks)
  const title = t('analyticsCharts.quality.title')
  const columns = (['good', 'partial'] as const).map((key) => ({
    name: t(`analyticsCharts.quality.${key}`),
    unit: '%',
    value: ({ values }: WeekPoint<'good' | 'partial'>) => values[key],
    text: ({ values }: WeekPoint<'good' | 'partial'>) => formatNumber(values[key] ?? 0, 1),
  }))
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={t('analyticsCharts.quality.summary', { good: shareText(all.good), partial: shareText(all.partial) })}
      rule={t('analyticsCharts.quality.rule')}
      table={{
        rows: points,
        columns: [weekColumn(), ...columns, deloadColumn(), completeColumn()],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={[
          { key: 'good', name: t('analyticsCharts.quality.good'), mark: 'line' },
          { key: 'partial', name: t('analyticsCharts.quality.partial'), mark: 'dashes', color: 'var(--tl-data-2)' },
        ]}
        layout="weeks"
        unit="%"
        format={(value) => formatShare(value / 100, 1)}
        scale={[0, 100]}
        titleOf={({ day }) => weekDays(day)}
        notesOf={weekNotes}
        onOpenDays={onViewDays}
        onOpen={({ day }) => onViewDays(day, addDays(day, 6))}
      />
    </ChartFigure>
  )
}
