import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { backupKindSchema } from '#shared/contract/backups.ts'
import { backupName, type NamedBackup, parseBackupName } from './backup-name.ts'
import { MOST_AUTOMATIC, thinnedOut } from './thin.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = new Date('2026-03-31T12:00:00Z')

const backup = (kind: NamedBackup['kind'], ageMs: number): NamedBackup => {
  const at = new Date(now.getTime() - ageMs)
  return { name: backupName(kind, at, 1), kind, at, sessions: 1 }
}
const automatic = (ageMs: number) => backup('automatic', ageMs)
const kept = (backups: NamedBackup[]): NamedBackup[] => {
  const gone = new Set(thinnedOut(backups, now))
  return backups.filter(({ name }) => !gone.has(name))
}
const every = (stepMs: number, count: number) => Array.from({ length: count }, (_, i) => automatic(i * stepMs))

test.each([
  ['all of two days', every(HOUR / 2, 95), 95],
  ['12 days, each with one', every(DAY, 12), 12],
  ['the newest of each day before', every(HOUR, 10 * 24), 48 + 8],
  ['12 days, then weeks and months', every(DAY, 3 * 366), 12 + 8 + 10],
  ['a log that was left alone for years keeps what it had', [400, 800, 1200].map((days) => automatic(days * DAY)), 3],
  ['of many starts in two days, the newest', every(60_000, 1000), 200 + 1],
])('%s', (_what, backups, count) => {
  expect(kept(backups)).toHaveLength(count)
})

it('keeps what was there before a restore for 30 days, and the newest for ever', () => {
  const restores = [29, 31, 40].map((days) => backup('before-restore', days * DAY))
  expect(kept(restores)).toEqual(restores.slice(0, 1))
  expect(kept(restores.slice(1))).toEqual(restores.slice(1, 2))
})

it('keeps the last ten that were made by hand, or before an update', () => {
  for (const kind of ['by-hand', 'before-migration', 'before-update'] as const) {
    const made = Array.from({ length: 14 }, (_, i) => backup(kind, i * 100 * DAY))
    expect(kept(made)).toEqual(made.slice(0, 10))
  }
})

const anyBackup = fc
  .record({
    kind: fc.constantFrom(...backupKindSchema.options),
    // Also from a clock that was ahead.
    ageMs: fc.integer({ min: -5 * DAY, max: 1000 * DAY }),
  })
  .map(({ kind, ageMs }) => backup(kind, ageMs))
const anyShelf = fc.uniqueArray(anyBackup, { selector: ({ name }) => name, maxLength: 400 })

test('never the newest of a kind, never more than the bound, whatever the order, and once is enough', () => {
  fc.assert(
    fc.property(anyShelf, fc.infiniteStream(fc.nat()), (backups, order) => {
      const left = kept(backups)
      for (const kind of backupKindSchema.options) {
        const of = (some: NamedBackup[]) => some.filter((one) => one.kind === kind).map(({ at }) => at.getTime())
        expect(Math.max(...of(left))).toBe(Math.max(...of(backups)))
      }
      expect(left.filter(({ kind }) => kind === 'automatic').length).toBeLessThanOrEqual(MOST_AUTOMATIC)
      const shuffled = backups.map((one) => ({ one, key: order.next().value })).sort((a, b) => a.key - b.key)
      const names = (some: NamedBackup[]) => some.map(({ name }) => name).sort()
      expect(names(kept(shuffled.map(({ one }) => one)))).toEqual(names(left))
      expect(kept(left)).toEqual(left)
    }),
    { numRuns: 200 },
  )
})

test('a name says what it was made of, and no other name is taken for one', () => {
  fc.assert(
    fc.property(anyBackup, fc.nat({ max: 1_000_000 }), ({ kind, at }, sessions) => {
      const name = backupName(kind, at, sessions)
      expect(parseBackupName(name)).toEqual({ name, kind, at, sessions })
    }),
  )
  expect(parseBackupName('before-migration-2026-03-31T10-00-00-000Z.db')).toMatchObject({ sessions: null })
  const others = [
    '',
    'notes.db',
    'automatic.db',
    'x-2026-03-31T10-00-00-000Z.db',
    'automatic-2026-99-31T10-00-00-000Z.db',
  ]
  const sideFiles = ['automatic-2026-03-31T10-00-00-000Z-1-sessions.db-wal', '../automatic-2026-03-31T10-00-00-000Z.db']
  for (const name of [...others, ...sideFiles]) expect(parseBackupName(name)).toBeNull()
})
