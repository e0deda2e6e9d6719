import { describe, expect, test } from 'vitest'
import { type LogReading, readMarkdownLogs } from './read-log.ts'

const HEAD = '# Training Log\n- Date: 2026-03-31\n'
const EXERCISE = '## Exercise 1\n**Name:** Row\n'

function readOne(lines: string): LogReading {
  const [reading, ...others] = readMarkdownLogs(`${HEAD}${EXERCISE}${lines}`)
  if (!reading || others.length > 0) throw new Error(`${others.length} more logs`)
  return reading
}

/** The first exercise of a log with these lines in it, each set as `weight x reps`. */
function exercise(lines: string) {
  const { session, problems } = readOne(lines)
  const read = session?.exercises[0]
  if (!session || !read) throw new Error(JSON.stringify(problems))
  return {
    warmups: read.warmupSets.map(({ weightKg, repCount }) => `${weightKg} x ${repCount}`),
    sets: read.workingSets.map(({ weightKg, repCount }) => `${weightKg} x ${repCount?.full}`),
    setNotes: read.workingSets.map(({ notes }) => notes),
    cues: read.formCues,
    notes: read.notes,
    sessionNotes: session.notes,
  }
}
const codes = (lines: string) => readOne(lines).warnings.map(({ line, code }) => `${line} ${code}`)
const problems = (lines: string) => readOne(lines).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('a label with a value among the sets takes its own line', () => {
  const sets = ['80 x 8', '80 x 7']

  test.each(['Cue: elbows in', '- Cue: elbows in', '**Cue:** elbows in'])('%s', (cue) => {
    const lines = `### Working Sets\n1. 80 x 8\n${cue}\n2. 80 x 7 RPE 9`
    expect(exercise(lines)).toMatchObject({ sets, cues: ['elbows in'], setNotes: [null, null] })
    expect(codes(lines)).toEqual([])
  })

  test('warm-ups', () => {
    const lines = 'Warmup: 20x5, 40x3\n1. 80 x 8\n2. 80 x 7'
    expect(exercise(lines)).toMatchObject({ warmups: ['20 x 5', '40 x 3'], sets })
    expect(exercise(`### Working Sets\n${lines}`)).toMatchObject({ warmups: ['20 x 5', '40 x 3'], sets })
  })

  test.each([
    ['Notes: shoulder', 'shoulder'],
    ['Remark: shoulder', 'shoulder'],
    ['Notes: shoulder\nall day', 'shoulder\nall day'],
  ])('%j', (text, notes) => {
    expect(exercise(`### Working Sets\n1. 80 x 8\n${text}\n2. 80 x 7 RPE 9`)).toMatchObject({ sets, notes })
  })

  test('notes of the workout', () => {
    const lines = '### Working Sets\n1. 80 x 8\nSession notes: short night\n2. 80 x 7'
    expect(exercise(lines)).toMatchObject({ sets, sessionNotes: 'short night', notes: null })
  })

  test('keys of the header behind it are still read', () => {
    const [log] = readMarkdownLogs(`# Training Log\nNotes: slept badly\n- Date: 2026-03-31\n${EXERCISE}1. 80 x 8`)
    expect(log?.session).toMatchObject({ date: '2026-03-31', notes: 'slept badly' })
  })

  test('sets on the line of their label are the first of them', () => {
    expect(exercise('Sets: 80x8\n80x7')).toMatchObject({ sets })
    expect(exercise('### Warmup\n1. 40 x 5\nSets: 80x8\n2. 80x7')).toMatchObject({ warmups: ['40 x 5'], sets })
  })
})

