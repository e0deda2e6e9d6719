import { describe, expect, it } from 'vitest'
import { openTestLog, type TestLog, testSession } from '#main/outbox/testing.ts'
import { sessionFilterSchema } from '#shared/contract/sessions.ts'
import type { SessionInput } from '#shared/domain/session.ts'
import { countSessions, listSessionIdsBySource, listSessions } from './sessions.repository.ts'

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

  it('is found by its source, and counted', async () => {
    const source = { kind: 'sample', id: 'a', text: null }
    const log = await logOf({ source }, {}, { source: { ...source, kind: 'markdown' } })
    expect(await listSessionIdsBySource(log.readDb, 'sample')).toEqual([idOf(0)])
    expect(await countSessions(log.readDb)).toBe(3)
  })
})
