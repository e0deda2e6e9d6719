import { today, weekStartOf } from '#renderer/lib/days.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import type { ChartTable } from '#renderer/ui/charts/table.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { weekTitle } from '../words.ts'
import { LatestRecords } from './LatestRecords.tsx'
import { MusclesOutside } from './MusclesOutside.tsx'
import { WeekTable } from './WeekTable.tsx'
import { latestWeekOf } from './weekRows.ts'

/** The numbers one looks at first. */
export function Overview() {
  const { span } = useView()
  const answer = useAnswer('analytics.weeks', span)
  const figure = useFigure(answer, ({ weeks }) => weeks.filter(({ sessions }) => sessions > 0).length)
  const { weekStart } = useSettings()
  const { weeks, ahead, comparison, rows } = latestWeekOf(answer.data ?? { weeks: [], mean: null, latest: null })
  const start = weeks.at(-1)?.start ?? ''
  const isRunning = start === weekStartOf(today(), weekStart)
  const sessions = weeks.reduce((sum, week) => sum + week.sessions, 0)
  const title = isRunning || start === '' ? t('analyticsScreen.overview.thisWeek') : weekTitle(start)
  return (
    <>
      <ChartFigure
        {...figure}
        title={title}
        summary={[
          t('analyticsScreen.overview.inAll', { count: sessions, shown: formatNumber(sessions) }),
          t('analyticsScreen.overview.inWeeks', {
            count: weeks.length,
            shownWeeks: formatNumber(weeks.length),
            trained: formatNumber(weeks.filter((week) => week.sessions > 0).length),
          }),
          ahead > 0 ? t('analyticsScreen.overview.ahead', { count: ahead, shown: formatNumber(ahead) }) : '',
        ].join(' ')}
        rule={[
          answer.data?.latest?.state === 'running' ? t('analyticsScreen.overview.running') : '',
          t(`analyticsScreen.overview.compared.${comparison}`, { count: answer.data?.mean?.weeks ?? 0 }),
        ].join(' ')}
        table={useWeeksTable(weeks)}
        actions={['csv']}
      >
        <WeekTable label={title} rows={rows} hasSameDays={comparison === 'sameDays'} />
      </ChartFigure>
      <div className={classes.pair}>
        <LatestRecords />
        <MusclesOutside />
      </div>
    </>
  )
}

function useWeeksTable(weeks: readonly TrainingWeek[]): ChartTable<TrainingWeek> {
  const { unit, weight, effort, effortScale } = useUnits()
  return {
    rows: weeks,
    columns: [
      {
        name: t('analyticsScreen.column.week'),
        value: ({ start }) => start,
        text: ({ start }) => weekTitle(start),
        isText: true,
      },
      { name: t('analyticsScreen.measure.sessions'), value: ({ sessions }) => sessions },
      { name: t('analyticsScreen.measure.workingSets'), value: ({ workingSets }) => workingSets },
      {
        name: t('analyticsScreen.measure.volumeKg'),
        unit,
        value: ({ volumeKg }) => weight(volumeKg),
        text: ({ volumeKg }) => formatNumber(weight(volumeKg), 0),
      },
      { name: t(`analyticsScreen.measure.${effortScale}`), value: ({ rpe }) => rpe && effort(rpe.mean) },
      { name: t('analyticsScreen.measure.minutes'), unit: 'min', value: ({ minutes }) => minutes },
      {
        name: t('analyticsScreen.column.complete'),
        value: ({ complete }) => t(`analyticsScreen.complete.${complete ? 'yes' : 'no'}`),
        isText: true,
      },
    ],
  }
}
