import { expect, test } from 'vitest'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { latestRecord } from './latestRecord.ts'

const mark = (date: string) => ({
  sessionId: `s-${date}`,
  date,
  position: 1,
  set: 1,
  weightKg: 80,
  loadKg: 80,
  reps: 5,
  rpe: null,
})
const bests = (part: Partial<ExerciseRecords>): ExerciseRecords => ({
  exercise: 'Bench Press',
  loadMode: 'external',
  e1rm: { kg: 93.3, set: mark('2026-03-02') },
  weight: mark('2026-03-02'),
  volume: null,
  occurrences: 3,
  bodyWeightMissing: 0,
  lastDate: '2026-03-30',
  ...part,
})

test('the latest record is the newest of the bests, whatever it is of', () => {
  expect(latestRecord(bests({}))).toMatchObject({ kind: 'e1rm', kg: 93.3, date: '2026-03-02' })
  expect(latestRecord(bests({ weight: mark('2026-03-09') }))).toMatchObject({ kind: 'weight', kg: 80 })
  const volume = { kg: 4000, sessionId: 'v', date: '2026-03-16' }
  expect(latestRecord(bests({ volume }))).toEqual({ kind: 'volume', ...volume, set: null })
  expect(latestRecord(bests({ e1rm: null, weight: null }))).toBeNull()
})
