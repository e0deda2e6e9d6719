import { formatNumber, formatShortDay, NOTHING } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import type { ChartTable } from '#renderer/ui/charts/table.ts'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import { useAnswer, useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'

/** The bests of every movement over the span, with the table that is kept of them. */
export function useRecords() {
  const { span } = useView()
  const { unit, weight } = useUnits()
  const answer = useAnswer('analytics.records', span)
  const figure = useFigure(answer, ({ exercises }) => exercises.length)
  const rows = answer.data?.exercises ?? []
  const kilograms = (kg: number | null | undefined) => (kg == null ? null : weight(kg))
  const day = (date: string | undefined) => date?.slice(0, 10) ?? null
  const dayOf = (kind: 'mostReps' | 'longestTime' | 'longestDistance') =>
    t('analyticsScreen.records.day', { best: t(`bests.${kind}`) })
  const table: ChartTable<ExerciseRecords> = {
    rows,
    columns: [
      { name: t('analyticsScreen.column.exercise'), value: ({ exercise }) => exercise, isText: true },
      { name: t('bests.e1rm'), unit, value: ({ e1rm }) => kilograms(e1rm?.kg) },
      { name: t('analyticsScreen.records.e1rmWeight'), unit, value: ({ e1rm }) => kilograms(e1rm?.set.weightKg) },
      { name: t('analyticsScreen.records.e1rmReps'), value: ({ e1rm }) => e1rm?.set.reps ?? null },
      {
        name: t('analyticsScreen.records.e1rmDay'),
        value: ({ e1rm }) => day(e1rm?.set.date),
        text: ({ e1rm }) => formatShortDay(e1rm?.set.date ?? ''),
        isText: true,
      },
      { name: t('bests.weight'), unit, value: (row) => kilograms(row.weight?.weightKg) },
      { name: t('analyticsScreen.records.weightReps'), value: (row) => row.weight?.reps ?? null },
      { name: t('analyticsScreen.records.weightDay'), value: (row) => day(row.weight?.date), isText: true },
      {
        name: t('bests.volume'),
        unit,
        value: ({ volume }) => kilograms(volume?.kg),
        text: ({ volume }) => (volume ? formatNumber(weight(volume.kg), 0) : NOTHING),
      },
      { name: t('analyticsScreen.records.volumeDay'), value: ({ volume }) => day(volume?.date), isText: true },
      {
        name: t('bests.mostReps'),
        unit: t('analyticsScreen.records.reps'),
        value: ({ mostReps }) => mostReps?.reps ?? null,
      },
      { name: dayOf('mostReps'), value: ({ mostReps }) => day(mostReps?.date), isText: true },
      { name: t('bests.longestTime'), unit: 's', value: ({ longestTime }) => longestTime?.seconds ?? null },
      { name: dayOf('longestTime'), value: ({ longestTime }) => day(longestTime?.set.date), isText: true },
      { name: t('bests.longestDistance'), unit: 'm', value: ({ longestDistance }) => longestDistance?.meters ?? null },
      { name: dayOf('longestDistance'), value: ({ longestDistance }) => day(longestDistance?.set.date), isText: true },
      { name: t('analyticsScreen.records.times'), value: ({ occurrences }) => occurrences },
      { name: t('analyticsScreen.records.last'), value: ({ lastDate }) => day(lastDate), isText: true },
    ],
  }
  return { figure, table, rows, formula: answer.data?.formula ?? 'epley' }
}
