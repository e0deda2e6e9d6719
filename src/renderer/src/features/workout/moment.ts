/** The day of a local date as it is typed: what stands before its time. */
export const dayOf = (date: string): string => date.replace(/T.*/, '')

/** The time of a local date with its `T`; empty where it has none. */
const timeOf = (date: string): string => /T.*/.exec(date)?.[0] ?? ''

/** Hours and minutes of a local date. */
export const clockOf = (date: string): string => timeOf(date).slice(1, 6)

/** The date on another day; the time stays, also while there is no day. */
export const withDay = (date: string, day: string): string => day + timeOf(date)

/** The date at another time; an empty clock takes the time out. */
export const withClock = (date: string, clock: string): string =>
  clock === '' ? dayOf(date) : `${dayOf(date)}T${clock}`
