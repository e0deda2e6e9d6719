import type { UseQueryResult } from '@tanstack/react-query'
import { addDays } from '#renderer/lib/days.ts'
import { formatNumber, formatShare } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Output } from '#shared/contract/index.ts'
import type { TechniqueType } from '#shared/contract/training.ts'
import { t } from '#shared/messages/index.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { completeColumn, type WeekPoint, weekColumn, weekDays, weekNotes, weekPoints } from '../weekPoints.ts'

const TYPES: readonly { type: TechniqueType; color: string }[] = [
  { type: 'MyoReps', color: 'var(--tl-heat-4)' },
  { type: 'DropSet', color: 'var(--tl-heat-3)' },
  { type: 'LLP', color: 'var(--tl-heat-2)' },
  { type: 'StaticHold', color: 'var(--tl-heat-1)' },
]

/** The sets with a failure technique in each week, by what it was. */
export function Techniques({ answer }: { answer: UseQueryResult<Output<'analytics.weeks'>> }) {
  const { onViewDays } = useView()
  const figure = useFigure(answer, ({ weeks }) => weeks.filter(({ workingSets }) => workingSets > 0).length)
  const weeks = answer.data?.weeks ?? []
  const points = weekPoints(weeks, ({ techniqueSets: sets }) => ({
    MyoReps: sets.MyoReps ?? 0,
    LLP: sets.LLP ?? 0,
    StaticHold: sets.StaticHold ?? 0,
    DropSet: sets.DropSet ?? 0,
  }))
  const used = TYPES.filter(({ type }) => points.some(({ values }) => (values[type] ?? 0) > 0))
  const sets = weeks.reduce(
    (sum, week) => sum + TYPES.reduce((all, { type }) => all + (week.techniqueSets[type] ?? 0), 0),
    0,
  )
  const working = weeks.reduce((sum, { workingSets }) => sum + workingSets, 0)
  const title = t('analyticsCharts.techniques.title')
  const isEmpty = figure.state.kind === 'ready' && sets === 0
  return (
    <ChartFigure
      {...figure}
      state={isEmpty ? { kind: 'empty', text: t('analyticsCharts.techniques.none') } : figure.state}
      title={title}
      summary={t('analyticsCharts.techniques.summary', {
        count: sets,
        shown: formatNumber(sets),
        share: formatShare(working === 0 ? 0 : sets / working, 1),
      })}
      rule={t('analyticsCharts.techniques.rule')}
      table={{
        rows: points,
        columns: [
          weekColumn(),
          ...TYPES.map(({ type }) => ({
            name: t(`analyticsCharts.techniques.${type}`),
            value: ({ values }: WeekPoint<TechniqueType>) => values[type],
          })),
          deloadColumn(),
          completeColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={points}
        series={used.map(({ type, color }) => ({
          key: type,
          name: t(`analyticsCharts.techniques.${type}`),
          mark: 'stack',
          color,
        }))}
        layout="weeks"
        isWhole
        unit={t('analyticsScreen.unit.sets')}
        format={(value) => formatNumber(value)}
        titleOf={({ day }) => weekDays(day)}
        notesOf={weekNotes}
        onOpenDays={onViewDays}
        onOpen={({ day }) => onViewDays(day, addDays(day, 6))}
      />
    </ChartFigure>
  )
}
