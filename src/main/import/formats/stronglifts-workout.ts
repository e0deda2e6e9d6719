import { roundTo } from '#shared/domain/quantity.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { dayOrderOf } from '../csv/day-order.ts'
import type { SetRow } from '../csv/group.ts'
import { type Moment, readMoment } from '../csv/moment.ts'
import type { Row, Sheet } from '../csv/sheet.ts'
import { createLengths, workoutKey } from '../csv/workout.ts'
import type { Role } from './stronglifts-columns.ts'

type AppRow = Row<Role>
type Workout = SetRow['session']

/** What tells one workout from another. */
const IDENTITY = ['date', 'number', 'name', 'start'] as const satisfies readonly Role[]

const SECONDS_PER_HOUR = 3600

/** Day and clock stand in columns of their own; the header of the day says how it is ordered. */
function startReader(sheet: Sheet<Role>, timeZone: string): (row: AppRow) => Moment {
  const isMonthFirst = /\(mm/i.test(sheet.headerOf('date'))
  const order = dayOrderOf(sheet.valuesOf('date')) ?? (isMonthFirst ? 'mdy' : 'dmy')
  return (row) => {
    const text = [row.need('date'), row.text('start')].filter((part) => part !== null).join(' ')
    const message = () => t('importData.remark.date', { column: row.headerOf('date'), found: text })
    return readMoment(text, { timeZone, order }) ?? row.fail('date', 'date', message())
  }
}

/**
 * Reads what a row says of its workout. The number of a workout moves when an older one is deleted, so it is no name for
 * it; it only parts workouts that began in the same minute under the same name.
 */
export function workoutReader(sheet: Sheet<Role>, timeZone: string, unit: WeightUnit | null): (row: AppRow) => Workout {
  const startOf = startReader(sheet, timeZone)
  const lengthOf = createLengths()
  const known = new Map<string, Workout>()
  const keys = new Map<string, number>()

  const keyOf = (start: Moment, title: string | null): string => {
    const key = workoutKey(start.date, title)
    const count = (keys.get(key) ?? 0) + 1
    keys.set(key, count)
    return count === 1 ? key : `${key} (${count})`
  }

  const read = (row: AppRow): Workout => {
    const start = startOf(row)
    const title = row.text('name')
    const [hours, weight] = [row.amount('hours'), row.amount('bodyWeight')]
    const key = keyOf(start, title)
    const seconds = hours === null ? undefined : roundTo(hours * SECONDS_PER_HOUR, 0)
    const { minutes } = lengthOf(key, { row, role: 'hours', name: 'duration', seconds })
    const bodyWeight = weight ? { value: weight, unit } : null
    return { key, ...start, title, program: row.text('program'), durationMinutes: minutes, bodyWeight, notes: null }
  }

  /** Every row has the notes of its workout again; they are told once. */
  const told = new Set<string>()
  const isNews = (key: string, note: string): boolean => {
    const said = JSON.stringify([key, note])
    return !told.has(said) && Boolean(told.add(said))
  }

  return (row) => {
    const said = JSON.stringify(IDENTITY.map((role) => row.text(role)))
    const workout = known.get(said) ?? read(row)
    known.set(said, workout)
    const notes = row.text('notes')
    return notes !== null && isNews(workout.key, notes) ? { ...workout, notes } : workout
  }
}