describe('an indented bullet belongs to the set above it', () => {
  test.each(['note: left shoulder', 'Rest: 3 min', 'Cue: elbows', '60 x 5 dropped', 'Cooldown: none'])(
    '%s',
    (words) => {
      const lines = `### Working Sets\n1. 80 x 8\n   - ${words}\n2. 80 x 7 RPE 9\n3. 80 x 6`
      expect(exercise(lines)).toMatchObject({
        sets: ['80 x 8', '80 x 7', '80 x 6'],
        setNotes: [words, null, null],
        notes: null,
        cues: [],
      })
      expect(codes(lines)).toEqual(['7 keptInSetNotes'])
    },
  )

  test('bullets as deep as the sets are sets', () => {
    expect(exercise('### Working Sets\n  - 80 x 8\n  - 80 x 7').sets).toEqual(['80 x 8', '80 x 7'])
  })
})

describe('a label without a value opens its part', () => {
  test.each(['Cues:\n- elbows in', '**Cues**\n- elbows in', 'Cue:\nelbows in'])('%j up to the next set', (cues) => {
    const lines = `### Working Sets\n1. 80 x 8\n${cues}\n2. 80 x 7 RPE 9\n3. 80 x 6`
    expect(exercise(lines)).toMatchObject({ sets: ['80 x 8', '80 x 7', '80 x 6'], cues: ['elbows in'] })
    expect(codes(lines)).toEqual(['9 setBehindLabel'])
  })

  test('remarks up to the next set', () => {
    const lines = 'Sets:\n1. 80 x 8\nRemarks:\nfelt off\n2. 80 x 7'
    expect(exercise(lines)).toMatchObject({ sets: ['80 x 8', '80 x 7'], notes: 'felt off' })
    expect(codes(lines)).toEqual(['9 setBehindLabel'])
  })

  test('a list of its own stays in it, and is told', () => {
    const lines = 'Sets:\n1. 80 x 8\nRemarks:\n1. felt off\n2. 80 x 7 next time'
    expect(exercise(lines)).toMatchObject({ sets: ['80 x 8'], notes: '1. felt off\n2. 80 x 7 next time' })
    expect(codes(lines)).toEqual(['9 setInNotes'])
  })

  test.each(['### Notes', '### Cues', '### Warmup Notes', '## Session Notes'])(
    'a heading keeps what looks like a set, and says so: %s',
    (heading) => {
      const lines = `### Working Sets\n1. 80 x 8\n${heading}\n2. 80 x 7 next time`
      expect(exercise(lines).sets).toEqual(['80 x 8'])
      expect(codes(lines)).toEqual(['8 setInNotes'])
    },
  )
})

describe('the title of a log', () => {
  test.each(['Training log: see page 2', 'Training Log', 'training log - the blue one'])(
    'a note is none: %s',
    (note) => {
      const lines = `### Notes\n${note}\n## Exercise 2\n**Name:** Curl\n1. 20 x 8`
      const { session } = readOne(lines)
      expect(session?.exercises.map(({ name, notes }) => [name, notes])).toEqual([
        ['Row', note],
        ['Curl', null],
      ])
    },
  )

  test.each([
    '# Training Log\n- Date: 2026-04-01',
    'Training Log\n\n- Date: 2026-04-01',
    'Training Log\nFocus: Pull\nDate: 2026-04-01',
    'Training Log | 2026-04-01',
  ])('one log ends where the next begins: %j', (title) => {
    const logs = readMarkdownLogs(`${HEAD}${EXERCISE}1. 80 x 8\n${title}\n${EXERCISE}1. 60 x 5`)
    expect(logs.map(({ session }) => session?.date)).toEqual(['2026-03-31', '2026-04-01'])
  })

  test('the first line needs no mark', () => {
    const [log] = readMarkdownLogs(`\n\nTraining Log: week 3\n${EXERCISE}- Date: 2026-03-31`)
    expect(log?.problems.map(({ line }) => line)).toEqual([3])
  })
})

