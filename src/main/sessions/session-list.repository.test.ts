import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTestLog, type TestLog, testSession } from '#main/outbox/testing.ts'
import { sessionFilterSchema } from '#shared/contract/sessions.ts'
import type { SessionInput } from '#shared/domain/session.ts'
import { countOf, listSessions, pageOf, readFilter } from './session-list.repository.ts'

const idOf = (index: number) => `0000000${index}-0000-4000-8000-000000000000`

async function logOf(...parts: Partial<SessionInput>[]): Promise<TestLog> {
  const log = await openTestLog()
  await log.sessions.saveMany(parts.map((part, index) => testSession({ id: idOf(index), ...part })))
  return log
}

async function found({ readDb, folders }: TestLog, filter: object): Promise<string[]> {
  const { sessions } = await listSessions(readDb, sessionFilterSchema.parse(filter), folders.sessions)
  return sessions.map(({ id }) => String(Number.parseInt(id, 10)))
}

describe('the list of sessions', () => {
  it('says of each what a line of the history shows', async () => {
    const log = await openTestLog()
    const drops = [{ weightKg: 40, reps: { full: 5, partial: 0 } }]
    const workingSets = [
      {
        weightKg: 50,
        repCount: { full: 8, partial: 2 },
        rpe: 10,
        failureTechnique: { type: 'DropSet' as const, drops },
      },
      { weightKg: 50, repCount: { full: 6, partial: 0 } },
    ]
    const exercises = [{ name: 'Press', warmupSets: [{ weightKg: 20, repCount: 10 }], workingSets }, { name: 'Dip' }]
    const { copies } = await log.sessions.save(
      testSession({ phase: 2, week: 5, focus: 'push', program: 'Base', durationMinutes: 75.5, exercises }),
    )
    const { total, sessions } = await listSessions(log.readDb, sessionFilterSchema.parse({}), log.folders.sessions)
    expect(total).toBe(1)
    expect(sessions).toEqual([
      {
        id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
        date: '2026-02-16T18:05',
        program: 'Base',
        phase: 2,
        week: 5,
        focus: 'push',
        isDeloadWeek: false,
        durationMinutes: 75.5,
        exercises: ['Press', 'Dip'],
        workingSets: 2,
        volumeKg: 50 * 10 + 40 * 5 + 50 * 6,
        file: copies.file,
      },
    ])
  })

  it('is newest first, a day before its times, in pages', async () => {
    const dates = ['2026-02-16', '2026-02-16T09:00', '2026-02-15T23:59', '2026-02-17']
    const log = await logOf(...dates.map((date) => ({ date })))
    expect(await found(log, {})).toEqual(['3', '1', '0', '2'])
    expect(await found(log, { limit: 2, offset: 1 })).toEqual(['1', '0'])
    const page = await listSessions(log.readDb, sessionFilterSchema.parse({ limit: 1 }), '/')
    expect(page.total).toBe(4)
  })

  it('keeps to whole days', async () => {
    const dates = ['2026-02-15T23:59', '2026-02-16', '2026-02-16T23:59:59.9', '2026-02-17']
    const log = await logOf(...dates.map((date) => ({ date })))
    expect(await found(log, { from: '2026-02-16', to: '2026-02-16' })).toEqual(['2', '1'])
    expect(await found(log, { to: '2026-02-15' })).toEqual(['0'])
    expect(await found(log, { from: '2026-02-17' })).toEqual(['3'])
  })

  it('keeps to phase, week and focus together', async () => {
    const log = await logOf(
      { phase: 1, week: 2, focus: 'Upper' },
      { phase: 1, week: 3, focus: 'upper' },
      { phase: 2, week: 2, focus: 'lower' },
    )
    expect(await found(log, { phase: 1 })).toEqual(['1', '0'])
    expect(await found(log, { phase: 1, week: 2 })).toEqual(['0'])
    expect(await found(log, { focus: 'UPPER' })).toEqual(['1', '0'])
    expect(await found(log, { phase: 3 })).toEqual([])
  })

  it('keeps to a program, as anybody writes it', async () => {
    const log = await logOf({ program: 'Upper Lower' }, { program: 'Upper Lower 2' }, {})
    expect(await found(log, { program: 'upper lower' })).toEqual(['0'])
    expect(await found(log, { program: 'Upper' })).toEqual([])
    const own = await logOf(
      { program: 'Übergang Ä', focus: 'RÜCKEN' },
      { program: 'U\u0308BERGANG a\u0308' },
      { program: 'Ubergang A' },
    )
    expect((await found(own, { program: 'übergang ä' })).sort()).toEqual(['0', '1'])
    expect(await found(own, { focus: 'Rücken' })).toEqual(['0'])
    expect(await found(own, { program: 'ubergang a' })).toEqual(['2'])
  })

  it('leaves deload weeks out where that is asked', async () => {
    const log = await logOf({ isDeloadWeek: true }, {})
    expect(await found(log, { deloads: 'without' })).toEqual(['1'])
    expect(await found(log, { deloads: 'with' })).toEqual(['1', '0'])
  })

  it('keeps to an exercise under every name of it, planned or done', async () => {
    const log = await logOf(
      { exercises: [{ name: 'BB Bench-Press' }] },
      { exercises: [{ name: 'Row' }, { name: 'barbell bench press' }, { name: 'Bench Press' }] },
      { exercises: [{ name: 'Dumbbell Bench Press' }], notes: 'bench press' },
    )
    expect(await found(log, { exercise: 'Flat Bench Press' })).toEqual(['1', '0'])
    expect(await found(log, { exercise: 'bench pres' })).toEqual([])
    expect(await found(log, { exercise: "'; drop table sessions; --" })).toEqual([])
    expect(await found(log, { exercise: '' })).toEqual([])
  })

  it('keeps to everything at once, and counts what it keeps', async () => {
    const part = { program: 'PPL', phase: 1, week: 2, focus: 'Push', notes: 'good day' }
    const log = await logOf(part, { ...part, focus: 'Pull' }, { ...part, notes: 'bad day' }, part, {
      ...part,
      phase: 2,
    })
    const filter = { program: 'ppl', phase: 1, week: 2, focus: 'push', exercise: 'squat', text: 'good day' }
    const span = { from: '2026-02-16', to: '2026-02-16' }
    expect(await found(log, { ...filter, ...span })).toEqual(['3', '0'])
    for (const [limit, offset] of [
      [1, 0],
      [1, 1],
      [2, 0],
      [5, 0],
      [5, 7],
    ]) {
      const asked = sessionFilterSchema.parse({ ...filter, ...span, limit, offset })
      expect((await listSessions(log.readDb, asked, '/')).total).toBe(2)
    }
  })

  it.each([
    ['an exercise, whatever case, accent or hyphen', 'DEVELOPPE-couche', ['0']],
    ['a part of a word', 'elopp', ['0']],
    ['the focus', 'push', ['1']],
    ['a note of the session', 'rainy', ['2']],
    ['a note of a set', 'no palms', ['3']],
    ['a sign that SQL reads otherwise', '100%', ['4']],
    ['nothing but space', '  ', ['4', '3', '2', '1', '0']],
    ['what is nowhere', 'zzz', []],
  ])('finds %s', async (_, text, expected) => {
    const log = await logOf(
      { exercises: [{ name: 'Développé couché' }] },
      { focus: 'Push day' },
      { notes: 'A rainy day' },
      { exercises: [{ name: 'Row', workingSets: [{ notes: 'No palms used' }] }] },
      { notes: '100% today' },
    )
    expect(await found(log, { text })).toEqual(expected)
  })
})

