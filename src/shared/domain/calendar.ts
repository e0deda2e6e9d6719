import { dayOf } from './local-date.ts'

const DAY_MS = 86_400_000

/** The first and the last day that a date can be: there is no year 0, and years have four digits. */
export const FIRST_DAY = '0001-01-01'
export const LAST_DAY = '9999-12-31'

/** The day of a local date as a count of days from 1970-01-01, so that days can be added and compared. */
export const dayNumber = (date: string): number => Date.parse(dayOf(date)) / DAY_MS

/** The day that a count of days stands for, `2026-02-16`. */
export const dayAt = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The day that weeks begin with. */
export type WeekStart = 'monday' | 'sunday' | 'saturday'

/** A day that begins such a week: day 0 was a Thursday. */
const SOME_START: Record<WeekStart, number> = { monday: 4, sunday: 3, saturday: 2 }

/** Place of a day in its week, 0 for the first. */
export const weekdayOf = (day: number, starts: WeekStart): number => (((day - SOME_START[starts]) % 7) + 7) % 7

/** The first day of the week that a day is in. */
export const weekOf = (day: number, starts: WeekStart): number => day - weekdayOf(day, starts)
