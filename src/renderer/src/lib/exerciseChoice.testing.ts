import type { ExerciseChoice } from '#shared/contract/exercises.ts'

/** A movement of the catalogue that was never logged. */
export const exerciseChoice = (name: string, part: Partial<ExerciseChoice> = {}): ExerciseChoice => ({
  name,
  aliases: [],
  primaryMuscles: [],
  secondaryMuscles: [],
  loadMode: 'external',
  equipment: null,
  origin: 'catalogue',
  lastDate: null,
  timesLogged: 0,
  ...part,
})
