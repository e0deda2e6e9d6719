import type { UseQueryResult } from '@tanstack/react-query'
import { formatFixed } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Legend } from '#renderer/ui/charts/Legend.tsx'
import { TargetBars } from '#renderer/ui/charts/TargetBars.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { musclesTable } from './musclesTable.ts'

interface MuscleTargetsProps {
  answer: UseQueryResult<Output<'analytics.muscles'>>
  rule: string
}

/** The mean sets a week of each muscle, with the target behind them. */
export function MuscleTargets({ answer, rule }: MuscleTargetsProps) {
  const { onLook } = useView()
  const figure = useFigure(answer, ({ muscles }) => muscles.length)
  const muscles = answer.data?.muscles ?? []
  const count = (wanted: string) => muscles.filter(({ standing }) => standing === wanted).length
  const title = t('analyticsCharts.muscles.title')
  const [targeted, others] = [muscles.filter(({ target }) => target), muscles.filter(({ target }) => !target)]
  const inOrder = [...targeted, ...others]
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={`${t('analyticsCharts.muscles.summary', {
        within: count('within'),
        below: count('below'),
        above: count('above'),
      })} ${t('analyticsCharts.muscles.how')}`}
      rule={rule}
      table={musclesTable(muscles)}
      legend={
        <Legend
          items={[
            { name: t('analyticsCharts.muscles.inOrAbove'), mark: 'bar', color: 'var(--tl-data)' },
            { name: t('analyticsCharts.muscles.below'), mark: 'bar', color: 'var(--tl-data-2)' },
            { name: t('analyticsCharts.muscles.above'), mark: 'bar', color: 'var(--tl-warn)' },
            { name: t('analyticsCharts.muscles.target'), mark: 'band' },
            ...(others.length > 0
              ? [{ name: t('analyticsCharts.muscles.noTarget'), mark: 'part' as const, color: 'var(--tl-data)' }]
              : []),
          ]}
        />
      }
    >
      <TargetBars
        label={title}
        unit={t('analyticsScreen.unit.setsAWeek')}
        bars={inOrder.map(({ muscle, perWeek, target, standing }) => ({
          key: muscle,
          name: muscleName(muscle),
          value: perWeek,
          target,
          standing,
          text: formatFixed(perWeek, 1),
        }))}
        linesOf={({ text, target, standing }) => [
          t('analyticsCharts.muscles.setsAWeek', { sets: text }),
          target && standing
            ? t(`analyticsScreen.standing.${standing}`, target)
            : t('analyticsCharts.muscles.noTarget'),
        ]}
        onOpen={({ key }) => onLook({ muscle: key })}
      />
    </ChartFigure>
  )
}
