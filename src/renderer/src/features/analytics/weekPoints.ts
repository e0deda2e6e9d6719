import { addDays } from '#renderer/lib/days.ts'
import { formatDayRange } from '#renderer/lib/format.ts'
import type { Column } from '#renderer/ui/charts/table.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { t } from '#shared/messages/index.ts'
import { placeText } from './words.ts'

/** A week as a point of a chart. */
export interface WeekPoint<K extends string> {
  day: string
  values: Record<K, number | null>
  isDeload: boolean
  deload: TrainingWeek['deload']
  isInTrend: boolean
  isPart: boolean
  week: TrainingWeek
}

/** The weeks as points of a chart; `valuesOf` says what is drawn of each. */
export const weekPoints = <K extends string>(
  weeks: readonly TrainingWeek[],
  valuesOf: (week: TrainingWeek) => Record<K, number | null>,
): WeekPoint<K>[] =>
  weeks.map((week) => ({
    day: week.start,
    values: valuesOf(week),
    isDeload: week.deload !== 'none',
    deload: week.deload,
    isInTrend: week.inTrend,
    isPart: !week.complete,
    week,
  }))

/** A week by its days, `30 Mar – 5 Apr 2026`; empty for no week. */
export const weekDays = (start: string): string => (start === '' ? '' : formatDayRange(start, addDays(start, 6)))

interface WeekRow {
  day: string
  isPart: boolean
}

/** The column of a table of weeks that says which week it is. */
export const weekColumn = (): Column<WeekRow> => ({
  name: t('analyticsScreen.column.week'),
  value: ({ day }) => day,
  text: ({ day }) => weekDays(day),
  isText: true,
})

/** The column that says whether a week is over and no day of it was left out. */
export const completeColumn = (): Column<WeekRow> => ({
  name: t('analyticsScreen.column.complete'),
  value: ({ isPart }) => t(`analyticsScreen.complete.${isPart ? 'no' : 'yes'}`),
  isText: true,
})

/** What else is read of a week: where in a program it was, and how many sessions it had. */
export const weekNotes = ({ week }: WeekPoint<string>): string[] => [
  ...week.places.map((place) => placeText(place)).filter((place) => place !== ''),
  t('analyticsScreen.sessions', { count: week.sessions }),
]