describe('numbers that would be read as something else', () => {
  test('the sign of activities makes a number of times', () => {
    const activity = readOne('### Activity Sets\n1. 3 x 400 m\n2. 2x30s RPE 8').session?.exercises[0]?.workingSets
    expect(activity?.map((set) => [set.weightKg, set.distanceMeters, set.durationSeconds])).toEqual([
      [null, 400, null],
      [null, 400, null],
      [null, 400, null],
      [null, null, 30],
      [null, null, 30],
    ])
    expect(codes('### Activity Sets\n1. 3 x 400 m')).toEqual(['6 severalSets'])
    expect(codes('### Working Sets\n1. 25 x 30s')).toEqual(['6 numberAsWeight'])
    expect(codes('### Working Sets\n1. 3 x 45s')).toEqual(['6 severalSets'])
    expect(problems('### Activity Sets\n1. 3 x 1,000 m')).toEqual(['6:8 thousands'])
  })

  test.each(['Sets: 3', '**Sets:** 3', '### Sets: 3'])('%s is how many there were, and no set', (line) => {
    expect(exercise(`${line}\n1. 80 x 8`)).toMatchObject({ sets: ['80 x 8'], notes: 'Sets: 3' })
    expect(codes(line)).toEqual(['5 keptInExerciseNotes'])
  })

  test('sets x reps without a weight are told to be read as a weight', () => {
    expect(codes('Sets: 3x10')).toEqual(['5 numberAsWeight'])
    expect(codes('Goal: 5 kg x 3 sets x 10\n5x10')).toEqual([])
    expect(codes('1. 5x10')).toEqual([])
  })

  test('a set without a weight below one with a weight is told', () => {
    expect(codes('1. 80 x 8\n2. 8')).toEqual(['6 setWithoutWeight'])
    expect(codes('80 x 8\n2 min\n80 x 7')).toEqual(['6 setWithoutWeight'])
    expect(codes('1. 12\n2. 30s')).toEqual([])
  })

  test('a list that starts again is told', () => {
    expect(codes('### Warmup\n1. 40 x 5\n2. 60 x 3\n1. 80 x 8')).toEqual(['8 numberingRestarts'])
    expect(codes('1. 80 x 8\n2. 80 x 7\n\n1. 50 x 12')).toEqual(['8 numberingRestarts'])
    expect(codes('1. 80 x 8\n1. 80 x 7\n1. 80 x 6')).toEqual([])
    expect(codes('### Working Sets\n1. 80 x 8\n2. 80 x 7\n### Back-off Sets\n1. 50 x 12')).toEqual([])
  })

  test('a second name is no note of the first exercise', () => {
    expect(problems('1. 80 x 8\n**Name:** Curl\n1. 20 x 8')).toEqual(['6:11 secondName'])
  })

  test.each([
    ['Rest: 90', 'Rest: 90'],
    ['Rest: 60-90', 'Rest: 60-90'],
  ])('%s is hardly minutes', (rest, notes) => {
    const read = readOne(`${rest}\n1. 80 x 8`).session?.exercises[0]
    expect([read?.goal, read?.notes]).toEqual([null, notes])
  })

  test.each(['45:30', '1,5', '2'])('a workout of %s has no duration', (duration) => {
    const [log] = readMarkdownLogs(`${HEAD}- Duration: ${duration}\n${EXERCISE}1. 80 x 8`)
    expect(log?.session).toMatchObject({ durationMinutes: null, notes: `Duration: ${duration}` })
  })

  test.each(['8 x 1,000 m', '1,000 m'])('a goal of %s is refused', (goal) => {
    expect(problems(`**Goal:** ${goal}\n1. 80 x 8`)).toEqual(['5:11 goal'])
  })

  test.each(['3 x 400 m', '5 x 30s', '10 x BW', '2x20kg x 10', '20 x 5 x 2', '80+20 x 5'])(
    'the warm-up %s is words',
    (warmup) => {
      const read = readOne(`### Warmup\n1. ${warmup}\n### Sets\n1. 80 x 8`).session?.exercises[0]
      expect([read?.warmupSets, read?.warmupNotes]).toEqual([[], warmup])
    },
  )

  test('a unit of one exercise', () => {
    const read = readOne('**Unit:** lb\n1. 100 x 8').session?.exercises[0]
    expect(read?.workingSets[0]?.typedWeight).toEqual({ value: 100, unit: 'lb' })
  })

  test('notes at the level of the exercises are told to be those of the last', () => {
    expect(codes('### Sets\n1. 80 x 8\n## Notes\nshort night')).toEqual(['7 notesOfExercise'])
    expect(codes('### Sets\n1. 80 x 8\n### Notes\nshort night')).toEqual([])
  })
})

