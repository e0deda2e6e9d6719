import type { PhaseTotals } from '#shared/contract/program-week.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'

/** A week for tests, empty but for what is given. */
export const testWeek = (start: string, given: Partial<TrainingWeek> = {}): TrainingWeek => ({
  start,
  complete: true,
  inTrend: false,
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

/** A phase for tests, with the best estimates of its movements in kilograms. */
export function testPhase(phase: number, e1rms: Record<string, number>, given: Partial<PhaseTotals> = {}): PhaseTotals {
  const { start: _, complete: __, inTrend: ___, deload: ____, places: _____, ...training } = testWeek('2026-03-02')
  const set = { sessionId: 's', date: '2026-03-02', position: 1, set: 1, weightKg: 80, loadKg: 80, reps: 5, rpe: null }
  return {
    ...training,
    program: null,
    phase,
    run: null,
    from: '2026-03-02',
    to: '2026-03-29',
    weeks: 4,
    deloadWeeks: 1,
    isRunning: false,
    e1rms: Object.entries(e1rms).map(([exercise, kg]) => ({ exercise, e1rm: { kg, set } })),
    ...given,
  }
}
