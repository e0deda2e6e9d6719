import type { SessionFacts } from '#main/import/csv/group.ts'
import { momentsOf } from '#main/import/csv/row-moment.ts'
import type { Row, Sheet } from '#main/import/csv/sheet.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import type { Role } from './log-columns.ts'
import type { Lookups } from './lookups.ts'
import { dayIn, momentOf, type SessionLine } from './sessions.ts'

type LogRow = Row<Role>

/** The session of a log: what is known of it, and its line where the section of sessions has one. */
export interface LogSession {
  facts: SessionFacts
  id: string | null
  line: SessionLine | null
  /** Of the log, which may be behind midnight. */
  day: string
}

const DAY_MS = 86_400_000

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS

const idIn = (text: string | null): string | null => (text !== null && Number(text) > 0 ? text : null)

/** The day of the first log of each session, of those that can be read. */
function firstDaysOf(sheet: Sheet<Role>): Map<string, string> {
  const firstDays = new Map<string, string>()
  const days = sheet.valuesOf('day')
  for (const [i, text] of sheet.valuesOf('session').entries()) {
    const [id, day] = [idIn(text), dayIn(days[i] ?? null)]
    if (id !== null && day !== null && !firstDays.has(id)) firstDays.set(id, day)
  }
  return firstDays
}

/**
 * Reads which session a log is of. A session is called after its number and the day of its first log, which is in the file
 * whether or not the section of sessions is; logs without a number are a session of their day.
 */
export function sessionReader(sheet: Sheet<Role>, { sessions, days }: Lookups, timeZone: string) {
  const moments = momentsOf(sheet, 'day', timeZone)
  const ownDay = (row: LogRow): string | null => (row.text('day') === null ? null : dayOf(moments.need(row).date))
  const firstDays = firstDaysOf(sheet)

  const isOf = (id: string, line: SessionLine | undefined, own: string | null): line is SessionLine =>
    line !== undefined && (own === null || daysBetween(own, firstDays.get(id) ?? own) <= 1)

  const dayOfLine = ({ day, start }: SessionLine): string | null => day ?? start?.slice(0, 10) ?? null

  return (row: LogRow): LogSession => {
    const [id, own] = [idIn(row.text('session')), ownDay(row)]
    const found = id === null ? undefined : sessions.get(id)
    const line = id !== null && isOf(id, found, own) ? found : null
    const missing = () => row.fail('day', 'missing', t('importData.remark.missing', { column: 'mydate' }))
    const day = (line && id !== null ? (firstDays.get(id) ?? dayOfLine(line)) : own) ?? missing()
    const routine = line?.dayId ? days.get(line.dayId) : undefined
    const facts = {
      ...momentOf(day, line?.start ?? null, timeZone),
      key: id === null ? day : `${day} #${id}`,
      title: routine?.name ?? null,
      program: routine?.routine ?? null,
      durationMinutes: line?.durationMinutes ?? null,
    }
    return { facts, id, line, day: own ?? day }
  }
}
