import { describe, expect, it } from 'vitest'
import { camelFile, camelSet, snakeSet, snakeSetsFile, snakeWorkingSetsFile } from '../testing/legacy-samples.ts'
import { expectProblems, expectSession, readValue } from '../testing/read.ts'

const setsOf = (value: unknown) => expectSession(readValue(value)).session.exercises[0]?.workingSets
const exerciseOf = (value: unknown) => expectSession(readValue(value)).session.exercises[0]
const warningsOf = (value: unknown) => expectSession(readValue(value)).warnings

describe('working sets of older files', () => {
  it.each([
    ['camelFile', camelFile([camelSet({ set: 2, rpe: 9 }), camelSet({ set: 1, rpe: 7 })])],
    ['snakeSets', snakeSetsFile([snakeSet({ number: 2, rpe: 9 }), snakeSet({ number: 1, rpe: 7 })])],
    ['snakeWorkingSets', snakeWorkingSetsFile([snakeSet({ number: 2, rpe: 9 }), snakeSet({ number: 1, rpe: 7 })])],
  ])('are sorted by their numbers in %s', (_, file) => {
    expect(setsOf(file)?.map((set) => set.rpe)).toEqual([7, 9])
  })

  it('are counted anew where numbers are missing, with a warning', () => {
    const file = camelFile([camelSet({ set: 5, rpe: 9 }), camelSet({ set: 2, rpe: 7 })])
    expect(setsOf(file)?.map((set) => set.rpe)).toEqual([7, 9])
    expect(warningsOf(file)).toEqual(['exercises[0].workingSets: the numbers were not 1, 2, 3 …; counted anew.'])
  })

  it.each(['bad', 'good', 'perfect', 'learning', null])('keep the quality %s as it is', (quality) => {
    expect(setsOf(camelFile([camelSet({ repAssessment: quality })]))?.[0]?.repQuality).toBe(quality)
    expect(setsOf(snakeSetsFile([snakeSet({ rep_quality_assessment: quality })]))?.[0]?.repQuality).toBe(quality)
  })

  it('keep a quality that is not known as a note', () => {
    const file = snakeSetsFile([snakeSet({ rep_quality_assessment: 'so-so', notes: 'hard' })])
    expect(setsOf(file)?.[0]).toMatchObject({ repQuality: null, notes: 'hard\nrep_quality_assessment: so-so' })
    expect(warningsOf(file)).toHaveLength(1)
  })

  it('lose the noise of binary numbers', () => {
    const [set] = setsOf(camelFile([camelSet({ weightKg: 0.1 + 0.2 })])) ?? []
    expect(set?.weightKg).toBe(0.3)
  })

  it.each([
    ['62,5', 62.5],
    ['62.5', 62.5],
    [' 80 ', 80],
  ])('read the weight %j as %d', (written, weight) => {
    expect(setsOf(camelFile([camelSet({ weightKg: written })]))?.[0]?.weightKg).toBe(weight)
  })

  it('have uncounted reps where 0+0 stands beside something else, with a warning', () => {
    const file = camelFile([camelSet({ weightKg: null, repCount: { full: 0, partial: 0 }, rpe: 9 })])
    expect(setsOf(file)?.[0]).toMatchObject({ weightKg: null, repCount: null, rpe: 9, repQuality: 'good' })
    expect(warningsOf(file)).toEqual(['exercises[0].workingSets[0]: 0 reps were read as not counted.'])
  })

  it('are none where nothing was done, with a warning; a weight without reps is one', () => {
    const nothing = { weight_kg: 0, rep_count: { full: 0, partial: 0 }, rpe: null, set_type: null }
    const file = snakeWorkingSetsFile([
      snakeSet({ set_type: null }),
      snakeSet({ ...nothing, number: 2 }),
      snakeSet({ ...nothing, number: 3, weight_kg: 20 }),
      snakeSet({ ...nothing, number: 4, notes: 'skipped, wrist' }),
      snakeSet({ ...nothing, number: 5, rep_count: null }),
      null,
    ])
    expect(setsOf(file)?.map((set) => [set.weightKg, set.notes])).toEqual([
      [40, null],
      [20, null],
      [0, 'skipped, wrist'],
      [0, null],
    ])
    expect(warningsOf(file)).toEqual([
      'exercises[0].working_sets[5]: empty (null), left out.',
      'exercises[0].working_sets[1]: nothing was done there, so it is no set; left out.',
      'exercises[0].working_sets[2]: 0 reps were read as not counted.',
      'exercises[0].working_sets[3]: 0 reps were read as not counted.',
    ])
  })

  it('count each side by itself', () => {
    const sides = { left: { full: 8, partial: 1 }, right: { full: 7, partial: 0 } }
    const file = snakeSetsFile([snakeSet({ rep_count: null, unilateral_rep_count: sides })])
    expect(setsOf(file)?.[0]).toMatchObject({ repCount: null, unilateralRepCount: sides })
    expect(warningsOf(file)).toEqual([])
  })

  it('keep a count of both sides beside the sides as a note', () => {
    const sides = { left: { full: 8, partial: 0 }, right: { full: 7, partial: 0 } }
    const file = snakeSetsFile([snakeSet({ rep_count: { full: 15, partial: 0 }, unilateral_rep_count: sides })])
    expect(setsOf(file)?.[0]).toMatchObject({
      repCount: null,
      unilateralRepCount: sides,
      notes: 'rep_count: {"full":15,"partial":0}',
    })
  })

  it('have their rest in minutes', () => {
    const rests = [null, { minutes: 2, seconds: null }, { minutes: 1, seconds: 30 }, { minutes: null, seconds: 100 }]
    const file = snakeSetsFile(rests.map((rest, i) => snakeSet({ number: i + 1, rest })))
    expect(setsOf(file)?.map((set) => set.restMinutes)).toEqual([null, 2, 1.5, 1.6667])
  })

  it('keep a rest before the first set as a note', () => {
    const file = snakeSetsFile([snakeSet({ rest: { minutes: 2, seconds: null } })])
    expect(setsOf(file)?.[0]).toMatchObject({ restMinutes: null, notes: 'rest: {"minutes":2,"seconds":null}' })
  })

  it('keep what only unknown keys say', () => {
    const file = snakeSetsFile([{ number: 1, set_type: 'skill', catches: 22 }])
    expect(setsOf(file)?.[0]?.notes).toBe('set_type: skill\ncatches: 22')
  })

  it('read times, distances and heart rates', () => {
    const times = { duration_seconds: 1200, distance_meters: 2500.5, heart_rate: 145 }
    const file = snakeSetsFile([snakeSet({ weight_kg: null, rep_count: null, ...times })])
    expect(setsOf(file)?.[0]).toMatchObject({ durationSeconds: 1200, distanceMeters: 2500.5, heartRateBpm: 145 })
  })
})

