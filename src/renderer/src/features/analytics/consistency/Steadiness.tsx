import type { UseQueryResult } from '@tanstack/react-query'
import { addDays, today, weekStartOf } from '#renderer/lib/days.ts'
import { formatNumber, formatShare, formatWeekday } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { CategoryBars } from '#renderer/ui/charts/CategoryBars.tsx'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import type { Output } from '#shared/contract/index.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { t } from '#shared/messages/index.ts'
import { useFigure } from '../useAnswer.ts'
import { futureText, pausesText } from './leftOut.ts'

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** The days of the week one trains on, with streaks in words. */
export function Steadiness({ answer }: { answer: UseQueryResult<Output<'analytics.consistency'>> }) {
  const { weekStart } = useSettings()
  const figure = useFigure(answer, (data) => data.ignoredFuture + sumOf(data.weekdays))
  const { weeks = 0, weeksTrained = 0, sessionsPerWeek = 0, longestStreak = 0, currentStreak = 0 } = answer.data ?? {}
  const weekdays = answer.data?.weekdays ?? []
  const sessions = sumOf(weekdays)
  const start = weekStartOf(today(), weekStart)
  const rows = weekdays.map((value, i) => ({
    name: formatWeekday(addDays(start, i)),
    value,
    text: value === 0 ? '' : formatNumber(value),
  }))
  const share = (value: number) => formatShare(sessions === 0 ? 0 : value / sessions)
  const title = t('analyticsCharts.steadiness.title')
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={[
        t('analyticsCharts.steadiness.weeks', {
          trained: formatNumber(weeksTrained),
          count: weeks,
          shown: formatNumber(weeks),
        }),
        t('analyticsCharts.steadiness.perWeek', {
          count: roundTo(sessionsPerWeek, 1),
          sessions: formatNumber(sessionsPerWeek, 1),
        }),
        t('analyticsCharts.steadiness.streak', { count: currentStreak, shown: formatNumber(currentStreak) }),
        t('analyticsCharts.steadiness.longest', { count: longestStreak, shown: formatNumber(longestStreak) }),
        pausesText(answer.data?.pauses ?? []),
        futureText(answer.data?.ignoredFuture ?? 0),
      ].join(' ')}
      rule={t('analyticsCharts.steadiness.rule')}
      table={{
        rows,
        columns: [
          { name: t('analyticsScreen.column.weekday'), value: ({ name }: (typeof rows)[number]) => name, isText: true },
          { name: t('analyticsScreen.measure.sessions'), value: ({ value }) => value },
        ],
      }}
    >
      <CategoryBars
        label={title}
        categories={rows}
        unit={t('analyticsScreen.unit.sessions')}
        linesOf={({ value }) => [t('analyticsScreen.sessions', { count: value }), share(value)]}
        height={160}
      />
    </ChartFigure>
  )
}
