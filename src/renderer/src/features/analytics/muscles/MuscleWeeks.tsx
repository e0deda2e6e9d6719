import type { UseQueryResult } from '@tanstack/react-query'
import { formatFixed, formatNumber } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { LevelLegend } from '#renderer/ui/charts/LevelLegend.tsx'
import { MatrixMap } from '#renderer/ui/charts/MatrixMap.tsx'
import type { Output } from '#shared/contract/index.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import { deloadColumn } from '../deloadColumn.ts'
import { useFigure } from '../useAnswer.ts'
import { useWeekFacts } from '../useWeekFacts.ts'
import { completeColumn, weekColumn, weekDays } from '../weekPoints.ts'
import { setLevel } from './setLevel.ts'

interface MuscleWeeksProps {
  answer: UseQueryResult<Output<'analytics.muscles'>>
  rule: string
}

interface Row {
  day: string
  isPart: boolean
  isDeload: boolean
  deload: TrainingWeek['deload']
  i: number
}

const setCount = (sets: number): string =>
  t('analyticsCharts.muscles.setCount', { count: sets, sets: formatNumber(sets, 1) })

/** More columns would be too thin to see; the table has them all. */
const DRAWN = 53
const LEVELS = ['none', 'half', 'below', 'within', 'above'] as const

/** The sets of each muscle in each week. */
export function MuscleWeeks({ answer, rule }: MuscleWeeksProps) {
  const figure = useFigure(answer, ({ muscles, weeks }) => muscles.length * weeks.length)
  const factsOf = useWeekFacts()
  const { muscles = [], weeks = [] } = answer.data ?? {}
  const title = t('analyticsCharts.muscles.byWeek')
  // A cell is as dark as its target says; what has none stands in the table.
  const drawn = muscles.flatMap(({ target, ...muscle }) => (target ? { ...muscle, target } : []))
  const skipped = Math.max(0, weeks.length - DRAWN)
  const shown = weeks.slice(skipped)
  const isDeload = (column: number) => factsOf(shown[column] ?? '').isDeload
  const setsAt = (row: number, column: number) => drawn[row]?.sets[column + skipped] ?? 0
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={[
        t('analyticsCharts.muscles.byWeekSummary', {
          muscles: drawn.length,
          count: weeks.length,
          shown: formatNumber(weeks.length),
        }),
        skipped > 0 ? t('analyticsCharts.muscles.drawn', { count: DRAWN }) : '',
      ].join(' ')}
      rule={rule}
      legend={
        <LevelLegend
          names={LEVELS.map((level) => t(`analyticsCharts.muscles.level.${level}`))}
          hasDeload={shown.some((_, column) => isDeload(column))}
        />
      }
      table={{
        rows: weeks.map((day, i): Row => ({ day, ...factsOf(day), i })),
        columns: [
          weekColumn(),
          ...muscles.map(({ muscle, sets }) => ({
            name: muscleName(muscle),
            value: ({ i }: Row) => sets[i] ?? 0,
            text: ({ i }: Row) => formatFixed(sets[i] ?? 0, 1),
          })),
          deloadColumn(),
          completeColumn(),
        ],
      }}
    >
      <MatrixMap
        label={title}
        columns={shown}
        isHatched={isDeload}
        rows={drawn.map(({ muscle }) => muscleName(muscle))}
        levelAt={(row, column) => {
          const muscle = drawn[row]
          return muscle ? setLevel(setsAt(row, column), muscle.target) : 0
        }}
        read={(row, column) => ({
          title: muscleName(drawn[row]?.muscle ?? ''),
          lines: [
            weekDays(shown[column] ?? ''),
            setCount(setsAt(row, column)),
            ...(isDeload(column) ? [t('charts.deload')] : []),
            ...(factsOf(shown[column] ?? '').isPart ? [t('charts.part')] : []),
          ],
        })}
      />
    </ChartFigure>
  )
}