describe('failure techniques of older files', () => {
  const mini = (number: number, full: number, partial = 0) => ({ number, rep_count: { full, partial } })

  it.each([
    [
      { technique_type: 'MyoReps', details: { mini_sets: [mini(2, 2, 1), mini(1, 3)] } },
      {
        type: 'MyoReps',
        miniSets: [
          { full: 3, partial: 0 },
          { full: 2, partial: 1 },
        ],
      },
    ],
    [
      { technique_type: 'LLP', details: { partial_rep_count: 8 } },
      { type: 'LLP', partialReps: 8 },
    ],
    [
      { technique_type: 'StaticHold', details: { hold_duration_seconds: 30 } },
      { type: 'StaticHold', seconds: 30 },
    ],
    [
      {
        technique_type: 'DropSet',
        details: { drop_sets: [{ number: 1, weight_kg: 25, rep_count: { full: 5, partial: 1 } }] },
      },
      { type: 'DropSet', drops: [{ weightKg: 25, typedWeight: null, reps: { full: 5, partial: 1 } }] },
    ],
  ])('%j is read', (technique, expected) => {
    const file = snakeSetsFile([snakeSet({ rpe: 10, failure_technique: technique })])
    expect(setsOf(file)?.[0]?.failureTechnique).toEqual(expected)
    expect(warningsOf(file)).toEqual([])
  })

  it('one on a set that did not reach failure becomes its note; no RPE is made up', () => {
    const technique = { technique_type: 'MyoReps', details: { mini_sets: [mini(1, 3), mini(2, 2, 1)] } }
    const file = snakeSetsFile([snakeSet({ rpe: 9, failure_technique: technique, notes: 'hard' })])
    expect(setsOf(file)?.[0]).toMatchObject({ rpe: 9, failureTechnique: null, notes: 'hard\nmyo(3, 2+1)' })
    expect(warningsOf(file)).toEqual([
      'exercises[0].sets[0].failure_technique: fits no field here and became a note: myo(3, 2+1)',
    ])
  })

  it('one that is not known becomes a note', () => {
    const file = camelFile([camelSet({ rpe: 10, failureTechnique: { type: 'RestPause', details: { seconds: 15 } } })])
    expect(setsOf(file)?.[0]?.notes).toBe('failureTechnique: {"type":"RestPause","details":{"seconds":15}}')
  })

  it('an empty one is none', () => {
    const file = camelFile([camelSet({ failureTechnique: {} }), camelSet({ set: 2, failureTechnique: { type: null } })])
    expect(setsOf(file)?.map((set) => set.failureTechnique)).toEqual([null, null])
    expect(warningsOf(file)).toEqual([])
  })
})

