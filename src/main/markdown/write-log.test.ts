import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Session, type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { poundsToKg } from '#shared/domain/weight.ts'
import { readMarkdownLogs } from './read-log.ts'
import { writeLog, writeLogs } from './write-log.ts'

type ExerciseInput = SessionInput['exercises'][number]
type SetInput = NonNullable<ExerciseInput['workingSets']>[number]

const session = (parts: Partial<SessionInput>): Session =>
  sessionSchema.parse({
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    userId: '1',
    date: '2026-03-31',
    exercises: [{ name: 'Row' }],
    ...parts,
  })
const withExercise = (parts: Partial<ExerciseInput>): Session => session({ exercises: [{ name: 'Row', ...parts }] })
const withSets = (...workingSets: SetInput[]): Session => withExercise({ workingSets })

/** The session that a text is read as, where nothing is to be said about it. */
function readBack(text: string): object | null {
  const [reading, ...others] = readMarkdownLogs(text)
  expect(others).toEqual([])
  expect([reading?.problems, reading?.warnings]).toEqual([[], []])
  return reading?.session ?? null
}

/** Expects that a session reads back equal, and that its text has these lines. */
function expectLines(written: Session, ...lines: string[]): void {
  const text = writeLog(written)
  const { id: _id, userId: _userId, userName: _userName, source: _source, ...told } = written
  expect(readBack(text)).toEqual(told)
  expect(text.split('\n')).toEqual(expect.arrayContaining(lines))
}

const pounds = (value: number) => ({ weightKg: poundsToKg(value), typedWeight: { value, unit: 'lb' as const } })
const full = (count: number) => ({ full: count, partial: 0 })

test('the log in the documentation is written as it is there', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'markdown-log.md'), 'utf8')
  const log = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const [reading] = readMarkdownLogs(log)
  expect([reading?.problems, reading?.warnings]).toEqual([[], []])
  const { exercises, ...header } = session(reading?.session ?? {})
  expect(header).toMatchObject({
    date: '2026-03-31T18:05:30.5',
    timeZone: 'Europe/Berlin',
    program: '5x5',
    phase: 3,
    week: null,
    isDeloadWeek: true,
    durationMinutes: 71.5,
    bodyWeightKg: 82.5,
    notes: 'Short night.',
  })
  expect(exercises.map(({ name, workingSets }) => [name, workingSets.length])).toEqual([
    ['Barbell Bench Press', 5],
    ['**Sled** push', 2],
    ['Run', 1],
  ])
  expect(writeLog(session(reading?.session ?? {}))).toBe(log)
})

describe('the header', () => {
  test.each(['2026-02-16', '2026-02-16T23:34', '2026-02-16T23:34:50', '2026-02-16T23:34:50.722615'])('%s', (date) => {
    expectLines(session({ date }), `- Date: ${date.replace('T', ' ')}`)
  })

  test.each([
    [{ phase: 3 }, ['- Phase: 3', '- Week: -', '- Focus: -']],
    [{ week: 0, focus: 'Push' }, ['- Phase: -', '- Week: 0', '- Focus: Push']],
    [{ phase: 0, week: 1 }, ['- Phase: 0', '- Week: 1', '- Focus: -']],
    [{ focus: '-' }, ['- Focus: \\ -']],
    [{ focus: '5x5', program: '5x5', programAuthor: '80 x 8' }, ['- Focus: 5x5', '- Program: 5x5', '- Author: 80 x 8']],
    [{ program: '**Bold** Date: x', programAuthor: '\\ x' }, ['- Program: \\ **Bold** Date: x', '- Author: \\ \\\\ x']],
    [{ timeZone: 'America/Argentina/Buenos_Aires' }, ['- Time Zone: America/Argentina/Buenos_Aires']],
    [{ timeZone: '-' }, ['- Time Zone: \\ -']],
    [{ programLengthWeeks: 12, isDeloadWeek: true }, ['- Program Length Weeks: 12', '- Deload: Yes']],
    [{ durationMinutes: 62.3333 }, ['- Duration: 62.3333 min']],
    [{ durationMinutes: 0 }, ['- Duration: 0 min']],
    [{ bodyWeightKg: 82.5538 }, ['- Body Weight: 82.5538 kg']],
  ] as const)('%o', (parts, lines) => {
    expectLines(session(parts), ...lines)
  })
})

