import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { meanOf } from '#shared/domain/mean.ts'
import { t } from '#shared/messages/index.ts'
import { most } from './progressPoints.ts'
import type { useReading } from './view.ts'

export type VolumeKey = 'amount' | 'apart'
type Units = Pick<ReturnType<typeof useReading>, 'unit' | 'weight' | 'volumeText'>

/** A session in the chart of the volume. */
export interface VolumePoint {
  day: string
  /** `apart` is what cannot be compared with the others. */
  values: Record<VolumeKey, number | null>
  isDeload: boolean
  isInTrend: boolean
  of: ProgressPoint
}

/** What is counted of a session, and of them together. */
interface Measure {
  name: string
  rule: string
  unit: string
  isWhole: boolean
  /** Null where nothing is known. */
  amountOf: (point: ProgressPoint) => number | null
  isCompared: (point: ProgressPoint) => boolean
  mean: number
  most: { date: string; amount: number } | null
  shown: (amount: number) => number
  text: (amount: number) => string
}

function countedBy(words: 'reps' | 'sets', points: readonly ProgressPoint[]): Measure {
  const amountOf = ({ reps, workingSets }: ProgressPoint) => (words === 'reps' ? reps : workingSets)
  const top = most(points, amountOf)
  return {
    name: t(`exercisesScreen.volume.by.${words}.title`),
    rule: t(`exercisesScreen.volume.by.${words}.rule`),
    unit: t(`exercisesScreen.unit.${words}`),
    isWhole: true,
    amountOf,
    isCompared: () => true,
    mean: meanOf(points.map(amountOf)) ?? 0,
    most: top && { date: top.date, amount: amountOf(top) },
    shown: (amount) => amount,
    text: (amount) => t(`exercisesScreen.volume.${words}`, { count: amount, shown: formatNumber(amount, 1) }),
  }
}

/** Kilograms moved; repetitions where no load is known; sets where none was counted. */
export function measureOf({ points, averages, records: { volume } }: ExerciseProgress, units: Units): Measure {
  const { unit, weight, volumeText } = units
  if (volume === null) return countedBy(points.some(({ reps }) => reps > 0) ? 'reps' : 'sets', points)
  return {
    name: t('exercisesScreen.volume.title'),
    rule: `${t('exercisesScreen.volume.rule')} ${t('analyticsScreen.trend.rule')}`,
    unit,
    isWhole: false,
    // Of a session whose load is not known there is no volume, and not one of nothing.
    amountOf: ({ volumeKg }) => (volumeKg === 0 ? null : volumeKg),
    isCompared: ({ isComparable }) => isComparable,
    mean: averages.volumeKg ?? 0,
    most: { date: volume.date, amount: volume.kg },
    shown: weight,
    text: volumeText,
  }
}

/** The sessions as they are drawn. */
export function volumePoints(
  points: readonly ProgressPoint[],
  { amountOf, isCompared, shown }: Measure,
): VolumePoint[] {
  return points.map((of) => {
    const amount = amountOf(of)
    const value = amount === null ? null : shown(amount)
    return {
      day: dayOf(of.date),
      values: isCompared(of) ? { amount: value, apart: null } : { amount: null, apart: value },
      isDeload: of.isDeloadWeek,
      isInTrend: of.inTrend.volume,
      of,
    }
  })
}

/** What the chart says, in words: of those that can be compared. */
export function volumeSummary(points: readonly VolumePoint[], { mean, most, text }: Measure): string {
  const apart = points.filter(({ values }) => values.apart !== null).length
  const summary = t('exercisesScreen.volume.summary', {
    count: points.filter(({ values }) => values.amount !== null).length,
    mean: text(mean),
    day: most ? formatShortDay(most.date) : '',
    most: text(most?.amount ?? 0),
  })
  const apartText = t('exercisesScreen.volume.apartText', { count: apart, shown: formatNumber(apart) })
  return apart === 0 ? summary : `${summary} ${apartText}`
}