describe('exercises of older files', () => {
  it('have the warm-ups that were done', () => {
    const warmup_sets = [
      { number: 2, weight_kg: 20, rep_count: 5, notes: null },
      { number: 1, weight_kg: 0, rep_count: null, notes: 'band' },
      null,
      { number: 3, weight_kg: null, rep_count: null, notes: null },
      { number: 4, weight_kg: null, rep_count: 6, notes: 'light' },
    ]
    const exercise = exerciseOf(snakeSetsFile([snakeSet()], { warmup_sets, warmup_notes: 'pyramid' }))
    expect(exercise?.warmupSets.map((set) => [set.weightKg, set.repCount, set.notes])).toEqual([
      [0, null, 'band'],
      [20, 5, null],
    ])
    expect(exercise?.warmupNotes).toBe('pyramid\n6 reps - light')
  })

  it('have the goal that was planned, or none', () => {
    const current_goal = {
      weight_kg: 30,
      sets: 3,
      rep_range: { min: 6, max: 8 },
      rest: { minutes: 3, seconds: null },
      distance_meters: null,
      target_duration_seconds: 60,
    }
    const goal = { weightKg: 30, typedWeight: null, sets: 3, repRange: { min: 6, max: 8 }, restMinutes: 3 }
    expect(exerciseOf(snakeSetsFile([], { current_goal }))?.goal).toEqual({
      ...goal,
      distanceMeters: null,
      durationSeconds: 60,
    })
    expect(exerciseOf(camelFile([], { currentGoal: {} }))?.goal).toBeNull()
    expect(exerciseOf(snakeSetsFile([], { current_goal: null }))?.goal).toBeNull()
  })

  it('have labels without space at their ends, and no empty ones', () => {
    const exercise = exerciseOf(
      camelFile([], {
        Name: ' Press ',
        formCues: [' brace ', '', null, 'a\nb'],
        targetMuscleGroups: ['chest'],
        notes: '',
      }),
    )
    expect(exercise).toMatchObject({
      name: 'Press',
      formCues: ['brace', 'a', 'b'],
      targetMuscleGroups: ['chest'],
      notes: null,
    })
  })

  it('keep notes as they were written, space and all', () => {
    expect(exerciseOf(camelFile([], { notes: ' two\n lines ' }))?.notes).toBe(' two\n lines ')
  })

  it('keep a tempo that is none as a note', () => {
    expect(exerciseOf(camelFile([], { repTempo: '3-1-1-0' }))?.repTempo).toBe('3-1-1-0')
    expect(exerciseOf(camelFile([], { repTempo: 'slow' }))).toMatchObject({ repTempo: null, notes: 'repTempo: slow' })
  })

  it('are in the order of their numbers', () => {
    const exercises = [
      { Order: 4, Name: 'B', workingSets: [] },
      { Order: 1, Name: 'A', workingSets: [] },
    ]
    const { session, warnings } = expectSession(readValue(camelFile([], {}, { exercises })))
    expect(session.exercises.map((exercise) => exercise.name)).toEqual(['A', 'B'])
    expect(warnings).toEqual(['exercises: the numbers were not 1, 2, 3 …; counted anew.'])
  })
})

describe('problems of older files are named by their own spelling', () => {
  it.each([
    [snakeSetsFile([snakeSet(), snakeSet({ number: 2, rpe: 11 })]), 'exercises[0].sets[1].rpe: RPE goes from 1 to 10.'],
    [
      snakeWorkingSetsFile([snakeSet({ number: 2, weight_kg: -5 }), snakeSet()]),
      'exercises[0].working_sets[0].weight_kg: This must be at least 0.',
    ],
    [
      camelFile([camelSet({ repCount: { full: 1.5, partial: 0 } })]),
      'exercises[0].workingSets[0].repCount.full: This must be a whole number.',
    ],
    [
      snakeSetsFile([], { current_goal: { rep_range: { min: 9, max: 8 } } }),
      'exercises[0].current_goal.rep_range.max: The lower end of the rep range comes first, such as 8-10.',
    ],
    [snakeSetsFile([], { name: ' ' }), 'exercises[0].name: This is missing.'],
    [snakeSetsFile([], {}, { session_duration_minutes: 9999 }), 'session_duration_minutes: This must be at most 2880.'],
    [snakeSetsFile([], {}, { date: '2025-02-30' }), 'date: A date is written as 2026-03-31, or 2026-03-31T18:05.'],
    [camelFile([], { workingSets: 'none' }), 'exercises[0].workingSets: This must be a list.'],
    [snakeSetsFile([7]), 'exercises[0].sets[0]: This must be a group of keys and values.'],
    [camelFile([], {}, { date: undefined }), 'date: This is missing.'],
    [camelFile([], {}, { exercises: [] }), 'exercises: A workout needs at least one exercise to be saved.'],
  ])('%#', (file, problem) => {
    expect(expectProblems(readValue(file))).toEqual([problem])
  })
})
