import type { Trend } from '#shared/contract/trend.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { LegendItem } from './Legend.tsx'
import { isGap, type Range, type Shown } from './shown.ts'
import { inkOf, isBar, type Layout, type Scale, type Series, type TimePoint } from './timeSeries.ts'
import { type TrendAt, trendOver } from './trendBand.ts'

/** A place as it is drawn: `x` is its slot, or its day, which of a stretch is the middle one. */
export interface Row {
  x: number
  values: Record<string, number | null>
  ranges: Record<string, Range | null>
  isDeload: boolean
  isPart: boolean
  isGap: boolean
  /** It is a gap of more than a week: an axis of slots has no room for its days. */
  isBreak: boolean
  record: number | null
  trend: TrendAt | null
  band: [low: number, high: number] | null
}

/** The line of a trend between the first and the last of the points it was drawn through. */
function trendLine(points: readonly TimePoint[], key: string, trend: Trend | null): (day: number) => TrendAt | null {
  const measured = points.filter(
    ({ values, isDeload = false, isInTrend = !isDeload }) => isInTrend && values[key] != null,
  )
  const days = measured.map(({ day }) => dayNumber(day))
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  if (!trend || first === last) return () => null
  const at = trendOver(trend, days)
  return (day) => (day < first || day > last ? null : at(day))
}

/** The band of a trend as far as the axis goes; what is counted from zero is never less. */
function bandIn(scale: Scale, { low, high }: TrendAt): [number, number] {
  if (scale === 'data') return [low, high]
  const [least, most] = scale === 'zero' ? [0, high] : scale
  return [Math.max(least, low), Math.min(most, high)]
}

/** What is drawn, with the trend of the first series at each place; `all` are the points it was drawn through. It breaks off at a break. */
export function rowsOf(
  shown: readonly Shown<unknown>[],
  all: readonly TimePoint[],
  series: readonly Series[],
  { layout, trend, scale }: { layout: Layout; trend: Trend | null; scale: Scale },
): Row[] {
  const trendAt = trendLine(all, series[0]?.key ?? '', trend)
  return shown.map(({ day, to, points, values, ranges, isDeload, isPart, record }, slot) => {
    const first = dayNumber(day)
    const length = dayNumber(to ?? day) - first
    const is = { isGap: isGap({ points }), isBreak: isGap({ points }) && length >= 7 }
    const middle = is.isGap ? first : first + length / 2
    const at = is.isBreak ? null : trendAt(middle)
    const x = layout === 'moments' ? middle : slot
    return { x, values, ranges, isDeload, isPart, ...is, record, trend: at, band: at && bandIn(scale, at) }
  })
}

/** What is drawn of a series at a row: the height of its top, which in a stack is the sum of all. */
export function topOf({ values }: Pick<Row, 'values'>, series: readonly Series[]): number | null {
  const first = series[0]
  if (!first) return null
  if (first.mark !== 'stack')
    return series.map(({ key }) => values[key] ?? null).find((value) => value !== null) ?? null
  return series.reduce((sum, { key, mark }) => sum + (mark === 'stack' ? (values[key] ?? 0) : 0), 0)
}

/** Half a deload week: a moment of one is shaded that far to both sides, and never into the moment beside it. */
const HALF_WEEK = 3.5

function reachOf(rows: readonly Row[], at: number, beside: number, layout: Layout): number {
  if (layout !== 'moments') return 0
  const [x, other] = [rows[at]?.x ?? 0, rows[beside]?.x]
  if (other === undefined) return rows.length === 1 ? 1 : 0
  return Math.min(HALF_WEEK, Math.abs(other - x) / 2)
}

/** Stretches of deloads: of slots from the first to the last, of moments around each. */
export function deloadRuns(rows: readonly Row[], layout: Layout): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  rows.forEach((row, i) => {
    if (!row.isDeload) return
    const last = runs.at(-1)
    const to = row.x + reachOf(rows, i, i + 1, layout)
    if (last && rows[i - 1]?.isDeload) last.to = to
    else runs.push({ from: row.x - reachOf(rows, i, i - 1, layout), to })
  })
  return runs
}

interface LegendNames {
  deload: string
  part: string
  record: string
  trend: string
  range: string
  gap: string
}

/** What the marks of a time chart mean; only those that are there. `level` is the name of what all are measured against. */
export function legendOf(
  rows: readonly Row[],
  series: readonly Series[],
  level: string | null,
  names: LegendNames,
): LegendItem[] {
  const marks = series.map(
    ({ name, mark, color = inkOf(mark) }): LegendItem => ({ name, mark: mark === 'stack' ? 'bar' : mark, color }),
  )
  const bar = series.find(isBar)
  const first = series[0]
  const more: (LegendItem | false)[] = [
    first !== undefined &&
      rows.some(({ ranges }) => Object.values(ranges).some((range) => range !== null)) && {
        name: names.range,
        mark: 'range',
        color: first.color ?? inkOf(first.mark),
      },
    rows.some(({ trend }) => trend !== null) && { name: names.trend, mark: 'band' },
    level !== null && { name: level, mark: 'dashes', color: 'var(--tl-muted)' },
    rows.some(({ isDeload }) => isDeload) && { name: names.deload, mark: 'deload' },
    bar !== undefined &&
      rows.some(({ isPart }) => isPart) && { name: names.part, mark: 'part', color: bar.color ?? inkOf(bar.mark) },
    rows.some((row) => row.isGap) && { name: names.gap, mark: 'gap' },
    rows.some(({ record }) => record !== null) && { name: names.record, mark: 'record' },
  ]
  return [...marks, ...more.filter((item) => item !== false)]
}
