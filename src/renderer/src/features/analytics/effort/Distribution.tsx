import type { UseQueryResult } from '@tanstack/react-query'
import { formatNumber, formatShare } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { CategoryBars } from '#renderer/ui/charts/CategoryBars.tsx'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { useFigure } from '../useAnswer.ts'
import { stepColor, stepsOf } from './steps.ts'

/** From this rating on a set is hard. */
const HARD = 8

/** How many sets were how hard. */
export function Distribution({ answer }: { answer: UseQueryResult<Output<'analytics.rpe'>> }) {
  const { effort, effortScale } = useUnits()
  const figure = useFigure(answer, ({ distribution }) => distribution.length)
  const { distribution = [], unrated = 0 } = answer.data ?? {}
  const rated = distribution.reduce((sum, { sets }) => sum + sets, 0)
  const hard = distribution.reduce((sum, { rpe, sets }) => sum + (rpe >= HARD ? sets : 0), 0)
  const share = (sets: number) => formatShare(rated === 0 ? 0 : sets / rated)
  const nameOf = (rpe: number | null) =>
    rpe === null ? t(`analyticsCharts.effort.${effortScale}Easy`) : formatNumber(effort(rpe))
  const rows = stepsOf(distribution).map(({ rpe, sets }) => ({
    name: nameOf(rpe),
    value: sets,
    text: sets === 0 ? '' : formatNumber(sets),
    color: stepColor(rpe),
  }))
  const title = t(`analyticsCharts.effort.${effortScale}Distribution`)
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={`${t(`analyticsCharts.effort.${effortScale}Hard`, { share: share(hard) })} ${t(
        'analyticsCharts.effort.unrated',
        {
          count: unrated,
          shown: formatNumber(unrated),
          share: formatShare(rated + unrated === 0 ? 0 : unrated / (rated + unrated)),
        },
      )}`}
      rule={t('analyticsCharts.effort.setsRule')}
      table={{
        rows,
        columns: [
          {
            name: t(`analyticsScreen.column.${effortScale}`),
            value: ({ name }: (typeof rows)[number]) => name,
            isText: true,
          },
          { name: t('analyticsScreen.column.sets'), value: ({ value }) => value },
          {
            name: t('analyticsScreen.column.share'),
            unit: '%',
            value: ({ value }) => (rated === 0 ? 0 : (value / rated) * 100),
            text: ({ value }) => share(value),
          },
        ],
      }}
    >
      <CategoryBars
        label={title}
        categories={rows}
        unit={t('analyticsScreen.unit.sets')}
        axis={t(`analyticsScreen.column.${effortScale}`)}
        height={216}
        linesOf={({ value }) => [t('history.sets', { count: value }), share(value)]}
      />
    </ChartFigure>
  )
}
