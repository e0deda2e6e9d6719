import type { Columns } from '#main/import/csv/sheet.ts'

/** Columns of the app, in both of its exports. */
export const COLUMNS = {
  name: ['name'],
  startDate: ['start date (utc)', 'start date'],
  startTime: ['start time (utc)', 'start time', 'starttime'],
  endDate: ['end date (utc)', 'end date'],
  endTime: ['end time (utc)', 'end time', 'endtime'],
  bodyWeight: ['bodyweight'],
  exercise: ['exercise'],
  equipment: ['equipment'],
  reps: ['reps'],
  weight: ['weight'],
  time: ['time'],
  distance: ['distance'],
  status: ['status'],
  isWarmup: ['iswarmup'],
  rpe: ['rpe'],
  rir: ['rir'],
  note: ['note', 'notes'],
} satisfies Columns<string>
export type Role = keyof typeof COLUMNS
