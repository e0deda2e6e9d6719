import { t } from '#shared/messages/index.ts'
import { dayOrderOf, isEitherWay } from './day-order.ts'
import { type Moment, millisecondsOf, readMoment } from './moment.ts'
import type { Row, Sheet } from './sheet.ts'

/** Reads the dates of a column. Rows of one workout have the same, so each text is read once. */
export function momentsOf<Role extends string>(sheet: Sheet<Role>, role: Role, timeZone: string) {
  const known = new Map<string, Moment | null>()
  const order = dayOrderOf(sheet.valuesOf(role))
  const read = (text: string): Moment | null =>
    order === null && isEitherWay(text, timeZone) ? null : readMoment(text, { timeZone, order: order ?? 'dmy' })
  const recall = (text: string): Moment | null => {
    const moment = known.get(text)
    if (moment !== undefined) return moment
    const found = read(text)
    known.set(text, found)
    return found
  }
  return {
    /** The date of a cell, or null where there is none that can be read. */
    find(row: Row<Role>): Moment | null {
      const text = row.text(role)
      return text === null ? null : recall(text)
    },
    /** Milliseconds that put rows into order: of the instant where the cell tells one, else of its clock as it stands. */
    millisecondsIn: (row: Row<Role>): number => millisecondsOf(row.text(role) ?? '', order ?? 'dmy') ?? 0,
    /** The date of a cell that must have one. */
    need(row: Row<Role>): Moment {
      const text = row.need(role)
      const message = (): string =>
        order === null && isEitherWay(text, timeZone)
          ? t('importData.remark.dateOrder', { found: text })
          : t('importData.remark.date', { column: sheet.headerOf(role), found: text })
      return recall(text) ?? row.fail(role, 'date', message())
    },
  }
}
