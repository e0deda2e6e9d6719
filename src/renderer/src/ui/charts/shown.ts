import { median } from 'simple-statistics'
import { dayAt, dayNumber, type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { meanOf } from '#shared/domain/mean.ts'
import { isBar, type Layout, type Series, type TimePoint } from './timeSeries.ts'

/** More bars run into each other, and a line through more points is a filled zigzag. */
const MOST = 260
/** With more weeks, the shade of a deload week would be thinner than its hatching. */
const MOST_DELOAD_WEEKS = 200

const MONTHS = { month: 1, quarter: 3, year: 12 } as const
const periods = ['week', 'month', 'quarter', 'year'] as const
type Period = (typeof periods)[number]

/** What is drawn at one place: a point, the middle of a stretch of points, or the gap where nothing was left to draw. */
export interface Shown<P> {
  day: string
  /** The last day, of a stretch or a gap. */
  to: string | null
  points: readonly P[]
  values: Record<string, number | null>
  /** From the lowest to the highest, of a stretch whose middle is a median. */
  ranges: Record<string, Range | null>
  isDeload: boolean
  isPart: boolean
  /** The best of the records that are here, in the first series. */
  record: number | null
}
export type Range = readonly [low: number, high: number]

/** What is drawn of many points, and what stands for single ones: nothing, or the mean or median of a period. */
export interface Drawn<P> {
  shown: readonly Shown<P>[]
  instead: { of: 'mean' | 'median'; period: Period } | null
}

/** Whether it stands for days of which nothing is drawn. */
export const isGap = ({ points }: Pick<Shown<unknown>, 'points'>): boolean => points.length === 0

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function firstOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** The first and the last day of the period that a day is in. */
function periodOf(day: string, period: Period, weekStart: WeekStart): [from: string, to: string] {
  if (period === 'week') {
    const start = weekOf(dayNumber(day), weekStart)
    return [dayAt(start), dayAt(start + 6)]
  }
  const months = MONTHS[period]
  const first = Math.floor(monthOf(day) / months) * months
  return [firstOfMonth(first), dayAt(dayNumber(firstOfMonth(first + months)) - 1)]
}

function rangeOf(values: readonly number[]): Range | null {
  return values.length < 2 ? null : [Math.min(...values), Math.max(...values)]
}

/** The best record of some points: each is better than those before. */
const recordOf = (points: readonly TimePoint[], key: string | undefined): number | null =>
  key === undefined ? null : (points.findLast(({ isRecord }) => isRecord)?.values[key] ?? null)

/** The points of each period as one: bars as their mean, lines as their median. What is not whole is in no mean. */
function grouped<P extends TimePoint>(
  points: readonly P[],
  series: readonly Series[],
  period: Period,
  weekStart: WeekStart,
): Shown<P>[] {
  const groups = Map.groupBy(points, ({ day }) => periodOf(day, period, weekStart)[0])
  return [...groups].map(([day, all]) => {
    const whole = all.filter(({ isPart }) => !isPart)
    const within = whole.length > 0 ? whole : all
    const valuesOf = (key: string) => within.flatMap(({ values }) => values[key] ?? [])
    const middleOf = ({ key, mark }: Series): number | null => {
      const values = valuesOf(key)
      if (isBar({ mark })) return meanOf(values)
      return values.length === 0 ? null : median(values)
    }
    return {
      day,
      to: periodOf(day, period, weekStart)[1],
      points: all,
      values: Object.fromEntries(series.map((one) => [one.key, middleOf(one)])),
      ranges: Object.fromEntries(series.map((one) => [one.key, isBar(one) ? null : rangeOf(valuesOf(one.key))])),
      isDeload: period === 'week' && all.some(({ isDeload }) => isDeload),
      isPart: false,
      record: recordOf(all, series[0]?.key),
    }
  })
}

const single = <P extends TimePoint>(point: P, series: readonly Series[]): Shown<P> => ({
  day: point.day,
  to: null,
  points: [point],
  values: point.values,
  ranges: {},
  isDeload: point.isDeload === true,
  isPart: point.isPart === true,
  record: recordOf([point], series[0]?.key),
})

const gap = (from: number, to: number): Shown<never> => ({
  ...{ day: dayAt(from), to: dayAt(to), points: [], values: {}, ranges: {} },
  ...{ isDeload: false, isPart: false, record: null },
})

/** The weeks, or periods of them, with a gap wherever some between them were left out. */
function withGaps<P>(shown: readonly Shown<P>[]): Shown<P>[] {
  return shown.flatMap((it, i) => {
    const before = shown[i - 1]
    const next = before && (before.to === null ? dayNumber(before.day) + 7 : dayNumber(before.to) + 1)
    const start = dayNumber(it.day)
    return next !== undefined && next < start ? [gap(next, start - 1), it] : [it]
  })
}

/** Whether a deload week is wide enough to be seen. */
function hasRoomForDeloads(points: readonly TimePoint[], layout: Layout): boolean {
  const [first, last] = [points[0]?.day, points.at(-1)?.day]
  if (first === undefined || last === undefined) return true
  return layout === 'moments'
    ? (dayNumber(last) - dayNumber(first)) / 7 <= MOST_DELOAD_WEEKS
    : points.length <= MOST_DELOAD_WEEKS
}

function drawn<P extends TimePoint>(points: readonly P[], series: readonly Series[], weekStart: WeekStart): Drawn<P> {
  if (points.length <= MOST) return { shown: points.map((point) => single(point, series)), instead: null }
  const of = series.some(isBar) ? 'mean' : 'median'
  const all = periods.map((period) => ({
    instead: { of, period } as const,
    shown: grouped(points, series, period, weekStart),
  }))
  return all.find(({ shown }) => shown.length <= MOST) ?? (all.at(-1) as Drawn<P>)
}

/**
 * What is drawn of points, oldest first: all of them where they are few enough, else bars as means and lines as medians of
 * weeks, months, quarters or years, so that none is left out. Where weeks are left out, a gap stands for them.
 */
export function drawnOf<P extends TimePoint>(
  points: readonly P[],
  series: readonly Series[],
  { layout, weekStart }: { layout: Layout; weekStart: WeekStart },
): Drawn<P> {
  const { shown, instead } = drawn(points, series, weekStart)
  const isShaded = hasRoomForDeloads(points, layout)
  const shaded = isShaded ? shown : shown.map((it) => ({ ...it, isDeload: false }))
  return { shown: layout === 'weeks' ? withGaps(shaded) : shaded, instead }
}
