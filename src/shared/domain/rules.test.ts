import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { movementFactsSchema } from '#shared/contract/exercises.ts'
import { settingsSchema } from '#shared/contract/settings.ts'
import { spanSchema } from '#shared/contract/span.ts'
import { rules } from '#shared/messages/en/rules.ts'
import { issueWords } from './rule.ts'
import { type SessionInput, sessionSchema } from './session.ts'

type Input = Record<string, unknown>

const session = (facts: Input = {}): SessionInput => ({
  id: '3f0b2c52-5ca4-4c42-9530-f957959f6330',
  userId: '1',
  date: '2026-02-16',
  exercises: [{ name: 'Squat' }],
  ...facts,
})
const exercise = (facts: Input) => session({ exercises: [{ name: 'Squat', ...facts }] })
const sets = (...workingSets: Input[]) => exercise({ workingSets })
const set = (facts: Input) => sets({ weightKg: 80, ...facts })
const goal = (facts: Input) => exercise({ goal: facts })

const problems = (input: SessionInput): string[] =>
  (sessionSchema.safeParse(input, { error: issueWords }).error?.issues ?? []).map(
    (issue) => `${issue.path.join('.')}: ${issue.message}`,
  )

const one = { full: 1, partial: 0 }
const zero = { full: 0, partial: 0 }
const llp = { type: 'LLP', partialReps: 3 }
const inSet = 'exercises.0.workingSets.0'