describe('a line marked as text is text where it stands', () => {
  test.each(['## Exercise 2', '**Name:** Curl', '2. 60 x 5', 'Cues:', '# Training Log', '---', 'RPE 8'])(
    '\\ %s',
    (words) => {
      const marked = `\\ ${words}`
      expect(exercise(`${marked}\n### Sets\n1. 80 x 8`).notes).toBe(words)
      expect(exercise(`### Notes\nfelt off\n${marked}\n### Sets\n1. 80 x 8`).notes).toBe(`felt off\n${words}`)
      expect(exercise(`### Sets\n1. 80 x 8 - slow\n   ${marked}\n2. 80 x 7\n${marked}`).setNotes).toEqual([
        `slow\n${words}`,
        words,
      ])
      expect(exercise(`### Cues\n${marked}\n- ${marked}`).cues).toEqual([words, words])
      expect(exercise(`1. 80 x 8\nNotes: felt off\n${marked}\n2. 80 x 7`)).toMatchObject({
        sets: ['80 x 8', '80 x 7'],
        notes: `felt off\n${words}`,
      })
      const [log] = readMarkdownLogs(`${HEAD}${marked}\n${EXERCISE}### Warmup\n${marked}\n1. 40 x 5\n${marked}`)
      expect(log?.session?.notes).toBe(words)
      expect(log?.session?.exercises).toMatchObject([{ warmupNotes: words, warmupSets: [{ notes: words }] }])
      expect(log?.warnings).toEqual([])
    },
  )

  test('it keeps its spaces, and so do blank lines', () => {
    expect(exercise('### Notes\n\\   a  \\\n\\ \\\n\\ \\\nb\n\\ \\').notes).toBe('  a  \n\n\nb\n')
  })

  test('a backslash in front of a letter is just there', () => {
    expect(exercise('### Notes\n\\o/\n### Sets\n1. 80 x 8 - \\o/ \\')).toMatchObject({
      notes: '\\o/',
      setNotes: ['\\o/ \\'],
    })
  })
})

describe('what a set says besides its reps', () => {
  test('the rest before it; before the first set it is a note', () => {
    const lines = '### Sets\n1. 80 x 8 rested 2 min - slow\n2. 80 x 7 rested 90s'
    const sets = readOne(lines).session?.exercises[0]?.workingSets
    expect(sets?.map(({ restMinutes, notes }) => [restMinutes, notes])).toEqual([
      [null, 'rested 2 min - slow'],
      [1.5, null],
    ])
    expect(codes(lines)).toEqual(['6 keptAsNote'])
  })

  test('that it has no weight, or no count', () => {
    const lines = '### Sets\n1. 80 x uncounted RPE 8\n2. no weight x 12\n3. 12'
    expect(exercise(lines).sets).toEqual(['80 x undefined', 'null x 12', 'null x 12'])
    expect(codes(lines)).toEqual(['8 setWithoutWeight'])
  })
})

describe('what is wrong is said once', () => {
  test.each(['RIR 2', 'RPE 8', '80+20 x 5'])('%s', (line) => {
    expect(readOne(`### Sets\n1. ${line}`).problems).toHaveLength(1)
  })

  test('an exercise whose only set is wrong is not empty', () => {
    const [log] = readMarkdownLogs(
      `${HEAD}## Exercise 1: Row\n1. 80 x 8 RPE 12\n## Exercise 2\n### Sets\n1. 80 x 8 RPE 11`,
    )
    expect(log?.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['4 rpe', '5 name', '7 rpe'])
    expect(log?.warnings).toEqual([])
  })
})