describe('names, muscles and cues', () => {
  test.each([
    ['1. 80x5', '**Name:** 1. 80x5'],
    ['21s Curl', '**Name:** 21s Curl'],
    ['# Training Log', '**Name:** # Training Log'],
    ['*Row*', '**Name:** *Row*'],
    ['**Row**', '**Name:** \\ **Row**'],
    ['Name: Row', '**Name:** Name: Row'],
    ['a\u2028b', '**Name:** \\ a\\u2028b'],
  ])('%j as a name and a superset', (name, line) => {
    expectLines(withExercise({ name, supersetGroup: name }), line, line.replace('Name', 'Superset'))
  })

  test('a muscle with a comma has a line of its own', () => {
    const targetMuscleGroups = ['chest', 'back, upper', 'Name: x', '**arms**', 'legs', 'calves']
    expectLines(
      withExercise({ targetMuscleGroups }),
      '**Muscles:** chest',
      '**Muscles:** \\ back, upper',
      '**Muscles:** Name: x',
      '**Muscles:** \\ **arms**',
      '**Muscles:** legs, calves',
    )
  })

  test.each([
    ['elbows in, chest up', '- elbows in, chest up'],
    ['Rest: 3 min', '- Rest: 3 min'],
    ['**Rest:** 3 min', '- \\ **Rest:** 3 min'],
    ['- elbows', '- \\ - elbows'],
    ['1. elbows', '- \\ 1. elbows'],
    ['--', '- \\ --'],
    ['# Notes', '- # Notes'],
    ['x'.repeat(500), `- ${'x'.repeat(500)}`],
    [`${'\\ '.repeat(249)}\\x`, `- \\ ${'\\\\ '.repeat(249)}\\\\x`],
  ])('%j as a cue', (cue, line) => {
    expectLines(withExercise({ formCues: ['first', cue] }), line)
  })
})

describe('notes', () => {
  test.each([
    ['two\n\nparts', ['two', '', 'parts']],
    ['1. RPE: 6-7\n- Sleep: 7 h\n* x', ['1. RPE: 6-7', '- Sleep: 7 h', '* x']],
    ['### Cues', ['\\ ### Cues']],
    ['#1 rule', ['#1 rule']],
    ['**Name:** x', ['\\ **Name:** x']],
    ['## Exercise 2', ['\\ ## Exercise 2']],
    ['**Notes**\n__Cues__:\n**Sleep** was bad', ['\\ **Notes**', '\\ __Cues__:', '**Sleep** was bad']],
    ['1. 80x5', ['\\ 1. 80x5']],
    ['- Training Log\nTraining Log', ['- Training Log', '\\ Training Log']],
    ['# Training Log', ['\\ # Training Log']],
    ['Warmup\nSets: 80x5', ['Warmup', 'Sets: 80x5']],
    ['---', ['\\ ---']],
    ['  indented', ['\\   indented']],
    ['first\n  indented', ['first', '  indented']],
    ['felt good  ', ['\\ felt good  \\']],
    ['end\n\n', ['end', '', '\\ \\']],
    ['\n', ['\\ \\', '\\ \\']],
    ['a\n\n\n\nb', ['a', '', '\\ \\', '\\ \\', 'b']],
    [' ', ['\\  \\']],
    ['a\r\nb\rc', ['\\ a\\r', '\\ b\\rc']],
    ['nul\0 \u0085 \uFEFF', ['\\ nul\\u0000 \\u0085 \\ufeff']],
    ['\\ marked', ['\\ \\\\ marked']],
    ['\\o/ yes\\', ['\\o/ yes\\']],
  ])('%j of an exercise, its warm-up and its session', (notes, lines) => {
    const written = session({ notes, exercises: [{ name: 'Row', notes, warmupNotes: notes }] })
    expectLines(written, ...lines)
    expect(writeLog(written)).toContain(`## Session Notes\n${lines.join('\n')}\n`)
  })

  test.each([
    ['right did 1 more', [' - right did 1 more']],
    ['good, not perfect', [' - good, not perfect']],
    ['# x', [' - # x']],
    ['- x', [' - - x']],
    ['RPE 8', [' - \\ RPE 8']],
    ['60 x 6', [' - \\ 60 x 6']],
    ['9', [' - \\ 9']],
    ['spaces  ', [' - \\ spaces  \\']],
    ['one\n2. 60 x 6\n', [' - one', '   \\ 2. 60 x 6', '   \\ \\']],
    ['\n\nbelow\nit', [' - \\ \\n\\nbelow', '   \\ it']],
    ['\n', [' - \\ \\n']],
    ['a\r\n\tb', [' - \\ a\\r', '   \\ \\tb']],
  ])('%j of a set and of a warm-up set', (notes, lines) => {
    const [first, ...more] = lines
    expectLines(
      withExercise({
        warmupSets: [
          { weightKg: 40, notes },
          { weightKg: 60, repCount: 5 },
        ],
        workingSets: [{ repCount: full(12), notes }, { repCount: full(11) }],
      }),
      `1. 12 reps${first}`,
      ...more,
    )
  })
})

