import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { blankExercise, blankSet, blankWarmup, blankWorkout } from './blank.ts'
import type { DraftExercise, DraftSet, DraftWorkout } from './draft.ts'
import { draftWorkoutSchema } from './draft.ts'
import { draftToSession } from './draft-to-session.ts'
import { planLike } from './plan-like.ts'
import { sessionToDraft } from './session-to-draft.ts'

const identity = { id: '3f0b2c52-5ca4-4c42-9530-f957959f6330', userId: '1', userName: null, source: null }

const exercise = (facts: Partial<DraftExercise> = {}): DraftExercise => ({ ...blankExercise('1', 'Squat'), ...facts })
const workout = (facts: Partial<DraftWorkout> = {}): DraftWorkout => ({
  ...blankWorkout('2026-02-16T18:00', 'Europe/Berlin', 'kg'),
  exercises: [exercise()],
  ...facts,
})
const withSets = (...sets: Partial<DraftSet>[]): DraftWorkout =>
  workout({ exercises: [exercise({ sets: sets.map((set, i) => ({ ...blankSet(`1.${i}`), ...set })) })] })

function sessionOf(draft: DraftWorkout) {
  const read = draftToSession(draft, identity)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.session
}

function issuesOf(draft: DraftWorkout): string[] {
  const read = draftToSession(draft, identity)
  return 'issues' in read ? read.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : []
}

describe('the editor', () => {
  it.each(['kg', 'lb'] as const)('gives a saved session back unchanged, in %s', (unit) => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        const { id, userId, userName, source } = session
        const draft = draftWorkoutSchema.parse(sessionToDraft(session, unit))
        expect(draftToSession(draft, { id, userId, userName, source })).toEqual({ session })
      }),
      { numRuns: 300 },
    )
  })

  it('reads what people type', () => {
    const session = sessionOf(
      withSets(
        { weight: '62,5', reps: '8+2', rpe: '8,5', quality: 'good' },
        { weight: '45 lb', reps: 'L8 R7', rpe: '10', technique: 'llp(5)', rest: '2 min', notes: ' done ' },
        { duration: '3:00', distance: '2,5 km', heartRate: '145' },
      ),
    )
    expect(session.exercises[0]?.workingSets).toMatchObject([
      { weightKg: 62.5, repCount: { full: 8, partial: 2 }, rpe: 8.5, repQuality: 'good', restMinutes: null },
      { weightKg: 20.4117, typedWeight: { value: 45, unit: 'lb' }, restMinutes: 2, notes: ' done ' },
      { weightKg: null, durationSeconds: 180, distanceMeters: 2500, heartRateBpm: 145 },
    ])
  })

  it('takes blank rows and blank exercises for nothing', () => {
    const draft = withSets({}, { weight: '80', reps: '5' }, {})
    draft.exercises.push(blankExercise('2'))
    draft.exercises[0]?.warmups.push(blankWarmup('1.w1'))
    const session = sessionOf(draft)
    expect(session.exercises).toHaveLength(1)
    expect(session.exercises[0]?.workingSets).toHaveLength(1)
    expect(session.exercises[0]?.warmupSets).toEqual([])
  })

  it('names the cell that cannot be read, blank rows counted', () => {
    const draft = withSets({}, { weight: 'heavy', reps: '8,5', rpe: 'x' })
    expect(issuesOf(draft)).toEqual([
      'exercises.0.sets.1.weight: This is no weight. Write it as 80, 62.5 or 45 lb.',
      'exercises.0.sets.1.reps: These are no reps. Write them as 8, 8+2 (full+partial), or left 8 right 7.',
      'exercises.0.sets.1.rpe: This is no number.',
    ])
  })

  it('names the cell that breaks a rule, blank rows and exercises before it counted', () => {
    const draft = withSets({}, { weight: '80', reps: '5', rpe: '11' }, { weight: '80', technique: 'llp(3)', rpe: '9' })
    draft.exercises.unshift(blankExercise('0'))
    expect(issuesOf(draft)).toEqual([
      'exercises.1.sets.1.rpe: RPE goes from 1 to 10.',
      'exercises.1.sets.2.technique: A failure technique needs RPE 10: it is what came after failure.',
    ])
    expect(issuesOf(withSets({}, { weight: '80', reps: '5', rest: '2' }))).toEqual([
      'exercises.0.sets.1.rest: The first set has no rest before it.',
    ])
    expect(issuesOf(withSets({ weight: '80', technique: 'llp(3)', rpe: '9' }))).toEqual([
      'exercises.0.sets.0.technique: A failure technique needs RPE 10: it is what came after failure.',
    ])
  })

  it.each([
    ['82,5', 'kg', 82.5],
    ['182', 'lb', 82.5538],
    ['82.5 kg', 'lb', 82.5],
    ['  ', 'kg', null],
  ] as const)('reads a body weight of "%s" in %s', (bodyWeight, unit, bodyWeightKg) => {
    expect(sessionOf(workout({ bodyWeight, unit, exercises: [exercise({ notes: 'x' })] }))).toMatchObject({
      bodyWeightKg,
    })
  })

  it('refuses a body weight that is none at its cell', () => {
    const draft = (bodyWeight: string) => workout({ bodyWeight, exercises: [exercise({ notes: 'x' })] })
    expect(issuesOf(draft('heavy'))).toEqual(['bodyWeight: This is no weight. Write it as 80, 62.5 or 45 lb.'])
    expect(issuesOf(draft('5'))).toEqual(['bodyWeight: This must be at least 10.'])
    expect(issuesOf(draft('1544 lb'))).toEqual(['bodyWeight: This must be at most 700.'])
  })

  it('says limits in words of the catalogue', () => {
    expect(issuesOf(withSets({ weight: '9999', reps: '5' }))).toEqual([
      'exercises.0.sets.0.weight: This must be at most 5000.',
    ])
  })

  it('needs a name, an exercise, and a weight for each warm-up', () => {
    expect(issuesOf(workout({ exercises: [exercise({ name: ' ', notes: 'x' })] }))).toEqual([
      'exercises.0.name: This exercise needs a name.',
    ])
    expect(issuesOf(workout({ exercises: [] }))).toEqual([
      'exercises: A workout needs at least one exercise to be saved.',
    ])
    expect(
      issuesOf(workout({ exercises: [exercise({ warmups: [{ key: 'w', weight: '', reps: '5', notes: '' }] })] })),
    ).toEqual(['exercises.0.warmups.0.weight: A warm-up set needs a weight; 0 is one.'])
  })
})

