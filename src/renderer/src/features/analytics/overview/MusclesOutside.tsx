import { Link } from 'wouter'
import { formatFixed } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import classes from '../analytics.module.css'
import { addressOf } from '../look.ts'
import { musclesTable } from '../muscles/musclesTable.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'

/** The muscles whose sets are not in their target. */
export function MusclesOutside() {
  const { look, span } = useView()
  const answer = useAnswer('analytics.muscles', span)
  const figure = useFigure(answer, ({ muscles }) => muscles.length)
  const muscles = answer.data?.muscles ?? []
  const targeted = muscles.filter(({ standing }) => standing !== null)
  const outside = targeted.filter(({ standing }) => standing !== 'within')
  return (
    <ChartFigure
      {...figure}
      title={t('analyticsScreen.overview.muscles')}
      summary={
        outside.length === 0
          ? t('analyticsScreen.overview.allWithin')
          : t('analyticsScreen.overview.outside', { count: outside.length, all: targeted.length })
      }
      table={musclesTable(muscles)}
      actions={[]}
    >
      <ul className={classes.list}>
        {outside.map(({ muscle, perWeek, target, standing }) => (
          <li key={muscle}>
            <Link className={classes.grow} href={addressOf('muscles', { ...look, muscle })}>
              {muscleName(muscle)}
            </Link>
            <span>{formatFixed(perWeek, 1)}</span>
            <span className={classes.standing} data-standing={standing}>
              {standing && target && t(`analyticsScreen.standing.${standing}`, target)}
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
