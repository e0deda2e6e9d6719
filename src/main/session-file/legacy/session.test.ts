import { describe, expect, it } from 'vitest'
import { serializeSession } from '../serialize.ts'
import { camelFile, camelSet, snakeSet, snakeSetsFile, snakeWorkingSetsFile } from '../testing/legacy-samples.ts'
import { expectProblems, expectSession, readText, readValue } from '../testing/read.ts'

describe('older sessions', () => {
  it('snake with sets: everything it says is kept', () => {
    const { session, format, warnings, revision } = expectSession(readValue(snakeSetsFile([snakeSet()])))
    expect(session).toMatchObject({
      userId: '1',
      userName: 'Sam',
      date: '2025-03-01',
      program: 'winter_block',
      phase: 1,
      week: 3,
      isDeloadWeek: true,
      focus: 'Upper Strength',
      durationMinutes: 60,
      source: { kind: 'snake-sets', id: '2025-03-01-a1b2c3', text: null },
    })
    expect({ format, warnings, revision }).toEqual({ format: 'snake-sets', warnings: [], revision: null })
  })

  it('snake with working sets says so', () => {
    const file = snakeWorkingSetsFile([], {}, { program_author: 'A. Coach', program_length_weeks: 12 })
    const { session, format } = expectSession(readValue(file))
    expect(format).toBe('snake-working-sets')
    expect(session).toMatchObject({ programAuthor: 'A. Coach', programLengthWeeks: 12 })
    expect(session.source).toEqual({ kind: 'snake-working-sets', id: '2025-03-01_upper-strength_1', text: null })
  })

  it('0.0.1 is read when it says neither version nor type', () => {
    const file = camelFile([camelSet()], {}, { dataModelVersion: undefined, dataModelType: undefined })
    expect(expectSession(readValue(file)).format).toBe('camel-0.0.1')
  })

  it('are the same after they were written as 0.1.0', () => {
    for (const file of [
      camelFile([camelSet()]),
      snakeSetsFile([snakeSet({ notes: null })]),
      snakeWorkingSetsFile([null]),
    ]) {
      const { session } = expectSession(readValue(file))
      expect(expectSession(readText(serializeSession(session, 1))).session).toEqual(session)
    }
  })
})

describe('identity', () => {
  const idOf = (file: unknown) => expectSession(readValue(file)).session.id

  it('keeps a UUID, in lower case', () => {
    expect(idOf(camelFile())).toBe('5b1f6f1e-0f5e-4b7e-8a55-7c1f5d2e9a10')
    expect(idOf(camelFile([], {}, { _id: '5B1F6F1E-0F5E-4B7E-8A55-7C1F5D2E9A10' }))).toBe(
      '5b1f6f1e-0f5e-4b7e-8a55-7c1f5d2e9a10',
    )
    expect(expectSession(readValue(camelFile())).session.source).toBeNull()
  })

  it('makes the same UUID from another id each time, and keeps that id; kinds do not mix', () => {
    const id = idOf(snakeSetsFile())
    expect(id).toBe('579aba56-1181-5c78-a5d5-edc8e36e7416')
    expect(idOf(snakeSetsFile([snakeSet()]))).toBe(id)
    expect(idOf(snakeSetsFile([], {}, { session_id: 'other' }))).not.toBe(id)
    expect(idOf(snakeWorkingSetsFile([], {}, { session_id: '2025-03-01-a1b2c3' }))).not.toBe(id)
    expect(expectSession(readValue(camelFile([], {}, { _id: 42 }))).session.source).toMatchObject({ id: '42' })
  })

  it('takes the content where there is no id', () => {
    const file = snakeSetsFile([snakeSet()], {}, { session_id: null })
    expect(idOf(file)).toBe(idOf(structuredClone(file)))
    expect(idOf(file)).not.toBe(idOf(snakeSetsFile([snakeSet({ rpe: 9 })], {}, { session_id: null })))
  })
})

describe('dates', () => {
  it.each([
    ['2025-03-01T18:05:12.896580', '2025-03-01T18:05:12.896580', null],
    ['2025-03-01', '2025-03-01', null],
    ['2025-03-01 18:05:12', '2025-03-01T18:05:12', null],
    ['2025-03-01T18:05:12Z', '2025-03-01T18:05:12', 'UTC'],
    ['2025-03-01T18:05:12.5+02:00', '2025-03-01T18:05:12.5', '+0200'],
  ])('%s is the wall clock %s in %s', (written, date, timeZone) => {
    const { session } = expectSession(readValue(camelFile([], {}, { date: written })))
    expect(session).toMatchObject({ date, timeZone })
  })
})

describe('what is not known', () => {
  it('warns of unknown keys and keeps the whole text with the session', () => {
    const text = JSON.stringify(camelFile([camelSet({ tut: 40 })], { gym: 'home' }, { mood: 'good', nothing: null }))
    const { session, warnings } = expectSession(readText(text))
    expect(warnings).toEqual([
      'mood: this key is not known here; the whole text of the file is kept with the session.',
      'exercises[0].gym: this key is not known here; the whole text of the file is kept with the session.',
      'exercises[0].workingSets[0].tut: this key is not known here; the whole text of the file is kept with the session.',
    ])
    expect(session.source).toEqual({ kind: 'camel-0.0.1', id: null, text })
  })

  it('says where a set is of another kind than strength', () => {
    const file = snakeSetsFile([snakeSet({ set_type: 'warm' })])
    expect(expectSession(readValue(file)).warnings[0]).toMatch(/^exercises\[0\]\.sets\[0\]\.set_type: /)
  })

  it('makes a phase without a number a note', () => {
    const { session } = expectSession(readValue(snakeSetsFile([], {}, { phase: 'peaking', week: 'week 4' })))
    expect(session).toMatchObject({ phase: null, week: 4, notes: 'phase: peaking' })
  })
})

describe('pounds', () => {
  it('converts every weight and keeps what was typed', () => {
    const drops = { drop_sets: [{ number: 1, weight_kg: 90, rep_count: { full: 5, partial: 0 } }] }
    const sets = [
      snakeSet({ weight_kg: 135, rpe: 10, failure_technique: { technique_type: 'DropSet', details: drops } }),
    ]
    const others = { warmup_sets: [{ number: 1, weight_kg: 45, rep_count: 5 }], current_goal: { weight_kg: 140 } }
    const file = snakeSetsFile(sets, others, { weight_unit: 'lbs' })
    const { session, warnings } = expectSession(readValue(file))
    const pounds = (weightKg: number, value: number) => ({ weightKg, typedWeight: { value, unit: 'lb' } })
    expect(session.exercises[0]).toMatchObject({
      goal: pounds(63.5029, 140),
      warmupSets: [pounds(20.4117, 45)],
      workingSets: [{ ...pounds(61.235, 135), failureTechnique: { drops: [pounds(40.8233, 90)] } }],
    })
    expect(warnings).toEqual(['The weights were read as pounds.'])
  })

  it('refuses a unit that is not known', () => {
    const file = snakeSetsFile([snakeSet()], {}, { weight_unit: 'stone' })
    expect(expectProblems(readValue(file))).toEqual(['weight_unit: This must be one of: kg, lb.'])
  })
})