it.each([
  ['3', 3],
  ['90s', 1.5],
  ['1:30', 1.5],
  ['2,5 min', 2.5],
  ['1h 5min', 65],
])('a rest or length of %s is %d minutes', (rest, minutes) => {
  const draft = { ...workout(), duration: rest }
  expect(draftToSession(draft, identity)).toMatchObject({ session: { durationMinutes: minutes } })
})

it('a warm-up weight that cannot be read is refused once, for what it is', () => {
  const warmups = [
    { ...blankWarmup('w'), weight: '1.000,5' },
    { ...blankWarmup('v'), reps: '5' },
  ]
  const draft = workout({ exercises: [exercise({ warmups })] })
  const read = draftToSession(draft, identity)
  expect('issues' in read ? read.issues.map(({ message }) => message.slice(0, 20)) : read).toEqual([
    'This is no weight. W',
    'A warm-up set needs ',
  ])
})

it('a plan takes over what was planned and none of what was done', () => {
  const sets = [{ ...blankSet('s'), weight: '80', reps: '5' }]
  const done = exercise({ cues: 'deep', notes: 'hard', sets, warmups: [{ ...blankWarmup('w'), weight: '40' }] })
  const earlier = workout({ isDeloadWeek: true, bodyWeight: '80', exercises: [done] })
  const plan = planLike(earlier, { ...blankWorkout('2026-03-31', null, 'kg'), bodyWeight: '81' })
  expect(plan).toMatchObject({ date: '2026-03-31', isDeloadWeek: false, bodyWeight: '81' })
  expect(plan.exercises).toEqual([{ ...done, notes: '', sets: [blankSet('s')], warmups: [blankWarmup('w')] }])
})