describe('goals', () => {
  test.each([
    [{ weightKg: 75, sets: 3, repRange: { min: 8, max: 10 } }, '75 kg x 3 sets x 8-10 reps'],
    [{ ...pounds(100), sets: 1, repRange: { min: 1, max: 1 } }, '100 lb x 1 set x 1 rep'],
    [{ weightKg: 0 }, '0 kg'],
    [{ sets: 100 }, '100 sets'],
    [{ weightKg: 62.5, sets: 3 }, '62.5 kg x 3 sets'],
    [{ weightKg: 75, repRange: { min: 8, max: 8 } }, '75 kg x 8 reps'],
    [{ repRange: { min: 1, max: 9999 } }, '1-9999 reps'],
    [{ sets: 3, durationSeconds: 30 }, '3 sets x 30s'],
    [{ sets: 5, distanceMeters: 400 }, '5 sets x 400 m'],
    [{ distanceMeters: 1609.344 }, '1609.344 m'],
    [{ durationSeconds: 3723 }, '1:02:03'],
    [{ distanceMeters: 5000, durationSeconds: 1500.5 }, '5 km in 1500.5s'],
    [{ weightKg: 40, sets: 3, durationSeconds: 30, distanceMeters: 20 }, '40 kg x 3 sets x 30s, distance 20 m'],
    [
      { weightKg: 40, sets: 3, repRange: { min: 8, max: 10 }, durationSeconds: 3600, distanceMeters: 20 },
      '40 kg x 3 sets x 8-10 reps, time 1:00:00, distance 20 m',
    ],
  ])('%o', (goal, text) => {
    expectLines(withExercise({ goal }), `**Goal:** ${text}`)
    expectLines(withExercise({ goal: { ...goal, restMinutes: 2.5 } }), `**Goal:** ${text}`, '**Rest:** 2.5 min')
  })

  test('a rest alone', () => {
    const written = withExercise({ goal: { restMinutes: 0 } })
    expectLines(written, '**Rest:** 0 min')
    expect(writeLog(written)).not.toContain('Goal')
  })

  test('no goal at all', () => {
    const written = withExercise({})
    expectLines(written)
    expect(writeLog(written)).not.toMatch(/Goal|Rest|Sets|Warmup|Notes|Cues/)
  })
})

