import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import { most } from './progressPoints.ts'
import { useFigure, useReading, useView } from './view.ts'

interface Point {
  day: string
  values: { amount: number }
  isDeload: boolean
  of: ProgressPoint
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What is counted of a session: kilograms moved, or repetitions where no load is known. */
function useMeasure({ points }: ExerciseProgress) {
  const { unit, weight, volumeText } = useReading()
  const isWeighed = points.some(({ volumeKg }) => volumeKg > 0)
  return isWeighed
    ? {
        isWeighed,
        name: t('exercisesScreen.volume.title'),
        unit,
        amount: ({ volumeKg }: ProgressPoint) => volumeKg,
        shown: weight,
        text: volumeText,
      }
    : {
        isWeighed,
        name: t('exercisesScreen.volume.titleReps'),
        unit: '',
        amount: ({ reps }: ProgressPoint) => reps,
        shown: (reps: number) => reps,
        text: (reps: number) => t('exercisesScreen.volume.reps', { count: reps, shown: formatNumber(reps, 1) }),
      }
}

/** The volume of every time, with deloads shaded; the repetitions where no load is known. */
export function VolumeChart({ progress }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const { weightTrend } = useReading()
  const { isWeighed, name, unit, amount, shown, text } = useMeasure(progress)
  const points = progress.points.map(
    (of): Point => ({ day: dayOf(of.date), values: { amount: shown(amount(of)) }, isDeload: of.isDeloadWeek, of }),
  )
  const top = most(progress.points, amount) ?? progress.points[0]
  const trend = isWeighed ? weightTrend(progress.volumeTrend) : null
  const summary = t('exercisesScreen.volume.summary', {
    count: points.length,
    mean: text(sum(progress.points.map(amount)) / points.length),
    day: top ? formatShortDay(top.date) : '',
    most: text(top ? amount(top) : 0),
  })
  return (
    <ChartFigure
      {...useFigure()}
      title={name}
      summary={`${summary} ${trendText(trend, unit)}`}
      rule={t(isWeighed ? 'exercisesScreen.volume.rule' : 'exercisesScreen.volume.ruleReps')}
      table={{
        rows: points,
        columns: [
          {
            name: t('exercisesScreen.occurrences.day'),
            value: ({ day }: Point) => day,
            text: ({ day }) => formatShortDay(day),
            isText: true,
          },
          { name, unit, value: ({ values }) => values.amount },
          { name: t('exercisesScreen.preview.sets'), value: ({ of }) => of.workingSets },
        ],
      }}
    >
      <TimeChart
        label={name}
        points={points}
        series={[{ key: 'amount', name, mark: 'line' }]}
        layout="moments"
        unit={unit}
        format={(value) => `${formatNumber(value, 0)} ${unit}`.trim()}
        trend={trend}
        notesOf={({ of }) => [t('exercisesScreen.volume.sets', { count: of.workingSets })]}
        onOpen={({ of }) => onViewSession(of.sessionId)}
      />
    </ChartFigure>
  )
}
