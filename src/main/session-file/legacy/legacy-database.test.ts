import { describe, expect, it } from 'vitest'
import { expectSession } from '../testing/read.ts'
import { type LegacyRow, readLegacyRow } from './legacy-database.ts'

const id = '5b1f6f1e-0f5e-4b7e-8a55-7c1f5d2e9a10'
const date = '2025-10-13T20:28:32.896580'

const row = (raw: object, facts: Partial<LegacyRow> = {}): LegacyRow => ({
  id,
  date,
  phase: 'phase 2',
  week: 1,
  raw_json: JSON.stringify({ id, date, phase: 'phase 2', week: 1, created_at: date, ...raw }),
  ...facts,
})

const withSets = (working_sets: object[], warmup_sets: object[] = []) =>
  row({ focus: 'upper-strength', is_deload: true, exercises: [{ name: 'Press', warmup_sets, working_sets }] })

describe('readLegacyRow', () => {
  it('reads sets of weight, reps and rpe', () => {
    const read = expectSession(
      readLegacyRow(withSets([{ weight: 30, reps: 6, rpe: 8 }], [{ weight: 2.5, reps: null }])),
    )
    expect(read).toMatchObject({ format: 'legacy-database', revision: null, warnings: [], edited: false })
    expect(read.session).toMatchObject({ id, date, phase: 2, week: 1, isDeloadWeek: true, focus: 'upper-strength' })
    expect(read.session).toMatchObject({ userId: '1', userName: null, source: { kind: 'legacy-database', id: null } })
    const [exercise] = read.session.exercises
    expect(exercise?.warmupSets).toEqual([{ weightKg: 2.5, typedWeight: null, repCount: null, notes: null }])
    expect(exercise?.workingSets).toMatchObject([
      { weightKg: 30, repCount: { full: 6, partial: 0 }, rpe: 8, repQuality: null },
    ])
  })

  it('reads sets of weight_kg, full_reps, partial_reps and rep_quality, in one session with the others', () => {
    const other = { weight_kg: 32.5, full_reps: 5, partial_reps: 1, rpe: 9.5, rep_quality: 'learning' }
    const warmups = [{ weight_kg: 10, full_reps: 4 }]
    const { session } = expectSession(readLegacyRow(withSets([{ weight: 30, reps: 6, rpe: null }, other], warmups)))
    expect(session.exercises[0]?.warmupSets).toMatchObject([{ weightKg: 10, repCount: 4 }])
    expect(session.exercises[0]?.workingSets).toMatchObject([
      { weightKg: 30, repCount: { full: 6, partial: 0 }, rpe: null, repQuality: null },
      { weightKg: 32.5, repCount: { full: 5, partial: 1 }, rpe: 9.5, repQuality: 'learning' },
    ])
  })

  it('takes from the row what the JSON lacks', () => {
    const raw_json = JSON.stringify({ exercises: [{ name: 'Press', working_sets: [{ weight: 30, reps: 6 }] }] })
    const { session } = expectSession(readLegacyRow(row({}, { raw_json, phase: 'phase 3', week: 7 })))
    expect(session).toMatchObject({ id, date, phase: 3, week: 7 })
  })

  it('gives the sessions to whom it is told', () => {
    const { session } = expectSession(readLegacyRow(withSets([]), { userId: '7', userName: 'Sam' }))
    expect(session).toMatchObject({ userId: '7', userName: 'Sam' })
  })

  it('keeps the text where something is not known', () => {
    const strange = withSets([{ weight: 30, reps: 6, gear: 'belt' }])
    const { session, warnings } = expectSession(readLegacyRow(strange))
    expect(warnings).toHaveLength(1)
    expect(session.source?.text).toBe(strange.raw_json)
  })

  it('says what is wrong, by the keys of the JSON', () => {
    expect(readLegacyRow(withSets([{ weight_kg: 30, full_reps: -1, partial_reps: 0 }]))).toEqual({
      kind: 'invalid',
      problems: [{ path: 'exercises[0].working_sets[0].full_reps', message: 'This must be at least 0.' }],
    })
    expect(readLegacyRow(row({}, { raw_json: '{"id": ' })).kind).toBe('unreadable')
    expect(readLegacyRow(row({}, { raw_json: '[]' })).kind).toBe('not-ours')
  })
})
