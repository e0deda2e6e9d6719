import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testSession } from '#main/outbox/testing.ts'
import type { Session } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { protectText, unprotectText } from './csv-text.ts'
import { COLUMN_NAMES, type ColumnName, OWN_CSV } from './own-csv-columns.ts'
import { readOwnCsv } from './read-csv.ts'
import { isOwnCsv } from './read-csv-rows.ts'
import { ownCsvHeader, ownCsvRows } from './write-own-csv.ts'

const csvOf = (...sessions: Session[]): string =>
  ownCsvHeader() + sessions.map((session, i) => ownCsvRows(session, i + 1)).join('')
const read = (text: string) => readOwnCsv(Buffer.from(text))

const set = (full: number) => ({ weightKg: 100.5, repCount: { full, partial: 1 }, rpe: 8.5 })
const other = testSession({ id: '00000000-0000-4000-8000-000000000001', date: '2026-02-18', focus: 'Legs' })
const session = testSession({
  focus: 'Push',
  bodyWeightKg: 82.5,
  notes: 'two\nlines',
  exercises: [
    {
      name: 'Bench Press',
      warmupSets: [{ weightKg: 20, repCount: 10 }, { weightKg: 60 }],
      workingSets: [set(5), { ...set(4), restMinutes: 3, notes: '- slow' }],
      formCues: ['=elbows', 'chest'],
    },
    { name: 'Plan only', goal: { sets: 3, repRange: { min: 8, max: 10 } } },
  ],
})

/** The table with one cell of one row (1 is the first below the header) written anew, as a hand would in an editor. */
function withCell(text: string, row: number, name: ColumnName, cell: string): string {
  const lines = text.split('\r\n')
  const cells = (lines[row] ?? '').split(',')
  cells[COLUMN_NAMES.indexOf(name)] = cell
  lines[row] = cells.join(',')
  return lines.join('\r\n')
}
/** One session whose rows have no line end and no comma in them. */
const plain = csvOf({ ...session, notes: null, exercises: session.exercises.map((e) => ({ ...e, formCues: [] })) })

const hostile = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''",
    "'",
    '+49',
    '-',
    '@x',
    '\t=',
    '\r\n',
    '"',
    '","',
    '"\r\n"',
    'a\0b',
    '\ufeff',
    ';',
    '＝1',
  ),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom("'", '=', '-', '\t', '\r', '\n', '"', ',', ';', 'x'), { maxLength: 8 })
    .map((c) => c.join('')),
)

