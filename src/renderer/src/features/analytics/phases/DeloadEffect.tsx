import { formatChange, formatNumber } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { Deload } from '#shared/contract/program-week.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { completeColumn } from '../weekPoints.ts'
import { programWeekName } from '../words.ts'
import { deloadsSummary, ratioText } from './deloadEffect.ts'
import { latestDrawn } from './latestDrawn.ts'

interface Point {
  day: string
  values: Record<'before' | 'deload' | 'after', number | null>
  /** The deload itself still runs. */
  isPart: boolean
  it: Deload
}

const titleOf = ({ it: { deload } }: Point): string => programWeekName(deload)

/** The weeks it is measured against: they may be of another phase. */
const weeksText = ({ before, after }: Deload): string[] =>
  (['before', 'after'] as const).flatMap((side) => {
    const week = { before, after }[side]
    return week ? [`${t(`analyticsCharts.deloads.${side}`)}: ${programWeekName(week)}`] : []
  })

/** The week before each deload, the deload, and the week after it. */
export function DeloadEffect() {
  const { span, onViewDays } = useView()
  const { unit, weight } = useUnits()
  const answer = useAnswer('analytics.deloads', { ...span, deloads: 'with' })
  const figure = useFigure(answer, (deloads) => deloads.length)
  const volume = (week: Deload['before']) => (week ? weight(week.volumeKg) : null)
  const points = (answer.data ?? [])
    .map(
      (it): Point => ({
        day: it.deload.from.slice(0, 10),
        values: { before: volume(it.before), deload: volume(it.deload), after: volume(it.after) },
        isPart: it.deload.isRunning,
        it,
      }),
    )
    .sort((a, b) => a.day.localeCompare(b.day))
  const { drawn, text: drawnText } = latestDrawn(points)
  const title = t('analyticsCharts.deloads.title')
  const name = (key: 'before' | 'deload' | 'after') => t(`analyticsCharts.deloads.${key}`)
  return (
    <ChartFigure
      {...figure}
      state={figure.state.kind === 'empty' ? { kind: 'empty', text: t('analyticsCharts.deloads.none') } : figure.state}
      title={title}
      summary={[deloadsSummary(answer.data ?? []), drawnText].join(' ')}
      rule={t('analyticsCharts.deloads.rule')}
      table={{
        rows: points,
        columns: [
          {
            name: t('charts.deload'),
            value: ({ it }: Point) => it.deload.from.slice(0, 10),
            text: titleOf,
            isText: true,
          },
          { name: t('analyticsScreen.column.run'), value: ({ it }: Point) => it.deload.run },
          ...(['before', 'deload', 'after'] as const).map((key) => ({
            name: name(key),
            unit,
            value: ({ values }: Point) => values[key],
            text: ({ values }: Point) => formatNumber(values[key] ?? 0, 0),
          })),
          {
            name: t('analyticsCharts.deloads.e1rm'),
            unit: '%',
            value: ({ it }: Point) => it.e1rmRatio && (it.e1rmRatio - 1) * 100,
            text: ({ it }: Point) => (it.e1rmRatio === null ? '–' : formatChange((it.e1rmRatio - 1) * 100, 1)),
          },
          { name: t('analyticsCharts.deloads.exercises'), value: ({ it }: Point) => it.exercises },
          completeColumn(),
        ],
      }}
    >
      <TimeChart
        label={title}
        points={drawn}
        series={[
          { key: 'before', name: name('before'), mark: 'bar', color: 'var(--tl-data-2)' },
          { key: 'deload', name: name('deload'), mark: 'bar', color: 'var(--tl-heat-1)' },
          { key: 'after', name: name('after'), mark: 'bar', color: 'var(--tl-data)' },
        ]}
        layout="slots"
        unit={unit}
        format={(value) => withUnit(formatNumber(value, 0), unit)}
        titleOf={titleOf}
        onOpenDays={onViewDays}
        onOpen={({ it: { before, deload, after } }) =>
          onViewDays(dayOf((before ?? deload).from), dayOf((after ?? deload).to))
        }
        notesOf={({ it }) => [
          ...(it.e1rmRatio === null
            ? []
            : [t('analyticsCharts.deloads.effectOf', { change: ratioText(it.e1rmRatio), count: it.exercises })]),
          ...weeksText(it),
        ]}
      />
    </ChartFigure>
  )
}
