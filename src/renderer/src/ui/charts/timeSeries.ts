import type { Trend } from '#shared/contract/trend.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { LegendItem } from './Legend.tsx'
import { type TrendAt, trendOver } from './trendBand.ts'

/** One of the things a time chart shows of every point. */
export interface Series<K extends string = string> {
  key: K
  name: string
  mark: 'bar' | 'stack' | 'line' | 'dashes' | 'point'
  color?: string
}

/** The ink of a mark that was given none: bars are lighter, so that lines can be seen in front of them. */
export const inkOf = (mark: Series['mark']): string => (mark === 'bar' ? 'var(--tl-data-2)' : 'var(--tl-data)')

/** Whether a series is drawn as bars. */
export const isBar = ({ mark }: Pick<Series, 'mark'>): boolean => mark === 'bar' || mark === 'stack'

/** One point in time; null where there is nothing of a series. */
export interface TimePoint<K extends string = string> {
  day: string
  values: Record<K, number | null>
  isDeload?: boolean
  /** Whether the trend goes by it; a point with a value that is of no deload does unless this says otherwise. */
  isInTrend?: boolean
  /** It is not whole, as a week that still runs: its bars are pale, and no mean has it. */
  isPart?: boolean
  /** It is the best there was until then, in the first series. */
  isRecord?: boolean
}

/** A point as it is drawn: `x` is its slot, or its day. */
export interface Row {
  x: number
  values: Record<string, number | null>
  isDeload: boolean
  isPart: boolean
  isRecord: boolean
  trend: TrendAt | null
  band: [low: number, high: number] | null
}

/** `slots`: one beside the other, as weeks are. `moments`: where their days are. */
export type Layout = 'slots' | 'moments'

/** Where the axis of values begins: at zero, just below the lowest, or both its ends. */
export type Scale = 'zero' | 'data' | readonly [low: number, high: number]

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

/** The points that are drawn, with the trend of the first series on each of their days; `all` are those it was drawn through. */
export function rowsOf(
  shown: readonly TimePoint[],
  all: readonly TimePoint[],
  series: readonly Series[],
  { layout, trend, scale }: { layout: Layout; trend: Trend | null; scale: Scale },
): Row[] {
  const trendAt = trendLine(all, series[0]?.key ?? '', trend)
  return shown.map(({ day, values, isDeload = false, isPart = false, isRecord = false }, slot) => {
    const at = trendAt(dayNumber(day))
    const x = layout === 'slots' ? slot : dayNumber(day)
    return { x, values, isDeload, isPart, isRecord, trend: at, band: at && bandIn(scale, at) }
  })
}

/** What is drawn of a series at a row: the height of its top, which in a stack is the sum of all. */
export function topOf({ values }: Row, series: readonly Series[]): number | null {
  const first = series[0]
  if (!first) return null
  if (first.mark !== 'stack')
    return series.map(({ key }) => values[key] ?? null).find((value) => value !== null) ?? null
  return series.reduce((sum, { key, mark }) => sum + (mark === 'stack' ? (values[key] ?? 0) : 0), 0)
}

/** Half a deload week: a moment of one is shaded that far to both sides, and never into the moment beside it. */
const HALF_WEEK = 3.5

function reachOf(rows: readonly Row[], at: number, beside: number, layout: Layout): number {
  if (layout === 'slots') return 0
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
  level: string | null
}

/** What the marks of a time chart mean; only those that are there. */
export function legendOf(
  points: readonly TimePoint[],
  series: readonly Series[],
  has: { trend: boolean },
  names: LegendNames,
): LegendItem[] {
  const marks = series.map(
    ({ name, mark, color = inkOf(mark) }): LegendItem => ({ name, mark: mark === 'stack' ? 'bar' : mark, color }),
  )
  const bar = series.find(isBar)
  const more: (LegendItem | false)[] = [
    has.trend && { name: names.trend, mark: 'band' },
    names.level !== null && { name: names.level, mark: 'dashes', color: 'var(--tl-muted)' },
    points.some(({ isDeload }) => isDeload) && { name: names.deload, mark: 'deload' },
    bar !== undefined &&
      points.some(({ isPart }) => isPart) && { name: names.part, mark: 'part', color: bar.color ?? inkOf(bar.mark) },
    points.some(({ isRecord }) => isRecord) && { name: names.record, mark: 'record' },
  ]
  return [...marks, ...more.filter((item) => item !== false)]
}
