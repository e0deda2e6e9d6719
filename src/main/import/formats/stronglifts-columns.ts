import type { Columns } from '../csv/sheet.ts'

/** Columns by their role: those of each set are numbered. */
export type Role =
  | 'date'
  | 'number'
  | 'name'
  | 'program'
  | 'bodyWeight'
  | 'exercise'
  | 'counts'
  | 'times'
  | 'hours'
  | 'start'
  | 'notes'
  | `reps${number}`
  | `weight${number}`

const SET = /^set (\d{1,3}) \((reps|kgs?|lbs?)\)$/

/** The numbers of the sets that a header has columns for, in order. */
export const setNumbers = (names: readonly string[]): number[] =>
  names.flatMap((name) => {
    const [, number, what] = SET.exec(name) ?? []
    return what === 'reps' ? [Number(number)] : []
  })

/** The columns of a header. Only those of body weight and of the sets differ between kilograms and pounds. */
export function columnsOf(names: readonly string[]): Columns<Role> {
  const columns: Partial<Columns<Role>> = {
    date: names.filter((name) => name.startsWith('date')).slice(0, 1),
    number: ['workout'],
    name: ['workout name'],
    program: ['program name'],
    bodyWeight: ['body weight (kg)', 'body weight (lb)', 'body weight (lbs)'],
    exercise: ['exercise'],
    counts: ['sets×reps'],
    times: ['sets×time'],
    hours: ['duration (hours)'],
    start: ['start time (h:mm)', 'start time'],
    notes: ['notes'],
  }
  for (const name of names) {
    const [, number, what] = SET.exec(name) ?? []
    if (what === undefined) continue
    const role: Role = `${what === 'reps' ? 'reps' : 'weight'}${Number(number)}`
    columns[role] = [name]
  }
  return columns as Columns<Role>
}
