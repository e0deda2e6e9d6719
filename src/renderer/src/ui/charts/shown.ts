import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { thin } from './thin.ts'
import { isBar, type Layout, type Series, type TimePoint } from './timeSeries.ts'

/** More points of a line would be more than there are pixels for. */
const MOST_POINTS = 400
/** More bars run into each other. */
const MOST_BARS = 260
/** With more weeks, the shade of a deload week would be thinner than its hatching. */
const MOST_DELOAD_WEEKS = 200

type Period = 'month' | 'quarter' | 'year'
const MONTHS: Record<Period, number> = { month: 1, quarter: 3, year: 12 }
const periods = ['month', 'quarter', 'year'] as const

/** What is drawn at one place: a point, or the means of a stretch of points. */
export interface Shown<P> {
  day: string
  /** The last day, of a stretch. */
  to: string | null
  point: P
  values: Record<string, number | null>
  isDeload: boolean
  isPart: boolean
  isRecord: boolean
}

/** What is drawn of many points, and what it leaves out: nothing, points, or single points in favour of a period's mean. */
export interface Drawn<P> {
  shown: readonly Shown<P>[]
  instead: Period | 'points' | null
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function firstOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function meanOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value != null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

function grouped<P extends TimePoint>(points: readonly P[], series: readonly Series[], months: number): Shown<P>[] {
  const groups = Map.groupBy(points, ({ day }) => Math.floor(monthOf(day) / months))
  return [...groups].map(([group, all]) => {
    const whole = all.filter(({ isPart }) => !isPart)
    const within = whole.length > 0 ? whole : all
    return {
      day: firstOfMonth(group * months),
      to: dayAt(dayNumber(firstOfMonth((group + 1) * months)) - 1),
      point: all[0] as P,
      values: Object.fromEntries(series.map(({ key }) => [key, meanOf(within.map(({ values }) => values[key]))])),
      isDeload: false,
      isPart: false,
      isRecord: all.some(({ isRecord }) => isRecord),
    }
  })
}

/** Whether a deload week is wide enough to be seen. */
function hasRoomForDeloads(points: readonly TimePoint[], layout: Layout): boolean {
  const [first, last] = [points[0]?.day, points.at(-1)?.day]
  if (first === undefined || last === undefined) return true
  return layout === 'slots'
    ? points.length <= MOST_DELOAD_WEEKS
    : (dayNumber(last) - dayNumber(first)) / 7 <= MOST_DELOAD_WEEKS
}

/**
 * What is drawn of points: all of them where they are few enough. Of more, bars become the means of months, quarters or years,
 * so that none is left out; of lines the ends and the peaks stay.
 */
export function drawnOf<P extends TimePoint>(
  points: readonly P[],
  series: readonly Series[],
  layout: Layout,
): Drawn<P> {
  if (series.some(isBar) && points.length > MOST_BARS) {
    const all = periods.map((period) => ({ instead: period, shown: grouped(points, series, MONTHS[period]) }))
    return all.find(({ shown }) => shown.length <= MOST_BARS) ?? (all.at(-1) as Drawn<P>)
  }
  const kept = thin(points, MOST_POINTS, {
    valuesOf: ({ values }) => series.map(({ key }) => values[key] ?? null),
    isKept: ({ isRecord }) => isRecord === true,
  })
  const isShaded = hasRoomForDeloads(points, layout)
  const shown = kept.map((point) => ({
    day: point.day,
    to: null,
    point,
    values: point.values,
    isDeload: isShaded && point.isDeload === true,
    isPart: point.isPart === true,
    isRecord: point.isRecord === true,
  }))
  return { shown, instead: kept.length < points.length ? 'points' : null }
}
