import { type Moment, readMoment } from './moment.ts'

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/

/** Which of two numbers before a year is the month, told by every date of a column; null where none of them tells. */
export function dayOrderOf(dates: Iterable<string>): 'mdy' | 'dmy' | null {
  for (const date of dates) {
    const [, first, second] = SLASHED.exec(date.trim()) ?? []
    if (Number(first) > 12) return 'dmy'
    if (Number(second) > 12) return 'mdy'
  }
  return null
}

/** Whether day and month of a date cannot be told apart. */
export function isEitherWay(text: string, timeZone: string): boolean {
  const date = (order: 'mdy' | 'dmy'): Moment | null => readMoment(text, { timeZone, order })
  return SLASHED.test(text) && date('mdy')?.date !== date('dmy')?.date
}
