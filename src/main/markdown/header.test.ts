import { describe, expect, test } from 'vitest'
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

const problems = (text: string) => readOne(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
const warnings = (text: string) => readOne(text).warnings.map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('the header', () => {
  const header = (lines: string) => session(`# Training Log\n${lines}\n${EXERCISE}1. 80 x 8`)

  test.each(['5x5', '80 x 8'])('a program called %s is no exercise', (program) => {
    expect(header(`Date: 2026-03-31\n- Program: ${program}`).program).toBe(program)
  })

  test.each(['Time Zone: Central European Time', 'Constructor: x', 'Weather: \\ rain'])(
    '%s is kept as a note',
    (line) => {
      expect(header(`Date: 2026-03-31\n- ${line}`)).toMatchObject({ timeZone: null, notes: line })
    },
  )

  test('a dash says that there is no week and no focus', () => {
    const log = (lines: string) => `# Training Log\n- Date: 2026-03-31\n${lines}\n${EXERCISE}1. 80 x 8`
    expect(session(log('- Phase: 3\n- Week: -\n- Focus: –'))).toMatchObject({ phase: 3, week: null, focus: null })
    expect(problems(log('- Phase: 3\n- Week:\n- Focus:'))).toEqual(['1:1 focusMissing', '3:10 phaseAndWeek'])
    expect(session(log('- Phase: -\n- Week: -'))).toMatchObject({ phase: null, week: null })
  })

  test('is read whole', () => {
    const text = [
      '- Date: 2026-03-31 18:05',
      '- Program: Winter Block',
      '- Author: A. Coach',
      '- Program Length Weeks: 8',
      '- Phase: 3',
      '- Week: 8  ',
      '- Deload: Yes',
      '- Focus: Push',
      '- Duration:  136 min ',
      '- Body Weight: 82,5 kg',
    ]
    expect(header(text.join('\n'))).toMatchObject({
      date: '2026-03-31T18:05',
      program: 'Winter Block',
      programAuthor: 'A. Coach',
      programLengthWeeks: 8,
      phase: 3,
      week: 8,
      isDeloadWeek: true,
      focus: 'Push',
      durationMinutes: 136,
      bodyWeightKg: 82.5,
      notes: null,
    })
  })

  test.each([
    ['110', 110],
    ['45min', 45],
    ['1hrs 41min', 101],
    ['1h30', 90],
    ['1:41', 101],
    ['89  min.', 89],
    ['2 hours', 120],
  ])('a duration of %s is %d minutes', (text, minutes) => {
    expect(header(`Date: 2026-03-31\nDuration: ${text}`).durationMinutes).toBe(minutes)
  })

  test.each([
    ['True', true],
    ['1', true],
    ['no', false],
    ['False', false],
  ])('deload %s', (text, isDeloadWeek) => {
    expect(header(`* **Date:** 2026-03-31\n* **Deload:** ${text}`).isDeloadWeek).toBe(isDeloadWeek)
  })

  test('a unit holds for every bare weight', () => {
    const read = readOne(
      `${HEAD}- Unit: lbs\n${EXERCISE}**Goal:** 100 x 3 sets x 5\n### Warmup\n1. 45 x 5\n### Sets\n1. 100 x 5`,
    )
    expect(read.session?.exercises[0]).toMatchObject({
      goal: { typedWeight: { value: 100, unit: 'lb' } },
      warmupSets: [{ typedWeight: { value: 45, unit: 'lb' } }],
      workingSets: [{ typedWeight: { value: 100, unit: 'lb' }, weightKg: 45.3592 }],
    })
  })

  test.each([
    ['- Body Weight: 82.5 kg', 82.5],
    ['- Bodyweight: 82,5', 82.5],
    ['- **Körpergewicht:** 82', 82],
    ['Ko\u0308rpergewicht: 182 lb', 82.5538],
    ['- body-weight: 182.5lbs.', 82.7806],
  ])('%s', (line, bodyWeightKg) => {
    const text = `${HEAD}${line}\n${EXERCISE}1. 80 x 8`
    expect([session(text).bodyWeightKg, session(text).notes, warnings(text)]).toEqual([bodyWeightKg, null, []])
  })

  test('a body weight without a unit is in that of the log, wherever the log tells it', () => {
    const read = (lines: string) => header(`Date: 2026-03-31\n${lines}`).bodyWeightKg
    expect([read('Unit: lb\nBody Weight: 182'), read('Body Weight: 182\nUnit: lb')]).toEqual([82.5538, 82.5538])
    expect(read('Unit: lb\nBody Weight: 82.5 kg')).toBe(82.5)
  })

  test.each([
    '5 kg',
    '1600 lb',
    'light',
    '82-83 kg',
    '82 kg - 83 kg',
    '82.5 stone',
    '82,500',
    '12\n- Unit: lb',
    '82.55555',
  ])('a body weight of %j is a note, with a warning', (text) => {
    const log = `${HEAD}- Body Weight: ${text}\n${EXERCISE}1. 80 x 8`
    expect(session(log)).toMatchObject({ bodyWeightKg: null, notes: `Body Weight: ${text.split('\n')[0]}` })
    expect(warnings(log)).toEqual(['3:16 keptInSessionNotes'])
  })

  test('words behind a body weight are kept, and so is a second one', () => {
    expect(header('Date: 2026-03-31\nBody Weight: 82.5 kg after breakfast\nBodyweight: 81')).toMatchObject({
      bodyWeightKg: 82.5,
      notes: 'Body Weight: 82.5 kg after breakfast\nBodyweight: 81',
    })
  })

  test('what has no field becomes a note of the session, with a warning', () => {
    const text = `Hello\n${HEAD}- Movement: Bench\n- Phase: One - Base\n- Week: 2\n- Focus: Push\n- Duration: long\nslept badly\n${EXERCISE}1. 80 x 8`
    expect(session(text)).toMatchObject({
      phase: 1,
      durationMinutes: null,
      notes: 'Hello\nMovement: Bench\nPhase: One - Base\nDuration: long\nslept badly',
    })
    expect(warnings(text)).toEqual(
      [1, 4, 5, 8, 9].map((line) => expect.stringMatching(`^${line}:\\d+ keptInSessionNotes$`)),
    )
  })

  test.each([
    ['- Focus: Push', ['1:1 dateMissing']],
    ['- Date:', ['1:1 dateMissing']],
    ['- Date: 31.03.2026', ['2:9 date']],
    ['- Date: 2026-02-30', ['2:9 date']],
    ['- Date: 2026-03-31\n- Phase: 2\n- Focus: Push', ['3:10 phaseAndWeek']],
    ['- Date: 2026-03-31\n- Week: 2\n- Focus: Push', ['3:9 phaseAndWeek']],
    ['- Date: 2026-03-31\n- Phase: 2\n- Week: 3', ['1:1 focusMissing']],
    ['- Date: 2026-03-31\n- Phase: Base\n- Week: 3\n- Focus: Push', ['3:10 phase']],
    ['- Date: 2026-03-31\n- Deload: maybe', ['3:11 isDeloadWeek']],
  ])('is refused: %j', (lines, expected) => {
    const text = `# Training Log\n${lines}\n${EXERCISE}1. 80 x 8`
    expect(problems(text)).toEqual(expected)
    expect(readOne(text).session).toBeNull()
  })

  test('says what was expected and what was found', () => {
    const [problem] = readOne('# Training Log\nDate: yesterday\n## Exercise 1\n**Name:** Row').problems
    expect(problem?.message).toBe('Expected a date, such as “- Date: 2026-03-31”. Found: “yesterday”.')
  })
})
