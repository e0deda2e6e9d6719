import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sessionSchema } from '#shared/domain/session.ts'
import { type LogReading, type MarkdownSession, readMarkdownLogs } from './read-log.ts'

const HEAD = '# Training Log\n- Date: 2026-03-31\n'
const EXERCISE = '## Exercise 1\n**Name:** Row\n'

function readOne(text: string): LogReading {
  const [reading, ...others] = readMarkdownLogs(text)
  if (!reading || others.length > 0) throw new Error(`${others.length} more logs`)
  return reading
}

function session(text: string): MarkdownSession {
  const { session: read, problems } = readOne(text)
  if (!read) throw new Error(JSON.stringify(problems))
  return read
}

/** The first exercise of a log with these lines in it. */
const exercise = (lines: string) => session(`${HEAD}${EXERCISE}${lines}`).exercises[0]
const sets = (lines: string) => exercise(`### Working Sets\n${lines}`)?.workingSets
const problems = (text: string) => readOne(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
const warnings = (text: string) => readOne(text).warnings.map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('an exercise', () => {
  test.each<[string, object]>([
    ['75 kg x 3 sets x 8-10 reps', { weightKg: 75, sets: 3, repRange: { min: 8, max: 10 } }],
    ['15kg x 2 sets x 8-10 reps.  ', { weightKg: 15, sets: 2, repRange: { min: 8, max: 10 } }],
    ['90 Kg x 3 sets x 6 – 8 reps', { weightKg: 90, sets: 3, repRange: { min: 6, max: 8 } }],
    ['62,5 x 3 sets x 5', { weightKg: 62.5, sets: 3, repRange: { min: 5, max: 5 } }],
    ['3 x 8-10 @ 75kg', { weightKg: 75, sets: 3, repRange: { min: 8, max: 10 } }],
    ['3 sets of 12 reps', { weightKg: null, sets: 3, repRange: { min: 12, max: 12 } }],
    ['BW x 3 sets x 30s', { weightKg: 0, sets: 3, durationSeconds: 30 }],
    ['75 x 3 x 8-10', { weightKg: 75, sets: 3, repRange: { min: 8, max: 10 } }],
    ['75kg 3x8-10', { weightKg: 75, sets: 3, repRange: { min: 8, max: 10 } }],
    ['100 x 5', { weightKg: 100, sets: null, repRange: { min: 5, max: 5 } }],
    ['5 x 5', { weightKg: null, sets: 5, repRange: { min: 5, max: 5 } }],
    ['5 km in 25 min', { distanceMeters: 5000, durationSeconds: 1500 }],
  ])('goal %s', (goal, expected) => {
    expect(exercise(`**Goal:** ${goal}`)?.goal).toMatchObject(expected)
    expect(exercise(`**Goal:** ${goal}`)?.notes).toBeNull()
  })

  test('more words behind a goal stay as a note', () => {
    expect(exercise('**Goal:** 75 kg x 3 sets x 8-10 reps, paused')).toMatchObject({
      goal: { weightKg: 75, sets: 3 },
      notes: 'Goal: 75 kg x 3 sets x 8-10 reps, paused',
    })
  })

  test.each(['heavy', '75', '75 kg x 3 sets x 10-8 reps'])('goal %s is refused', (goal) => {
    expect(problems(`${HEAD}${EXERCISE}**Goal:** ${goal}\n1. 80 x 8`)).toEqual(['5:11 goal'])
  })

  test.each([
    ['5 min', 5, null],
    ['90s', 1.5, null],
    ['2:30', 2.5, null],
    ['3', 3, null],
    ['3-5 min', 3, 'Rest: 3-5 min'],
    ['2 min between legs', 2, 'Rest: 2 min between legs'],
  ])('rest %s', (rest, minutes, notes) => {
    expect(exercise(`**Rest:** ${rest}`)).toMatchObject({ goal: { restMinutes: minutes, weightKg: null }, notes })
  })

  test('keeps what it cannot hold as a note', () => {
    const read = exercise('**Rest:** as needed\n**Tempo:** slow\n**Machine:** the old one\nfelt odd')
    expect(read).toMatchObject({ goal: null, repTempo: null })
    expect(read?.notes).toBe('Rest: as needed\nTempo: slow\nMachine: the old one\nfelt odd')
  })

  test('has a tempo, muscles and a superset', () => {
    expect(exercise('Tempo: 31X0\nMuscles: lats, biceps \nSuperset: A')).toMatchObject({
      repTempo: '3-1-X-0',
      targetMuscleGroups: ['lats', 'biceps'],
      supersetGroup: 'A',
    })
  })

  test('without sets is kept, without a name is refused, and an empty one is left out', () => {
    expect(exercise('### Working Sets\n### Notes\nskipped')).toMatchObject({ workingSets: [], notes: 'skipped' })
    expect(problems(`${HEAD}## Exercise 1\n### Sets\n1. 80 x 8`)).toEqual(['3:1 name'])
    expect(warnings(`${HEAD}${EXERCISE}## Exercise 2\n**Name:**\n### Sets\n1. \n`)).toEqual(['5:1 emptyExercise'])
    expect(problems(`${HEAD}`)).toEqual(['1:1 exercises'])
  })

  test('reads warm-ups', () => {
    const read = exercise(
      '### Warm Up\n1. 40 x feel\n2. 12.5 kg x 6 - easy\n3. 0 x 4\n4. 60 x 5, 80 x 2\n5. 20 x feel banded\n6. 100kg\n7. arm circles',
    )
    expect(read?.warmupSets).toEqual([
      { weightKg: 40, typedWeight: null, repCount: null, notes: null },
      { weightKg: 12.5, typedWeight: null, repCount: 6, notes: 'easy' },
      { weightKg: 0, typedWeight: null, repCount: 4, notes: null },
      { weightKg: 60, typedWeight: null, repCount: 5, notes: null },
      { weightKg: 80, typedWeight: null, repCount: 2, notes: null },
      { weightKg: 20, typedWeight: null, repCount: null, notes: 'banded' },
      { weightKg: 100, typedWeight: null, repCount: null, notes: null },
    ])
    expect(read?.warmupNotes).toBe('arm circles')
  })

  test('keeps notes whole and cues one by one', () => {
    const read = exercise(
      '### Notes\nFirst: a thing\n\n1. 80 x 8 next time\n### Warmup Notes\n- slow\n### Cues\n* Brace\n -  1-2 sec pause\n2. Pull',
    )
    expect(read).toMatchObject({
      notes: 'First: a thing\n\n1. 80 x 8 next time',
      warmupNotes: '- slow',
      workingSets: [],
      formCues: ['Brace', '1-2 sec pause', 'Pull'],
    })
  })
})

describe('sets in a log', () => {
  test('are numbered, with bullets or bare', () => {
    const each = [
      '1. 80 x 8',
      '2) 80 x 8',
      '3.\t80 x 8',
      '- 80 x 8',
      '• 80 x 8',
      'Set 4: 80 x 8',
      '80 x 8',
      '- [x] 80 x 8',
    ]
    expect(sets(each.join('\n'))?.map(({ weightKg, repCount }) => [weightKg, repCount?.full])).toEqual(
      each.map(() => [80, 8]),
    )
  })

  test('a number right before its weight is no part of it where the list says so', () => {
    const weights = (lines: string) => sets(lines)?.map(({ weightKg }) => weightKg)
    expect(weights('1.80 x 8\n2. 80 x 8\n3.82.5 x 8\n4.85 x 8')).toEqual([80, 80, 82.5, 85])
    expect(weights('1.25 x 12\n2.5 x 12')).toEqual([1.25, 2.5])
    expect(warnings(`${HEAD}${EXERCISE}### Sets\n1.80 x 8`)).toEqual(['6:1 numberInWeight'])
    expect(exercise('### Notes\n1. light\n2.80 x 8')?.notes).toBe('1. light\n2.80 x 8')
  })

  test('a line between them belongs to the set above it', () => {
    const text = `${HEAD}${EXERCISE}### Working Sets\n1. 80 x 8\n   - slow\nleft elbow\n2. 80 x 7`
    expect(session(text).exercises[0]?.workingSets.map(({ notes }) => notes)).toEqual(['slow\nleft elbow', null])
    expect(warnings(text)).toEqual(['7:6 keptInSetNotes', '8:1 keptInSetNotes'])
  })

  test('every bad line is named, and hides no other', () => {
    const text = `${HEAD}${EXERCISE}### Working Sets\n1. 80 x 8 RPE 11\n2. skipped\n3. 80 x 8\n4. 80 x 7 RPE 8 myo(3)`
    expect(problems(text)).toEqual(['6:15 rpe', '7:4 notASet', '9:17 failureNeedsRpe10'])
    expect(readOne(text).session).toBeNull()
  })

  test('words in them are told with their column', () => {
    expect(warnings(`${HEAD}${EXERCISE}### Working Sets\n1. 80 x 8 paused`)).toEqual(['6:11 keptAsNote'])
  })
})

describe('other ways to write a log', () => {
  test('CRLF, a byte order mark, dashes, headings of any level and case', () => {
    const text =
      '\uFEFF# TRAINING LOG\r\n**Date**: 2026-03-31\r\n\r\n# EXERCISE 1: Row\r\n#### WORKING SETS\r\n1. 80 × 8 – good\r\n# notes\r\nfine\r\n'
    expect(session(text).exercises).toMatchObject([
      { name: 'Row', workingSets: [{ weightKg: 80, notes: 'good' }], notes: 'fine' },
    ])
  })

  test('the name as heading, and labels without headings', () => {
    const text = `${HEAD}## 1. Bench Press\nGoal: 80 kg x 3 sets x 8\nWarm-up:\n- 40 x 5\n**Sets:**\n1. 80 x 8\n**Notes:** easy\n---\n## Squat\n100 x 5\n### Thoughts\nnone`
    expect(session(text).exercises).toMatchObject([
      {
        name: 'Bench Press',
        goal: { sets: 3 },
        warmupSets: [{ weightKg: 40 }],
        workingSets: [{ weightKg: 80 }],
        notes: 'easy',
      },
      { name: 'Squat', workingSets: [{ weightKg: 100 }], notes: 'Thoughts\nnone' },
    ])
  })

  test('bare names with their sets below them', () => {
    const text =
      'Training Log | 2026-05-01\n\nBench Press\n80x5\n80x5 @9\nfelt ok\n\nRows: 60x8, 60x8\n\nSquat:\nSets:\n1. 100x5\nRemarks:\n1. RPE: 7\nCool-down\n- stretch'
    expect(session(text)).toMatchObject({
      date: '2026-05-01',
      notes: 'Cool-down\n- stretch',
      exercises: [
        { name: 'Bench Press', workingSets: [{ rpe: null }, { rpe: 9, notes: 'felt ok' }] },
        { name: 'Rows', workingSets: [{ weightKg: 60 }, { weightKg: 60 }] },
        { name: 'Squat', workingSets: [{ weightKg: 100, rpe: null }], notes: '1. RPE: 7' },
      ],
    })
  })

  test('several logs in a file are read one by one, each with its own text', () => {
    const first = `${HEAD}${EXERCISE}1. 80 x 8\n`
    const second = '# Training Log\n- Date: tomorrow\n'
    const [one, two, ...others] = readMarkdownLogs(first + second)
    expect(others).toEqual([])
    expect(one?.session?.exercises).toHaveLength(1)
    expect(one?.text).toBe(first.trimEnd())
    expect(two).toMatchObject({
      session: null,
      problems: [
        { line: 6, column: 1 },
        { line: 7, column: 9 },
      ],
    })
  })

  test('text that cannot be stored is refused, not thrown', () => {
    expect(problems(`${HEAD}${EXERCISE}### Notes\n${'a'.repeat(20_001)}`)).toEqual(['3:1 notes'])
    expect(problems(`${HEAD}## Exercise 1\n**Name:** ${'a'.repeat(501)}`)).toEqual(['3:1 name'])
    expect(problems(`${HEAD}${EXERCISE}### Notes\nbroken \uD800`)).toEqual(['3:1 notes'])
  })

  test('a file without text holds no log', () => {
    expect(readMarkdownLogs('\uFEFF \r\n\t\n')).toEqual([])
  })
})

describe('the sample logs', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'samples')
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))

  test.each(files)('%s is read', (file) => {
    const { session: read, problems: found } = readOne(readFileSync(join(folder, file), 'utf8'))
    expect(found).toEqual([])
    const owner = { id: '5f0f7c39-6a3e-4a52-8b1c-0d7f0c1d2e3f', userId: '1', userName: null, source: null }
    expect(sessionSchema.parse({ ...read, ...owner })).toEqual({ ...read, ...owner })
    expect(read?.exercises.length).toBeGreaterThan(1)
  })
})
