import { formatNumber, formatShare } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TargetBars } from '#renderer/ui/charts/TargetBars.tsx'
import type { Output } from '#shared/contract/index.ts'
import type { ProgramWeek } from '#shared/contract/program-week.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { programWeekName } from '../words.ts'

type Share = Output<'analytics.programWeek'>['exercises'][number]

/** The exercises that a week of a program came from. */
export function WeekExercises({ week: { program, phase, week, run, ...asked } }: { week: ProgramWeek }) {
  const { onViewExercise } = useView()
  const { unit, weight, weightText } = useUnits()
  const answer = useAnswer('analytics.programWeek', { program, phase, week, run })
  const figure = useFigure(answer, ({ exercises }) => exercises.length)
  const { exercises = [] } = answer.data ?? {}
  // The figure goes by its answer: the week before stays until the next one is there.
  const told = answer.data?.week ?? { program, phase, week, run, ...asked }
  const shareOf = ({ volumeKg }: Share): number => (told.volumeKg === 0 ? 0 : volumeKg / told.volumeKg)
  const setsText = ({ workingSets }: Share): string => t('history.sets', { count: workingSets })
  const title = t('analyticsCharts.programWeek.title')
  return (
    <ChartFigure
      {...figure}
      days={{ from: told.from, to: told.to }}
      daysText={programWeekName(told)}
      filterText=""
      title={title}
      summary={[
        `${programWeekName(told)}:`,
        t('analyticsCharts.programWeek.summary', {
          count: told.sessions,
          sets: formatNumber(told.workingSets),
          volume: weightText(told.volumeKg, 0),
        }),
      ].join(' ')}
      rule={t('analyticsCharts.programWeek.rule')}
      table={{
        rows: exercises,
        columns: [
          { name: t('analyticsScreen.column.exercise'), value: ({ name }: Share) => name, isText: true },
          { name: t('analyticsScreen.measure.workingSets'), value: ({ workingSets }) => workingSets },
          { name: t('analyticsScreen.column.reps'), value: ({ reps }) => reps },
          {
            name: t('analyticsScreen.measure.volumeKg'),
            unit,
            value: ({ volumeKg }) => weight(volumeKg),
            text: ({ volumeKg }) => formatNumber(weight(volumeKg), 0),
          },
          {
            name: t('analyticsScreen.column.share'),
            unit: '%',
            value: (one) => shareOf(one) * 100,
            text: (one) => formatShare(shareOf(one)),
          },
        ],
      }}
    >
      <TargetBars
        label={title}
        unit={unit}
        bars={exercises.map((one) => ({
          key: one.name,
          name: one.name,
          value: weight(one.volumeKg),
          target: null,
          standing: 'within' as const,
          text: `${formatNumber(weight(one.volumeKg), 0)} · ${setsText(one)}`,
          share: one,
        }))}
        linesOf={({ share }) => [
          withUnit(formatNumber(weight(share.volumeKg), 0), unit),
          setsText(share),
          t('analyticsCharts.programWeek.share', { share: formatShare(shareOf(share)) }),
        ]}
        onOpen={({ name }) => onViewExercise(name)}
      />
    </ChartFigure>
  )
}
