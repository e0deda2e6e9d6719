import { readMoment, wallClock } from '#main/import/csv/moment.ts'
import type { Columns } from '#main/import/csv/sheet.ts'
import type { Table } from '#main/import/csv/table.ts'
import { createLengths } from '#main/import/csv/workout.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import type { Line, LookupReader } from './lookup-reader.ts'

/** What the section of sessions says of one. */
export interface SessionLine extends Line {
  dayId: string | null
  day: string | null
  /** UTC, `2026-01-05T17:00:00`. */
  start: string | null
  durationMinutes: number | null
}

const LATEST_SECONDS = 4_000_000_000

const SESSION = {
  id: ['_id'],
  dayId: ['day_id'],
  day: ['mydate'],
  start: ['starttime'],
  startTypo: ['starttimie'],
  end: ['endtime'],
  total: ['total_time'],
} satisfies Columns<string>

const utcOf = (seconds: number | null): string | null =>
  seconds !== null && seconds > 0 && seconds < LATEST_SECONDS
    ? new Date(seconds * 1000).toISOString().slice(0, 19)
    : null

/** The day of a cell; null where it has none. */
export const dayIn = (text: string | null): string | null => {
  const moment = text === null ? null : readMoment(text, { timeZone: 'UTC' })
  return moment && dayOf(moment.date)
}

/** Reads the section of sessions, by their ids. */
export function readSessions(reader: LookupReader, tables: readonly Table[]): Map<string, SessionLine> {
  const sessions = new Map<string, SessionLine>()
  const lengthOf = createLengths()
  reader.eachRow(tables, SESSION, (row, line) => {
    const id = row.need('id')
    const start = row.number('start') ?? row.number('startTypo')
    const [end, total] = [row.number('end'), row.number('total')]
    const fromEnd = start && end ? { role: 'end' as const, seconds: end - start } : null
    const length = total ? { role: 'total' as const, seconds: total } : fromEnd
    const { minutes } = length ? lengthOf(id, { row, name: 'duration', ...length }) : { minutes: null }
    // Snapshots of a session repeat its id; the last one holds.
    const day = dayIn(row.text('day'))
    sessions.set(id, { ...line, dayId: row.text('dayId'), day, start: utcOf(start), durationMinutes: minutes })
  })
  return sessions
}

/** When a session was, on a day: with the clock of this zone where that says the same day. */
export function momentOf(
  day: string,
  start: string | null,
  timeZone: string,
): { date: string; timeZone: string | null } {
  const local = start === null ? null : wallClock(`${start}Z`, timeZone)
  return local !== null && dayOf(local) === day ? { date: local, timeZone } : { date: day, timeZone: null }
}