describe('every rule of the domain is refused with its place and words', () => {
  const cases: [keyof typeof rules, string, SessionInput][] = [
    ['rpeRange', `${inSet}.rpe`, set({ rpe: 0.5 })],
    ['rpeRange', `${inSet}.rpe`, set({ rpe: 10.5 })],
    ['rpeSteps', `${inSet}.rpe`, set({ rpe: 8.25 })],
    ['repsAtLeastOne', `${inSet}.repCount`, set({ repCount: zero })],
    ['repsAtLeastOne', `${inSet}.unilateralRepCount`, set({ unilateralRepCount: { left: zero, right: zero } })],
    [
      'repsAtLeastOne',
      `${inSet}.failureTechnique.miniSets.0`,
      set({ rpe: 10, failureTechnique: { type: 'MyoReps', miniSets: [zero] } }),
    ],
    [
      'repsAtLeastOne',
      `${inSet}.failureTechnique.drops.0.reps`,
      set({ rpe: 10, failureTechnique: { type: 'DropSet', drops: [{ weightKg: 60, reps: zero }] } }),
    ],
    [
      'repsBothAndSides',
      `${inSet}.unilateralRepCount`,
      set({ repCount: one, unilateralRepCount: { left: one, right: one } }),
    ],
    ['failureNeedsRpe10', `${inSet}.failureTechnique`, set({ rpe: 9.5, failureTechnique: llp })],
    ['failureNeedsRpe10', `${inSet}.failureTechnique`, set({ failureTechnique: llp })],
    ['typedWeightDiffers', `${inSet}.typedWeight`, set({ typedWeight: { value: 175, unit: 'lb' } })],
    ['typedWeightDiffers', `${inSet}.typedWeight`, sets({ typedWeight: { value: 175, unit: 'lb' } })],
    [
      'typedWeightDiffers',
      'exercises.0.goal.typedWeight',
      goal({ weightKg: 80, typedWeight: { value: 80, unit: 'lb' } }),
    ],
    [
      'typedWeightDiffers',
      'exercises.0.warmupSets.0.typedWeight',
      exercise({ warmupSets: [{ weightKg: 20, typedWeight: { value: 45, unit: 'lb' } }] }),
    ],
    ['firstSetRest', `${inSet}.restMinutes`, set({ restMinutes: 2 })],
    ['firstSetRest', `${inSet}.restMinutes`, set({ restMinutes: 0 })],
    ['repRangeOrder', 'exercises.0.goal.repRange.max', goal({ repRange: { min: 10, max: 8 } })],
    ['goalEmpty', 'exercises.0.goal', goal({})],
    ['setEmpty', inSet, sets({})],
    ['setEmpty', inSet, sets({ weightKg: null, notes: null })],
    ['oneExercise', 'exercises', session({ exercises: [] })],
    ['labelBlank', 'exercises.0.name', exercise({ name: ' ' })],
    ['labelBlank', 'exercises.0.name', exercise({ name: '' })],
    ['labelBlank', 'exercises.0.formCues.0', exercise({ formCues: ['two\nlines'] })],
    ['labelBlank', 'focus', session({ focus: ' upper' })],
    ['textEmpty', 'notes', session({ notes: '' })],
    ['textBroken', 'notes', session({ notes: 'half \ud83c' })],
    ['textBroken', 'userName', session({ userName: '\udc00' })],
    ['tempo', 'exercises.0.repTempo', exercise({ repTempo: '3-1' })],
    ['tempo', 'exercises.0.repTempo', exercise({ repTempo: 'slow' })],
    ['fourDecimals', `${inSet}.weightKg`, set({ weightKg: 80.00001 })],
    ['fourDecimals', `${inSet}.weightKg`, set({ weightKg: 0.1 + 0.2 })],
    ...[
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '16.02.2026',
      '2026-02-16T24:00',
      '2026-02-16T12:60',
      '2026-02-16T12:00:00Z',
      '2026-02-16 12:00',
      '',
    ].map((date): [keyof typeof rules, string, SessionInput] => ['date', 'date', session({ date })]),
  ]

  it.each(cases)('%s at %s (%#)', (rule, path, input) => {
    expect(problems(input)).toContain(`${path}: ${String(rules[rule])}`)
  })

  const movement = { primaryMuscles: ['chest'], equipment: 'barbell', loadMode: 'external' }
  const elsewhere: [keyof typeof rules, string, z.ZodType, unknown][] = [
    ['setTargetOrder', 'max', settingsSchema.shape.setTarget, { min: 18, max: 8 }],
    ['day', 'from', spanSchema, { from: '01.05.2026' }],
    ['muscleTwice', 'secondaryMuscles', movementFactsSchema, { ...movement, secondaryMuscles: ['chest'] }],
  ]

  it.each(elsewhere)('%s at %s, outside of sessions', (rule, path, schema, input) => {
    const issues = schema.safeParse(input, { error: issueWords }).error?.issues ?? []
    expect(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toEqual([
      `${path}: ${String(rules[rule])}`,
    ])
  })

  it('and none is missing here', () => {
    const ofSchemas = [
      'missing',
      'wrongType',
      'unknownKey',
      'tooSmall',
      'tooBig',
      'tooShort',
      'tooLong',
      'notOneOf',
      'format',
    ]
    const tested = new Set<string>([...[...cases, ...elsewhere].map(([rule]) => rule), ...ofSchemas])
    expect(Object.keys(rules).filter((rule) => !tested.has(rule))).toEqual([])
  })
})

describe('what a schema refuses by itself is said in words of the catalogue', () => {
  it.each([
    ['userId: This is missing.', session({ userId: undefined })],
    [`${inSet}.weightKg: This must be a number.`, set({ weightKg: '80' })],
    [`${inSet}.weightKg: This must be a number.`, set({ weightKg: Number.NaN })],
    [`${inSet}.heartRateBpm: This must be a whole number.`, set({ heartRateBpm: 145.5 })],
    ['userId: This must be text.', session({ userId: 1 })],
    ['isDeloadWeek: This must be true or false.', session({ isDeloadWeek: 'no' })],
    ['exercises: This must be a list.', session({ exercises: {} })],
    [`${inSet}.repCount: This must be a group of keys and values.`, set({ repCount: 8 })],
    [`${inSet}: No such key is known here.`, set({ reps: 8 })],
    [`${inSet}.weightKg: This must be at least 0.`, set({ weightKg: -20 })],
    [`${inSet}.weightKg: This must be at most 5000.`, set({ weightKg: 5001 })],
    ['bodyWeightKg: This must be at least 10.', session({ bodyWeightKg: 9.9 })],
    ['bodyWeightKg: This must be at most 700.', session({ bodyWeightKg: 700.1 })],
    ['exercises.0.workingSets.1.restMinutes: This must be at most 60.', sets({ weightKg: 1 }, { restMinutes: 61 })],
    [
      `${inSet}.failureTechnique.miniSets: This needs at least 1.`,
      set({ rpe: 10, failureTechnique: { type: 'MyoReps', miniSets: [] } }),
    ],
    ['exercises.0.name: This is too long: at most 500 are allowed.', exercise({ name: 'x'.repeat(501) })],
    [`${inSet}.repQuality: This must be one of: bad, good, perfect, learning.`, set({ repQuality: 'fine' })],
    [
      `${inSet}.failureTechnique.type: This must be one of: MyoReps, LLP, StaticHold, DropSet.`,
      set({ failureTechnique: { type: 'AMRAP' } }),
    ],
    ['id: This is not written as it should be.', session({ id: '42' })],
    ['id: This is not written as it should be.', session({ id: '3F0B2C52-5CA4-4C42-9530-F957959F6330' })],
  ])('%s', (problem, input) => {
    expect(problems(input)).toContain(problem)
  })
})

describe('what the domain allows', () => {
  it.each([
    ['a set of zero reps that was timed', set({ repCount: zero, durationSeconds: 30 })],
    ['a set nobody counted', set({ rpe: 7 })],
    ['a set of one side only', set({ unilateralRepCount: { left: zero, right: one } })],
    ['a set with a note alone', sets({ notes: 'skipped' })],
    ['a technique at RPE 10', set({ rpe: 10, failureTechnique: llp })],
    ['a rest before the second set', sets({ weightKg: 1 }, { weightKg: 1, restMinutes: 60 })],
    ['a warm-up by feel with nothing on the bar', exercise({ warmupSets: [{ weightKg: 0 }] })],
    ['pounds that agree', set({ weightKg: 79.3787, typedWeight: { value: 175, unit: 'lb' } })],
    ['a range of one number', goal({ repRange: { min: 8, max: 8 } })],
    ['a leap day', session({ date: '2024-02-29T23:59:59.999999' })],
  ])('%s', (_, input) => {
    expect(problems(input)).toEqual([])
  })
})