describe('the list of sessions, however long the log is,', () => {
  it.each([
    ['everything', {}, []],
    [
      'a span of days',
      { from: '2026-01-01', to: '2026-02-01' },
      [/SEARCH sessions .*sessions_by_date \(date>\? AND date<\?\)/],
    ],
    ['program, phase, week and focus', { program: 'a', phase: 1, week: 2, focus: 'b' }, []],
    ['an exercise', { exercise: 'squat' }, [/SEARCH session_exercises USING COVERING INDEX session_exercises_by_key/]],
    [
      'words',
      { text: 'good day' },
      [/SCAN session_search VIRTUAL TABLE INDEX 0:M/, /SEARCH session_totals USING INTEGER PRIMARY KEY/],
    ],
  ])('is walked through in its index by date, and nothing is sorted: %s', async (_, part, expected) => {
    const { readDb } = await openTestLog()
    const filter = await readFilter(readDb, sessionFilterSchema.parse(part))
    for (const [query, index] of [
      [pageOf(readDb, filter), /sessions USING INDEX sessions_by_date/],
      [countOf(readDb, filter), /sessions USING (COVERING )?INDEX (sessions_by_date|sqlite_autoindex)/],
    ] as const) {
      const plan = await query.explain(undefined, sql`query plan`)
      const steps = plan.map((step) => (step as { detail: string }).detail).join('\n')
      for (const step of [index, ...expected]) expect(steps).toMatch(step)
      expect(steps).not.toMatch(/TEMP B-TREE|SCAN (session_exercises|session_totals|working_sets|kept)\b/)
    }
  })
})
