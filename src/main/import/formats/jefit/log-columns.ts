import type { Columns } from '#main/import/csv/sheet.ts'

/** Columns of the logs of exercises, one row of which is an exercise of a session with all its sets. */
export const COLUMNS = {
  id: ['_id'],
  day: ['mydate'],
  belongSys: ['belongsys'],
  exercise: ['eid'],
  name: ['ename'],
  session: ['belongsession'],
  logs: ['logs'],
} satisfies Columns<string>
export type Role = keyof typeof COLUMNS