describe('sets', () => {
  const miniSets = [full(3), { full: 2, partial: 1 }]
  const drops = [
    { ...pounds(45), reps: full(5) },
    { weightKg: 20, reps: { full: 0, partial: 4 } },
  ]
  const reps = { repCount: full(8) }
  test.each<[SetInput, string]>([
    [{ weightKg: 80, repCount: { full: 0, partial: 3 } }, '80 x 0+3'],
    [{ weightKg: 0, ...reps }, '0 x 8'],
    [{ repCount: full(1) }, '1 rep'],
    [{ ...reps, rpe: 8 }, '8 reps RPE 8'],
    [{ ...reps, repQuality: 'learning' }, '8 reps learning'],
    [{ weightKg: 80 }, '80 x uncounted'],
    [{ ...pounds(45), rpe: 9.5 }, '45 lb x uncounted RPE 9.5'],
    [{ rpe: 8 }, 'uncounted RPE 8'],
    [{ heartRateBpm: 150 }, 'uncounted HR 150'],
    [{ ...pounds(45.25), unilateralRepCount: { left: full(8), right: { full: 0, partial: 7 } } }, '45.25 lb x L8 R0+7'],
    [{ unilateralRepCount: { left: full(8), right: full(0) } }, 'L8 R0'],
    [{ weightKg: 20, durationSeconds: 30 }, '20 kg x 30s'],
    [{ weightKg: 20, distanceMeters: 400 }, '20 kg x 400 m'],
    [{ durationSeconds: 1200, distanceMeters: 2500, heartRateBpm: 145 }, '20:00 2.5 km HR 145'],
    [{ repCount: full(0), durationSeconds: 30 }, '0 reps time 30s'],
    [
      { ...pounds(20), ...reps, durationSeconds: 61, distanceMeters: 0.5, heartRateBpm: 99, rpe: 1, repQuality: 'bad' },
      '20 lb x 8 time 1:01 distance 0.5 m HR 99 RPE 1 bad',
    ],
    [{ weightKg: 80, ...reps, rpe: 10, failureTechnique: { type: 'MyoReps', miniSets } }, '80 x 8 RPE 10 myo(3, 2+1)'],
    [{ ...reps, rpe: 10, failureTechnique: { type: 'LLP', partialReps: 10 } }, '8 reps RPE 10 llp(10)'],
    [
      { weightKg: 80, rpe: 10, repQuality: 'good', failureTechnique: { type: 'StaticHold', seconds: 0.5 } },
      '80 x uncounted RPE 10 good statichold(0.5)',
    ],
    [{ ...reps, rpe: 10, failureTechnique: { type: 'DropSet', drops } }, '8 reps RPE 10 dropset(45 lb x 5, 20x0+4)'],
  ])('%o', (set, line) => {
    expectLines(withSets(set), `1. ${line}`)
    const below = set.weightKg === undefined ? expect.stringMatching(/^2\. no weight x /) : `2. ${line}`
    expectLines(withSets({ weightKg: 60, ...reps }, set), below as string)
    expectLines(
      withSets({ ...reps }, { ...set, restMinutes: 2.25, notes: 'note' }),
      `2. ${line} rested 2.25 min - note`,
    )
  })

  test.each([
    [{ weightKg: 0 }, '0 x feel'],
    [{ weightKg: 40, repCount: 0 }, '40 x 0'],
    [{ ...pounds(45), repCount: 5 }, '45 lb x 5'],
  ])('the warm-up %o', (set, line) => {
    expectLines(withExercise({ warmupSets: [set] }), `1. ${line}`)
    expectLines(withExercise({ warmupSets: [{ ...set, notes: 'easy' }] }), `1. ${line} - easy`)
  })
})

test('several sessions are several logs of one file', () => {
  const sessions = [session({ notes: '# Training Log' }), session({ date: '2026-04-01' })]
  const readings = readMarkdownLogs(writeLogs(sessions))
  expect(readings.map((reading) => reading.session?.date)).toEqual(['2026-03-31', '2026-04-01'])
  expect(writeLogs([])).toBe('')
})
