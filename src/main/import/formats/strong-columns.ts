import type { Columns } from '../csv/sheet.ts'

/** A header with its unit behind it, as `Weight (kg)`, or without. */
const withUnits = (names: readonly string[], units: readonly string[]): string[] =>
  names.flatMap((name) => [name, ...units.map((unit) => `${name} (${unit})`)])

/**
 * What the versions of Strong call their columns, in English and German. The oldest files name the columns of weight and
 * distance by their unit; `Set Type` and `Heart Rate` are in files of tools that write Strong's format.
 */
export const STRONG_COLUMNS = {
  number: ['workout #'],
  date: ['date', 'datum'],
  title: ['workout name', 'workout-name'],
  length: withUnits(['duration', 'workout duration', 'dauer', 'workout-dauer'], ['sec', 's', 'sek', 'sek.']),
  exercise: ['exercise name', 'name der übung'],
  order: ['set order', 'reihenfolge festlegen'],
  weight: [...withUnits(['weight', 'gewicht'], ['kg', 'lbs', 'lb']), 'lbs', 'lb', 'kg'],
  weightUnit: ['weight unit', 'gewichtseinheit'],
  reps: ['reps', 'wiederh.', 'wiederholungen'],
  rpe: ['rpe'],
  distance: [
    ...withUnits(['distance', 'entfernung'], ['meters', 'metres', 'meter', 'm', 'km', 'miles', 'mi']),
    ...['mi.', 'mi', 'km'],
  ],
  distanceUnit: ['distance unit', 'entfernungseinheit'],
  seconds: ['seconds', 'sekunden'],
  notes: ['notes', 'notizen'],
  workoutNotes: ['workout notes', 'workout-notizen'],
  setType: ['set type'],
  heartRate: ['heart rate'],
} as const satisfies Columns<string>

export type StrongRole = keyof typeof STRONG_COLUMNS

const NEEDED: readonly StrongRole[] = ['date', 'title', 'exercise', 'order', 'weight', 'reps']

/** Whether a header is one of Strong's, in any of its versions. */
export const isStrongHeader = (names: ReadonlySet<string>): boolean =>
  NEEDED.every((role) => STRONG_COLUMNS[role].some((name) => names.has(name)))
