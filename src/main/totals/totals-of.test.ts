import { describe, expect, it } from 'vitest'
import { testSession } from '#main/outbox/testing.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { totalsOf } from './totals-of.ts'

const reps = (full: number, partial = 0) => ({ full, partial })
const modes: Record<string, LoadMode> = { 'Pull-Up': 'bodyweight-plus', 'Assisted Dip': 'bodyweight-minus' }
const modeOf = (name: string): LoadMode => modes[name] ?? 'external'
const squat = (...workingSets: object[]) => ({ name: 'Squat', workingSets })

describe('the totals of a session', () => {
  it('count working sets of every kind and no warm-up', () => {
    const session = testSession({
      ...{ date: '2026-02-16T18:05', program: 'A', phase: 2, week: 5, isDeloadWeek: true },
      ...{ durationMinutes: 61.5, bodyWeightKg: 80 },
      exercises: [
        {
          name: 'Squat',
          warmupSets: [{ weightKg: 60, repCount: 5 }],
          workingSets: [
            { weightKg: 100, repCount: reps(5, 1), rpe: 8.5, repQuality: 'good' },
            { weightKg: 90, unilateralRepCount: { left: reps(6), right: reps(5, 2) }, rpe: 8.5, repQuality: 'good' },
            { weightKg: 80, repCount: reps(4), rpe: 10, failureTechnique: { type: 'LLP', partialReps: 3 } },
            { durationSeconds: 60, repQuality: 'bad' },
          ],
        },
        { name: 'Only Planned', goal: { weightKg: 100 } },
      ],
    })
    const { session: row, exercises } = totalsOf(session, modeOf)
    expect({ ...row, counts: JSON.parse(row.counts) }).toEqual({
      ...{ session_id: session.id, day: 20_500, date: session.date, program: 'A', phase: 2, week: 5 },
      ...{ is_deload_week: 1, minutes: 61.5, body_weight_kg: 80, exercises: 1, working_sets: 4 },
      ...{ reps: 6 + 13 + 4, partial_reps: 1 + 2, technique_reps: 3, technique_volume_kg: 240 },
      volume_kg: 600 + 1170 + 320 + 240,
      counts: { rpe: { '8.5': 2, '10': 1 }, qualityReps: { good: 19 }, techniqueSets: { LLP: 1 } },
    })
    expect(exercises).toHaveLength(1)
    expect(exercises[0]).toMatchObject({ exercise_key: 'squat', position: 1, volume_kg: 2330, working_sets: 4 })
  })

  it('of an exercise name its top set and the set of each estimate', () => {
    const session = testSession({
      exercises: [squat({ weightKg: 100, repCount: reps(3), rpe: 10 }, { weightKg: 90, repCount: reps(9), rpe: 6 })],
    })
    expect(totalsOf(session, modeOf).exercises[0]).toMatchObject({
      ...{ top_set: 1, top_weight_kg: 100, top_reps: 3 },
      // 100 x 1.1 against 90 x 1.3; 36/34 against 36/28; 92.2 % against 65.3 %, for 9 and 4 in reserve.
      ...{ epley_kg: 117, epley_set: 2, brzycki_kg: 115.7143, brzycki_set: 2, rpe_kg: 137.8254, rpe_set: 2 },
    })
  })

  it.each([
    ['Pull-Up', 80, { volume_kg: 450, epley_kg: 105, top_weight_kg: 10 }],
    ['Pull-Up', null, { volume_kg: 50, epley_kg: null, top_weight_kg: 10 }],
    ['Assisted Dip', 80, { volume_kg: 350, epley_kg: 81.6667, top_weight_kg: 10 }],
    ['Assisted Dip', null, { volume_kg: 0, epley_kg: null, top_weight_kg: 10 }],
    ['Bench', 80, { volume_kg: 50, epley_kg: 11.6667, top_weight_kg: 10 }],
  ])('of %s at a body weight of %s are of the load', (name, bodyWeightKg, expected) => {
    const workingSets = [{ weightKg: 10, repCount: reps(5) }]
    const { exercises, session } = totalsOf(testSession({ bodyWeightKg, exercises: [{ name, workingSets }] }), modeOf)
    expect(exercises[0]).toMatchObject(expected)
    expect(session.volume_kg).toBe(expected.volume_kg)
  })
})
