import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sessionSchema } from '#shared/domain/session.ts'
import { parseSessionFile } from './parse.ts'
import { serializeSession } from './serialize.ts'
import { goldenSession } from './testing/golden-session.ts'
import { expectProblems, expectSession, put, readText, readValue } from './testing/read.ts'

const golden = readFileSync('data/golden/session-0.1.0.json', 'utf8')
const oldGolden = readFileSync('data/golden/session-0.0.1.json')

/** The golden file with a piece of its text changed. */
function changed(from: string | RegExp, to: string): string {
  const text = golden.replace(from, to)
  expect(text).not.toBe(golden)
  return text
}

describe('the golden files', () => {
  it('0.1.0 gives its session', () => {
    expect(readText(golden)).toEqual({
      kind: 'session',
      session: goldenSession,
      revision: 3,
      format: 'camel-0.1.0',
      warnings: [],
      edited: false,
      asWritten: true,
    })
  })

  it('0.1.0 as it was before a session had a body weight gives its session, and its hash is still right', () => {
    const hash = 'sha256:4c8aea1ccfe848a991cfd50f4efa92b69ceea801137681378cfd6bf334559042'
    const older = changed(/ {2}"bodyWeightKg": .*\n/, '').replace(/sha256:[0-9a-f]{64}/, hash)
    const session = { ...goldenSession, bodyWeightKg: null }
    expect(readText(older)).toMatchObject({ session, revision: 3, warnings: [], edited: false })
    expect(serializeSession(session, 3)).toBe(older)
  })

  it('0.0.1 gives its session: microseconds kept, {} is no goal, the older spellings of techniques are read', () => {
    const techniques = [
      { type: 'MyoReps' as const, miniSets: [3, 2].map((full) => ({ full, partial: 0 })) },
      { type: 'StaticHold' as const, seconds: 20 },
    ]
    const set = { rpe: 10, repQuality: 'perfect' as const }
    expect(parseSessionFile(oldGolden)).toEqual({
      kind: 'session',
      session: sessionSchema.parse({
        id: '5b1f6f1e-0f5e-4b7e-8a55-7c1f5d2e9a10',
        userId: '1',
        userName: 'Sam',
        date: '2025-03-01T18:05:12.896580',
        phase: 1,
        week: 3,
        focus: 'upper-strength',
        exercises: [
          {
            name: 'Overhead Press',
            warmupSets: [{ weightKg: 20 }],
            workingSets: [
              { ...set, weightKg: 42.5, repCount: { full: 6, partial: 0 }, failureTechnique: techniques[0] },
              {
                ...set,
                weightKg: 40,
                repCount: { full: 8, partial: 0 },
                restMinutes: 2,
                failureTechnique: techniques[1],
              },
            ],
          },
        ],
      }),
      revision: null,
      format: 'camel-0.0.1',
      warnings: [],
      edited: false,
      asWritten: false,
    })
  })
})

describe('what is no session of a version that is known', () => {
  it.each([
    ['a newer version', '"0.2.0"', '0.2.0'],
    ['a much newer version', '"1.0.0"', '1.0.0'],
    ['a newer patch', '"0.1.10"', '0.1.10'],
  ])('says %s', (_, written, version) => {
    expect(readText(changed('"0.1.0"', written))).toEqual({ kind: 'newer', version })
  })

  it.each([
    ['a list', []],
    ['a number', 5],
    ['null', null],
    ['an empty object', {}],
    ['another document', { dataModelType: 'exercise_catalogue', exercises: [], date: '2026-01-01' }],
    ['a plan without a date', { exercises: [{ sets: [] }] }],
    ['another snake document', { data_model_type: 'Exercise', date: '2026-01-01', exercises: [{ sets: [] }] }],
  ])('says that %s is not ours', (_, value) => {
    expect(readValue(value)).toEqual({ kind: 'not-ours' })
  })

  it('refuses a version that is none', () => {
    expect(expectProblems(readText(changed('"0.1.0"', '"new"')))).toContain(
      'dataModelVersion: This is not written as it should be.',
    )
  })
})

