import { useQuery } from '@tanstack/react-query'
import { addDays } from '#renderer/lib/days.ts'
import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import bar from '#renderer/ui/SpanBar.module.css'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { t } from '#shared/messages/index.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useWeekFacts } from '../useWeekFacts.ts'
import { useView } from '../view.ts'
import { completeColumn, weekColumn, weekDays } from '../weekPoints.ts'
import { futureText } from './leftOut.ts'

interface Point {
  day: string
  values: { times: number }
  isPart: boolean
  isDeload: boolean
  deload: TrainingWeek['deload']
  sets: number
}

/** How often training, or one movement, comes up. */
export function Frequency() {
  const { look, onLook, span, onViewDays } = useView()
  const answer = useAnswer('analytics.frequency', { name: look.exercise, span })
  const known = useQuery(queryOf('exercises.list', null))
  const figure = useFigure(answer, ({ occurrences, ignoredFuture }) => occurrences + ignoredFuture)
  const factsOf = useWeekFacts()
  const data = answer.data
  const points = (data?.weeks ?? []).map(
    ({ start, occurrences, workingSets }): Point => ({
      day: start,
      values: { times: occurrences },
      ...factsOf(start),
      sets: workingSets,
    }),
  )
  const names = (known.data ?? []).filter(({ timesLogged }) => timesLogged > 0).map(({ name }) => name)
  const all = look.exercise === null || names.includes(look.exercise) ? names : [look.exercise, ...names]
  const title = t('analyticsCharts.frequency.title')
  const choice = (
    <label className={bar.filter}>
      <span>{t('analyticsCharts.frequency.of')}</span>
      <select value={look.exercise ?? ''} onChange={(event) => onLook({ exercise: event.currentTarget.value || null })}>
        <option value="">{t('analyticsCharts.frequency.any')}</option>
        {all.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={
        data
          ? [
              t('analyticsCharts.frequency.summary', {
                count: data.occurrences,
                shown: formatNumber(data.occurrences),
                perWeek: formatNumber(data.perWeek, 1),
              }),
              data.lastDate && data.daysSince !== null
                ? t('analyticsCharts.frequency.last', {
                    day: formatShortDay(data.lastDate),
                    count: data.daysSince,
                    shown: formatNumber(data.daysSince),
                  })
                : '',
              futureText(data.ignoredFuture),
            ].join(' ')
          : ''
      }
      rule={t('analyticsCharts.frequency.rule')}
      controls={choice}
      table={{
        rows: points,
        columns: [
          weekColumn(),
          { name: t('analyticsScreen.column.times'), value: ({ values }: Point) => values.times },
          { name: t('analyticsScreen.measure.workingSets'), value: ({ sets }) => sets },
          deloadColumn(),
          completeColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={[{ key: 'times', name: t('analyticsScreen.column.times'), mark: 'bar' }]}
        layout="weeks"
        isWhole
        unit={t('analyticsScreen.unit.sessions')}
        format={(value) => formatNumber(value)}
        level={data && points.length > 1 ? { name: t('analyticsScreen.column.meanAll'), value: data.perWeek } : null}
        titleOf={({ day }) => weekDays(day)}
        notesOf={({ sets }) => [t('history.sets', { count: sets })]}
        onOpenDays={onViewDays}
        onOpen={({ day }) => onViewDays(day, addDays(day, 6))}
        height={180}
      />
    </ChartFigure>
  )
}
