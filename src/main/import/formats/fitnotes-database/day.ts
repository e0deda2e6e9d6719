import type { SessionFacts } from '#main/import/csv/group.ts'
import { type Moment, readMoment } from '#main/import/csv/moment.ts'
import { momentsOf } from '#main/import/csv/row-moment.ts'
import type { Row, Sheet } from '#main/import/csv/sheet.ts'
import { createLengths, joinNotes } from '#main/import/csv/workout.ts'
import type { Remark } from '#main/import/reading.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import type { Days, Role } from './backup.ts'

type Session = SessionFacts & { notes: string | null }
type Times = Days['times'][number]

const secondsBetween = (start: Moment | null, end: Moment | null): number | null =>
  start && end ? (Date.parse(`${end.date}Z`) - Date.parse(`${start.date}Z`)) / 1000 : null

const byDay = <Line extends { day: string }>(lines: readonly Line[]): Map<string, Line[]> =>
  Map.groupBy(lines, ({ day }) => day)

/** Reads what is said of the day of a set: the sets of a day are one workout, whose times and comments are apart. */
export function dayReader(sheet: Sheet<Role>, { comments, times }: Days, timeZone: string) {
  const moments = momentsOf(sheet, 'day', timeZone)
  const [commentsOf, timesOf] = [byDay(comments), byDay(times)]
  const known = new Map<string, Session>()
  const lengthOf = createLengths()

  const clock = (text: string | null): Moment | null => {
    const moment = text === null ? null : readMoment(text, { timeZone })
    return moment && moment.date.length > 10 ? moment : null
  }

  /** The first start of the day, and the seconds from each start to its end. */
  const timed = (row: Row<Role>, day: string, spans: readonly Times[]): Moment & { seconds: number | null } => {
    const read = spans.map((span) => ({ span, start: clock(span.start), end: clock(span.end) }))
    for (const { span, start } of read) {
      if (start && dayOf(start.date) === day) continue
      const found = [span.start, span.end].filter((part) => part !== null).join(' – ')
      row.warn('day', 'workoutTime', t('importData.remark.workoutTime', { date: day, found }))
    }
    const ours = read.filter(({ start }) => start && dayOf(start.date) === day)
    const [first] = ours.map(({ start }) => start).toSorted((a, b) => ((a?.date ?? '') < (b?.date ?? '') ? -1 : 1))
    const lengths = ours.map(({ start, end }) => secondsBetween(start, end))
    const seconds = lengths.length > 0 && lengths.every((length) => length !== null && length >= 0)
    return {
      date: first?.date ?? day,
      timeZone: first?.timeZone ?? null,
      seconds: seconds ? lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0) : null,
    }
  }

  const readDay = (row: Row<Role>, day: string): Session => {
    const { seconds, ...moment } = timed(row, day, timesOf.get(day) ?? [])
    const { minutes } = lengthOf(day, { row, role: 'day', name: 'duration', seconds: seconds ?? undefined })
    const notes = joinNotes(...(commentsOf.get(day) ?? []).map(({ text }) => text).filter((text) => text !== ''))
    return { key: day, ...moment, title: null, program: null, durationMinutes: minutes, notes }
  }

  return {
    read(row: Row<Role>): Session {
      const day = dayOf(moments.need(row).date)
      const session = known.get(day) ?? readDay(row, day)
      known.set(day, session)
      return session
    },
    /** Comments on days without a set: there is no workout that they could stand with. */
    remarksOfEmptyDays: (): Remark[] =>
      comments
        .filter(({ day, text }) => text !== '' && !known.has(day))
        .map(({ line, day, text }) => ({
          ...{ line, column: 1, severity: 'warning', code: 'commentWithoutSets' },
          message: t('importData.remark.commentWithoutSets', { date: day, found: text }),
        })),
  }
}