describe('a file that was changed by hand', () => {
  it('is read, and said to be edited', () => {
    const { session, edited } = expectSession(readText(changed('"weightKg": 80,', '"weightKg": 82.5,')))
    expect(session.exercises[0]?.workingSets[0]?.weightKg).toBe(82.5)
    expect(edited).toBe(true)
  })

  it('has no hash to compare when the line was taken out', () => {
    const text = changed(/,\n {2}"contentHash": .*\n/, '\n')
    expect(expectSession(readText(text))).toMatchObject({ session: goldenSession, edited: false })
  })

  it('may lack what a session need not have', () => {
    const text = changed(/ {2}"(?:phase|week|isDeloadWeek|focus|sessionDurationMinutes|userName)": .*\n/g, '')
    expect(expectSession(readText(text)).session).toMatchObject({ phase: null, isDeloadWeek: false, focus: null })
  })

  it('is counted anew where an exercise or a set was taken out, and says so', () => {
    const text = changed('"Order": 3', '"Order": 7').replace(
      '"set": 2,\n          "weightKg": 61',
      '"set": 9,\n          "weightKg": 61',
    )
    const { session, warnings } = expectSession(readText(text))
    expect(warnings).toEqual([
      'exercises: the numbers were not 1, 2, 3 …; counted anew.',
      'exercises[0].workingSets: the numbers were not 1, 2, 3 …; counted anew.',
    ])
    expect(session.exercises.map((e) => e.name)).toEqual(goldenSession.exercises.map((e) => e.name))
    expect(session.exercises[0]?.workingSets.map((s) => s.weightKg)).toEqual([80, 80, 61.235])
  })

  it('is read in the order of its numbers', () => {
    const document = JSON.parse(golden)
    document.exercises.reverse()
    document.exercises[2].workingSets.reverse()
    expect(expectSession(readValue(document))).toMatchObject({ session: goldenSession, warnings: [], edited: true })
  })
})

const firstExercise = 'exercises.0'

describe('problems are named by the place in the file', () => {
  it.each<[what: string, path: string, value: unknown, problem: string]>([
    ['RPE beyond the scale', 'workingSets.1.rpe', 11, 'workingSets[1].rpe: RPE goes from 1 to 10.'],
    [
      'a technique on a set before failure',
      'workingSets.1.rpe',
      9,
      'workingSets[1].failureTechnique: A failure technique needs RPE 10: it is what came after failure.',
    ],
    [
      'a rest before the first set',
      'workingSets.0.actualRestMinutes',
      2,
      'workingSets[0].actualRestMinutes: The first set has no rest before it.',
    ],
    [
      'a range turned round',
      'currentGoal.repRange',
      { min: 10, max: 8 },
      'currentGoal.repRange.max: The lower end of the rep range comes first, such as 8-10.',
    ],
    [
      'pounds that are not the kilograms, in a drop',
      'workingSets.2.failureTechnique.details.dropSets.1.weightKg',
      40,
      'workingSets[2].failureTechnique.details.dropSets[1].typedWeight: The weight in pounds and the weight in kilograms are not the same weight.',
    ],
    [
      'a mini-set of nothing',
      'workingSets.1.failureTechnique.details.miniSets.0.repCount',
      0,
      'workingSets[1].failureTechnique.details.miniSets[0]: A set needs at least one full or partial rep. Leave the reps empty if nobody counted.',
    ],
    ['a wrong type', 'workingSets', {}, 'workingSets: This must be a list.'],
    ['a missing name', 'Name', undefined, 'Name: This is missing.'],
    ['a key that is not known', 'workingSets.0.reps', 3, 'workingSets[0].reps: No such key is known here.'],
    [
      'a technique that is not known',
      'workingSets.1.failureTechnique.type',
      'Rest',
      'workingSets[1].failureTechnique.type: This must be one of: MyoReps, LLP, StaticHold, DropSet.',
    ],
  ])('%s', (_, path, value, problem) => {
    const document = put(JSON.parse(golden), `${firstExercise}.${path}`, value)
    expect(expectProblems(readValue(document))).toEqual([`exercises[0].${problem}`])
  })

  it('one does not hide the next', () => {
    const document = put(put(JSON.parse(golden), 'date', '2026-02-30'), 'exercises.2.workingSets.0.heartRateBpm', 1.5)
    expect(expectProblems(readValue(document))).toEqual([
      'date: A date is written as 2026-03-31, or 2026-03-31T18:05.',
      'exercises[2].workingSets[0].heartRateBpm: This must be a whole number.',
    ])
    expect(expectProblems(readValue({ ...document, exercises: [] }))).toContain(
      'exercises: A workout needs at least one exercise to be saved.',
    )
  })

  it('also where the rows stand in another order than their numbers', () => {
    const document = put(JSON.parse(golden), 'exercises.0.workingSets.2.rpe', 9)
    document.exercises.reverse()
    document.exercises[2].workingSets.reverse()
    expect(expectProblems(readValue(document))[0]).toMatch(/^exercises\[2\]\.workingSets\[0\]\.failureTechnique: /)
  })
})
