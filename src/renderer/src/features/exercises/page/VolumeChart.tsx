import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { trendText } from '#renderer/lib/trend.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { TimeChart } from '#renderer/ui/charts/TimeChart.tsx'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { most } from './progressPoints.ts'
import { useFigure, useReading, useView } from './view.ts'

interface Point {
  day: string
  values: { amount: number | null }
  isDeload: boolean
  of: ProgressPoint
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What is counted of a session: kilograms moved; repetitions where no load is known; sets where none was counted. */
function useMeasure({ points }: ExerciseProgress) {
  const { unit, weight, volumeText } = useReading()
  const counted = (amount: (point: ProgressPoint) => number, words: 'reps' | 'sets') => ({
    isWeighed: false,
    name: t(`exercisesScreen.volume.by.${words}.title`),
    rule: t(`exercisesScreen.volume.by.${words}.rule`),
    unit: '',
    amount,
    shown: (number: number) => number,
    text: (number: number) => t(`exercisesScreen.volume.${words}`, { count: number, shown: formatNumber(number, 1) }),
  })
  if (points.some(({ volumeKg }) => volumeKg > 0))
    return {
      isWeighed: true,
      name: t('exercisesScreen.volume.title'),
      rule: t('exercisesScreen.volume.rule'),
      unit,
      amount: ({ volumeKg }: ProgressPoint) => volumeKg,
      shown: weight,
      text: volumeText,
    }
  return points.some(({ reps }) => reps > 0)
    ? counted(({ reps }) => reps, 'reps')
    : counted(({ workingSets }) => workingSets, 'sets')
}

/** The volume of every time, or what stands for it, with deloads shaded. */
export function VolumeChart({ progress }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const { weightTrend } = useReading()
  const { isWeighed, name, rule, unit, amount, shown, text } = useMeasure(progress)
  const points = progress.points.map(
    (of): Point => ({
      day: dayOf(of.date),
      // Of a session whose load is not known there is no volume, and not one of nothing.
      values: { amount: isWeighed && amount(of) === 0 ? null : shown(amount(of)) },
      isDeload: of.isDeloadWeek,
      of,
    }),
  )
  const counted = progress.points.filter((point) => !isWeighed || amount(point) > 0)
  const top = most(progress.points, amount) ?? progress.points[0]
  const trend = isWeighed ? weightTrend(progress.volumeTrend) : null
  const summary = t('exercisesScreen.volume.summary', {
    count: counted.length,
    mean: text(isWeighed ? (progress.averages.volumeKg ?? 0) : sum(counted.map(amount)) / counted.length),
    day: top ? formatShortDay(top.date) : '',
    most: text(top ? amount(top) : 0),
  })
  return (
    <ChartFigure
      {...useFigure()}
      title={name}
      summary={`${summary} ${trendText(trend, unit, 0)}`}
      rule={isWeighed ? `${rule} ${t('analyticsScreen.trend.rule')}` : rule}
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
        format={(value) => withUnit(formatNumber(value, 0), unit)}
        isWhole={!isWeighed}
        trend={trend}
        notesOf={({ of: { workingSets: sets } }) => [
          t('exercisesScreen.volume.sets', { count: sets, shown: formatNumber(sets) }),
        ]}
        onOpen={({ of }) => onViewSession(of.sessionId)}
      />
    </ChartFigure>
  )
}
