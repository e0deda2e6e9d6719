import { today, weekStartOf } from '#renderer/lib/days.ts'
import { formatLongDay, formatNumber } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { LevelLegend } from '#renderer/ui/charts/LevelLegend.tsx'
import { YearMap } from '#renderer/ui/charts/YearMap.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { levelNames } from './levelNames.ts'
import { YearChoice } from './YearChoice.tsx'

type Day = Output<'analytics.year'>['days'][number] & { isToCome: boolean }

/** A year of days, each as strong in colour as it was hard for this person. */
export function YearSection() {
  const { look, onViewDays } = useView()
  const { weekStart } = useSettings()
  const { unit, weight, weightText } = useUnits()
  const year = look.year ?? Number(today().slice(0, 4))
  const answer = useAnswer('analytics.year', { year })
  const days = (answer.data?.days ?? []).map(
    (day): Day => ({ ...day, isToCome: day.date > today() && day.sessions === 0 }),
  )
  const figure = useFigure(answer, (data) => data.days.length)
  const trained = days.filter(({ sessions }) => sessions > 0)
  const sum = trained.reduce((total, { volumeKg }) => total + volumeKg, 0)
  const by = answer.data?.by ?? 'volume'
  const amount = (value: number) => (by === 'volume' ? weightText(value, 0) : t('history.sets', { count: value }))
  const shownYear = days[0]?.date.slice(0, 4) ?? String(year)
  const title = t('analyticsCharts.year.title', { year: shownYear })
  const read = (day: Day) => ({
    title: formatLongDay(day.date),
    lines:
      day.sessions === 0
        ? [t(day.isToCome ? 'analyticsCharts.year.toCome' : 'analyticsCharts.year.rest')]
        : [
            t('analyticsScreen.sessions', { count: day.sessions }),
            t('history.sets', { count: day.workingSets }),
            weightText(day.volumeKg, 0),
            ...(day.isDeload ? [t('charts.deload')] : []),
          ],
  })
  return (
    <ChartFigure
      {...figure}
      days={{ from: `${shownYear}-01-01`, to: `${shownYear}-12-31` }}
      daysText={shownYear}
      filterText=""
      title={title}
      summary={
        trained.length === 0
          ? t('analyticsCharts.year.nothing', { year: shownYear })
          : t('analyticsCharts.year.summary', { count: trained.length, volume: weightText(sum, 0) })
      }
      rule={t(`analyticsCharts.year.rule.${by}`)}
      controls={<YearChoice year={year} years={answer.data?.years ?? []} />}
      legend={
        <LevelLegend
          names={levelNames(answer.data?.thresholds ?? [], amount)}
          hasDeload={trained.some(({ isDeload, level }) => isDeload && level > 0)}
        />
      }
      table={{
        rows: trained,
        columns: [
          {
            name: t('analyticsScreen.column.day'),
            value: ({ date }: Day) => date,
            text: ({ date }) => formatLongDay(date),
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
          deloadColumn(),
        ],
      }}
    >
      <YearMap
        label={title}
        days={days}
        weekStart={weekStartOf(`${shownYear}-01-01`, weekStart)}
        read={read}
        onOpen={({ date, sessions }) => sessions > 0 && onViewDays(date, date)}
      />
    </ChartFigure>
  )
}
