import { formatDayRange, formatNumber } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import bar from '#renderer/ui/SpanBar.module.css'
import type { ProgramWeek } from '#shared/contract/program-week.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { placeKey } from '../placeKey.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { completeColumn } from '../weekPoints.ts'
import { placeText, programWeekName } from '../words.ts'
import { shownWeek } from './shownWeek.ts'
import { WeekExercises } from './WeekExercises.tsx'

interface Point {
  day: string
  values: { volume: number }
  isDeload: boolean
  isPart: boolean
  week: ProgramWeek
}

/** The weeks of programs, and which exercises one of them came from. */
export function ProgramWeeks() {
  const { look, onLook, span, onViewDays } = useView()
  const { unit, weight, weightText, effort, effortScale } = useUnits()
  const answer = useAnswer('analytics.programWeeks', span)
  const figure = useFigure(answer, (weeks) => weeks.length)
  const weeks = answer.data ?? []
  const chosen = shownWeek(weeks, look.week)
  const isOther = look.week !== null && chosen !== undefined && placeKey(chosen) !== look.week
  const points = weeks.toReversed().map(
    (week): Point => ({
      day: week.from,
      values: { volume: weight(week.volumeKg) },
      isDeload: week.isDeloadWeek,
      isPart: week.isRunning,
      week,
    }),
  )
  const most = weeks.toSorted((a, b) => b.volumeKg - a.volumeKg)[0]
  const title = t('analyticsCharts.programWeeks.title')
  const choose = (week: string) => onLook({ week })
  return (
    <>
      <ChartFigure
        {...figure}
        state={
          figure.state.kind === 'empty' ? { kind: 'empty', text: t('analyticsCharts.programWeeks.none') } : figure.state
        }
        title={title}
        summary={t('analyticsCharts.programWeeks.summary', {
          count: weeks.length,
          week: most ? programWeekName(most) : '',
          most: weightText(most?.volumeKg ?? 0, 0),
        })}
        rule={[isOther ? t('analyticsCharts.programWeeks.notShown') : '', t('analyticsCharts.programWeeks.rule')]
          .join(' ')
          .trim()}
        controls={
          <label className={bar.filter}>
            <span>{t('analyticsScreen.column.week')}</span>
            <select value={chosen ? placeKey(chosen) : ''} onChange={(event) => choose(event.currentTarget.value)}>
              {weeks.map((week) => (
                <option key={placeKey(week)} value={placeKey(week)}>
                  {programWeekName(week)}
                </option>
              ))}
            </select>
          </label>
        }
        table={{
          rows: points,
          columns: [
            { name: t('analyticsScreen.column.week'), value: ({ week }: Point) => placeText(week), isText: true },
            {
              name: t('analyticsScreen.column.days'),
              value: ({ week }) => `${week.from}/${week.to}`,
              text: ({ week }) => formatDayRange(week.from, week.to),
              isText: true,
            },
            { name: t('analyticsScreen.measure.sessions'), value: ({ week }) => week.sessions },
            { name: t('analyticsScreen.measure.workingSets'), value: ({ week }) => week.workingSets },
            {
              name: t('analyticsScreen.measure.volumeKg'),
              unit,
              value: ({ values }) => values.volume,
              text: ({ values }) => formatNumber(values.volume, 0),
            },
            {
              name: t(`analyticsScreen.measure.${effortScale}`),
              value: ({ week }) => week.rpe && effort(week.rpe.mean),
              text: ({ week }) => formatNumber(effort(week.rpe?.mean ?? 0), 1),
            },
            deloadColumn(),
            completeColumn(),
          ],
        }}
      >
        <TimeChart
          label={title}
          points={points}
          series={[{ key: 'volume', name: t('analyticsScreen.measure.volumeKg'), mark: 'bar' }]}
          layout="slots"
          unit={unit}
          format={(value) => withUnit(formatNumber(value, 0), unit)}
          titleOf={({ week }) => programWeekName(week)}
          notesOf={({ week }) => [
            t('history.sets', { count: week.workingSets }),
            t('analyticsScreen.sessions', { count: week.sessions }),
          ]}
          onOpen={({ week }) => choose(placeKey(week))}
          onOpenDays={onViewDays}
          height={180}
        />
      </ChartFigure>
      {chosen && <WeekExercises week={chosen} />}
    </>
  )
}
