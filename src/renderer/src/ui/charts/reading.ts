import { formatDayRange, formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'
import type { Reading } from './Reader.tsx'
import { isGap, type Shown } from './shown.ts'
import { isBar, type Series } from './timeSeries.ts'

type Format = (value: number) => string
type Place = Pick<Shown<unknown>, 'day' | 'points' | 'values' | 'ranges' | 'isDeload' | 'isPart' | 'record'>

const orNothing = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : [t('charts.noValue')])

const readValues = ({ values }: Place, series: readonly Series[], format: Format) =>
  series.flatMap(({ key, name }) => {
    const value = values[key] ?? null
    return value === null ? [] : [`${name}: ${format(value)}`]
  })

/** What is read of a single point: its values, or the lines that stand for them, and what it is. */
export function readPoint(place: Place, series: readonly Series[], format: Format, lines?: readonly string[]) {
  const { record, isPart, isDeload } = place
  return [
    ...orNothing(lines ?? readValues(place, series, format)),
    ...(record === null ? [] : [t('charts.record')]),
    ...(isDeload ? [t('charts.deload')] : []),
    ...(isPart ? [t('charts.part')] : []),
  ]
}

/** What is read of a stretch of points: their means, or their medians with the lowest and the highest; of a gap that it is one. */
export function readStretch(place: Place & { to: string }, series: readonly Series[], format: Format): Reading {
  const { day, to, points, values, ranges, isDeload, record } = place
  const title = formatDayRange(day, to)
  if (isGap(place)) return { title, lines: [t('charts.gap')] }
  const lines = series.flatMap(({ key, name, mark }) => {
    const value = values[key] ?? null
    if (value === null) return []
    const [low, high] = ranges[key] ?? [value, value]
    const said = { name, value: format(value), low: format(low), high: format(high) }
    return [t(isBar({ mark }) ? 'charts.mean' : 'charts.median', said)]
  })
  const count = t('charts.values', { count: points.length, shown: formatNumber(points.length) })
  return {
    title,
    lines: [
      ...orNothing(lines),
      count,
      ...(record === null ? [] : [`${t('charts.record')}: ${format(record)}`]),
      ...(isDeload ? [t('charts.deload')] : []),
    ],
  }
}
