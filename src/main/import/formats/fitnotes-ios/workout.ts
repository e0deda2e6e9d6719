import { dayOrderOf } from '#main/import/csv/day-order.ts'
import type { SetRow } from '#main/import/csv/group.ts'
import { type Moment, readMoment } from '#main/import/csv/moment.ts'
import type { Row, Sheet } from '#main/import/csv/sheet.ts'
import { createLengths, workoutKey } from '#main/import/csv/workout.ts'
import { t } from '#shared/messages/index.ts'
import type { Role } from './columns.ts'

type AppRow = Row<Role>
type Workout = SetRow['session']

/** Dates are American and times in UTC where the header says so; newer exports have both in one column. */
function momentReader(sheet: Sheet<Role>, timeZone: string) {
  const order = dayOrderOf([...sheet.valuesOf('startDate'), ...sheet.valuesOf('endDate')]) ?? 'mdy'
  const isUtc = /\(utc\)/i.test(sheet.headerOf('startDate'))
  return (row: AppRow, day: 'startDate' | 'endDate', time: 'startTime' | 'endTime') => {
    const text = [row.text(day), row.text(time)].filter((part) => part !== null).join(' ')
    const zoned = isUtc && row.text(time) !== null ? `${text} UTC` : text
    const read = (zone: string): Moment | null => readMoment(zoned, { timeZone: zone, order })
    // In UTC whatever the zone of this machine is: so a workout is called the same everywhere.
    return { text, local: read(timeZone), instant: read('UTC') }
  }
}

/** Seconds from one moment to another; null where they cannot be told. */
const secondsBetween = (start: Moment, end: Moment | null): number | null =>
  end !== null && start.date.length > 10 && end.date.length > 10
    ? (Date.parse(`${end.date}Z`) - Date.parse(`${start.date}Z`)) / 1000
    : null

/** Reads what a row says of its workout; every row of one says the same, so it is read once. */
export function workoutReader(sheet: Sheet<Role>, timeZone: string): (row: AppRow) => Workout {
  const momentOf = momentReader(sheet, timeZone)
  const lengthOf = createLengths()
  const known = new Map<string, Workout>()
  const roles = ['name', 'startDate', 'startTime', 'endDate', 'endTime', 'bodyWeight'] as const
  const startRole: Role = sheet.has('startDate') ? 'startDate' : 'startTime'

  const read = (row: AppRow): Workout => {
    row.need(startRole)
    const { text, local, instant } = momentOf(row, 'startDate', 'startTime')
    if (!local || !instant) {
      const column = sheet.headerOf(startRole)
      return row.fail(startRole, 'date', t('importData.remark.date', { column, found: text }))
    }
    const title = row.text('name')
    const key = workoutKey(instant.date, title)
    const seconds = secondsBetween(instant, momentOf(row, 'endDate', 'endTime').instant)
    const { minutes, note } = lengthOf(key, { row, role: 'endTime', name: 'end', seconds })
    const weight = row.amount('bodyWeight')
    const bodyWeight = weight ? { value: weight, unit: null } : null
    return { key, ...local, title, program: null, durationMinutes: minutes, bodyWeight, notes: note }
  }

  return (row) => {
    const said = JSON.stringify(roles.map((role) => row.text(role)))
    const workout = known.get(said) ?? read(row)
    known.set(said, workout)
    return workout
  }
}