describe('our own table', () => {
  it('gives every session back as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitrarySession(), { maxLength: 4, selector: ({ id }) => id }), (sessions) => {
        const found = read(csvOf(...sessions))
        expect(found.problems).toEqual([])
        expect(found.sessions.map((one) => one.session)).toEqual(sessions)
        expect(found.sessions.map(({ revision }) => revision)).toEqual(sessions.map((_, i) => i + 1))
      }),
      { numRuns: 300 },
    )
  })

  it('gives hostile text back as it was, and lets none of it begin a formula', () => {
    const text = hostile.filter((some) => some.isWellFormed() && some !== '')
    fc.assert(
      fc.property(text, text, text, fc.option(hostile.filter((some) => some.isWellFormed())), (a, b, c, id) => {
        const [exercise] = session.exercises
        const label = a.replace(/[\r\n\0]/g, ' ').trim() || 'x'
        const hard: Session = {
          ...session,
          userId: b.slice(0, 200),
          notes: b,
          focus: label,
          source: { kind: label, id, text: c },
          exercises: exercise ? [{ ...exercise, name: label, formCues: [label, label], notes: c }] : [],
        }
        const written = csvOf(hard)
        expect(read(written)).toMatchObject({ problems: [], sessions: [{ session: hard }] })
        for (const cell of parse(written, { bom: true }).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { numRuns: 500 },
    )
  })

  it('takes exactly one apostrophe away again', () => {
    fc.assert(fc.property(hostile, (text) => unprotectText(protectText(text)) === text))
  })

  it('has one row for each set in order, what people look for first, and numbers without quotes', () => {
    const lines = plain.split('\r\n')
    expect(lines[0]).toMatch(/^\ufeff"format","date","focus","exercise_order","exercise","set_kind","set","weight_kg"/)
    expect(lines.slice(1, 5).map((line) => line.split(',').slice(3, 11).join())).toEqual([
      '1,"Bench Press","warmup",1,20,10,,',
      '1,"Bench Press","warmup",2,60,,,',
      '1,"Bench Press","working",1,100.5,5,1,8.5',
      '1,"Bench Press","working",2,100.5,4,1,8.5',
    ])
    expect(lines[5]).toMatch(/^"traininglogs_csv_1","2026-02-16T18:05","Push",2,"Plan only",,,/)
    expect(lines).toHaveLength(7)
  })

  it('is known by its content', () => {
    expect(isOwnCsv(Buffer.from(plain))).toBe(true)
    expect(isOwnCsv(Buffer.from('format,recordType,id\nflexify_graphs_v2,exercise,1\n'))).toBe(false)
    expect(isOwnCsv(Buffer.from([0xff, 0xfe, 0]))).toBe(false)
  })
})

describe('a table that a spreadsheet saved', () => {
  const tidy = testSession({ exercises: [...session.exercises], notes: null, focus: 'Push' })

  it('reads semicolons with decimal commas, without quotes and byte order mark', () => {
    const rows = parse(csvOf(tidy, other), { bom: true })
    const comma = (cell: string) =>
      /^\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : /\n/.test(cell) ? `"${cell}"` : cell
    const found = read(rows.map((row) => row.map(comma).join(';')).join('\n'))
    expect(found).toMatchObject({ problems: [], sessions: [{ session: tidy }, { session: other }] })
  })

  it('reads rows and columns in any order', () => {
    const [header = [], ...rows] = parse(csvOf(tidy, other), { bom: true })
    const turned = [header.toReversed(), ...rows.toReversed().map((row) => row.toReversed())]
    // The first column is by what the table is known.
    const table = turned.map((row) => [row.at(-1), ...row.slice(0, -1)])
    const found = read(table.map((row) => row.map((cell) => `"${cell?.replaceAll('"', '""')}"`).join(',')).join('\n'))
    expect(found.problems).toEqual([])
    expect(found.sessions.map((one) => one.session)).toEqual([other, tidy])
  })

  it('refuses what may be a thousand or a decimal', () => {
    expect(read(withCell(plain, 1, 'weight_kg', '"1,000"')).problems).toMatchObject([{ code: 'not-a-number' }])
    expect(read(withCell(plain, 1, 'weight_kg', '1.000')).problems).toMatchObject([{ code: 'not-a-number' }])
  })
})

describe('a table with mistakes', () => {
  const two = csvOf(
    { ...session, notes: null, exercises: session.exercises.map((e) => ({ ...e, formCues: [] })) },
    other,
  )

  it.each<[string, number, ColumnName, string, string]>([
    ['a number that is none', 3, 'weight_kg', 'heavy', 'not-a-number'],
    ['a value the domain refuses', 3, 'rpe', '11', 'invalid'],
    ['a body weight that nobody has', 1, 'body_weight_kg', '5', 'invalid'],
    ['two body weights of one session', 2, 'body_weight_kg', '83', 'conflict'],
    ['a set past failure without RPE 10', 3, 'failure_technique', '"llp(3)"', 'invalid'],
    ['a technique nobody knows', 3, 'failure_technique', '"magic"', 'invalid'],
    ['a warm-up with an RPE', 1, 'rpe', '8', 'invalid'],
    ['a set of no kind', 1, 'set_kind', '', 'no-set-kind'],
    ['a set of an unknown kind', 1, 'set_kind', '"drop"', 'no-set-kind'],
    ['a set twice', 2, 'set', '1', 'double-set'],
    ['a set without a place', 2, 'set', '1.5', 'no-place'],
    ['two dates of one session', 4, 'date', '"2026-02-17"', 'conflict'],
    ['two names of one exercise', 2, 'exercise', '"Squat"', 'conflict'],
    ['a flag that is none', 1, 'is_deload_week', 'maybe', 'not-a-flag'],
    ['an impossible revision', 5, 'revision', '0', 'conflict'],
    ['a row of no session', 2, 'session_id', '', 'no-session'],
    ['a row of another table', 2, 'format', '"x"', 'not-ours'],
  ])('names %s, and reads the other session', (_what, row, name, cell, code) => {
    const { sessions, problems } = read(withCell(two, row, name, cell))
    const column = COLUMN_NAMES.indexOf(name) + 1
    expect(problems).toContainEqual({ line: row + 1, column, code, message: expect.stringMatching(/.{10}/) })
    expect(sessions.map((one) => one.session)).toEqual([other])
  })

  it('names the line where a session stands, whatever line ends are in cells before', () => {
    const text = withCell(csvOf(other), 1, 'rpe', '99')
    const before = ownCsvRows(testSession({ notes: 'a\r\nb\rc\nd' }), 1)
    const { problems } = read(ownCsvHeader() + before + text.slice(ownCsvHeader().length))
    expect(problems).toMatchObject([{ line: 6, column: COLUMN_NAMES.indexOf('rpe') + 1 }])
  })

  it('never reads a part of a session, wherever the file is cut', () => {
    const whole = Buffer.from(csvOf(session, other))
    const starts = [csvOf(), csvOf(session), csvOf(session, other)].map((text) => Buffer.byteLength(text))
    for (let length = 0; length < whole.length; length += 1) {
      const { sessions, problems } = readOwnCsv(whole.subarray(0, length))
      for (const one of sessions) expect([session, other]).toContainEqual(one.session)
      // Only between two sessions is there nothing amiss; the last line may lack its end.
      const isBetween = starts.some((start) => length <= start && length >= start - 2)
      if (!isBetween) expect(problems).not.toEqual([])
    }
  })

  it('never throws, whatever it is given', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string().map((text) => Buffer.from(ownCsvHeader() + text)),
    )
    fc.assert(fc.property(bytes, (some) => void readOwnCsv(some)))
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', '\r', '-1', '1e3', 'Infinity', '__proto__'))
    fc.assert(
      fc.property(fc.nat(5), fc.constantFrom(...COLUMN_NAMES), cell, (row, name, value) => {
        read(withCell(two, row, name, value))
      }),
    )
  })

  it('says what the file is, where it is not a table of this version', () => {
    expect(read('').problems).toMatchObject([{ line: 1, code: 'not-ours' }])
    expect(readOwnCsv(Buffer.from([0xff, 0xfe, 0x66])).problems).toMatchObject([{ code: 'not-utf8' }])
    expect(read(plain.replaceAll(OWN_CSV, 'traininglogs_csv_2')).problems).toMatchObject([{ line: 2, code: 'newer' }])
    expect(read(plain.replace('"rpe",', '"effort",'))).toMatchObject({
      sessions: [],
      problems: [{ line: 1, code: 'missing-column', message: expect.stringContaining('rpe') }],
    })
  })

  it('reads a table of a version that had no body weight yet', () => {
    const at = COLUMN_NAMES.indexOf('body_weight_kg')
    const older = plain.split('\r\n').map((line) =>
      line
        .split(',')
        .filter((_, i) => i !== at)
        .join(','),
    )
    expect(older[0]).not.toContain('body_weight_kg')
    expect(read(older.join('\r\n'))).toMatchObject({
      problems: [],
      warnings: [],
      sessions: [{ session: { ...session, bodyWeightKg: null, notes: null, exercises: expect.anything() } }],
    })
  })

  it('tells of a column that it does not know, and reads on', () => {
    const lines = plain.trimEnd().split('\r\n')
    const { sessions, warnings } = read(lines.map((line, i) => (i === 0 ? `${line},mine` : `${line},5`)).join('\r\n'))
    expect(sessions).toHaveLength(1)
    expect(warnings).toMatchObject([{ line: 1, column: COLUMN_NAMES.length + 1, code: 'unknown-column' }])
  })

  it('tells of rows that are gone, unless the person emptied the count', () => {
    const lines = plain.split('\r\n')
    const shorter = [...lines.slice(0, 2), ...lines.slice(3)].join('\r\n')
    expect(read(shorter)).toMatchObject({ sessions: [], problems: [{ code: 'row-count' }] })
    const agreed = [1, 2, 3, 4].reduce((text, row) => withCell(text, row, 'session_rows', ''), shorter)
    expect(read(agreed).sessions[0]?.session.exercises[0]?.warmupSets).toEqual([session.exercises[0]?.warmupSets[0]])
  })
})
