import type { TrainingWeek } from '#shared/contract/analytics.ts'

/** A week for tests, empty but for what is given. */
export const testWeek = (start: string, given: Partial<TrainingWeek> = {}): TrainingWeek => ({
  start,
  complete: true,
  deload: 'none',
  places: [],
  sessions: 0,
  workingSets: 0,
  reps: 0,
  partialReps: 0,
  techniqueReps: 0,
  volumeKg: 0,
  techniqueVolumeKg: 0,
  rpe: null,
  qualityReps: {},
  techniqueSets: {},
  minutes: 0,
  ...given,
})
