import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { labelsIn, sessionLabels } from './session-labels.repository.ts'

it('names programs and focuses once, in their latest spelling, the latest first', async () => {
  const log = await openTestLog()
  const parts = [
    { date: '2025-12-30', program: 'ÜBERGANG', focus: 'Legs' },
    { date: '2025-12-31', program: 'u\u0308bergang', focus: 'Legs' },
    { date: '2026-01-01', program: 'BASE', focus: 'Push' },
    { date: '2026-01-03', program: 'Base', focus: 'Legs' },
    { date: '2026-01-02', program: 'Other', focus: 'push' },
    { date: '2026-01-04' },
  ]
  const sessions = parts.map((part, i) => testSession({ id: `0000000${i}-0000-4000-8000-000000000000`, ...part }))
  await log.sessions.saveMany(sessions)
  expect(await sessionLabels(log.readDb)).toEqual({
    programs: ['Base', 'Other', 'u\u0308bergang'],
    focuses: ['Legs', 'push'],
  })
})

it('names none of an empty log, and reads no session whole', async () => {
  const { readDb } = await openTestLog()
  expect(await sessionLabels(readDb)).toEqual({ programs: [], focuses: [] })
  for (const column of ['program', 'focus'] as const) {
    const plan = await labelsIn(readDb, column).explain(undefined, sql`query plan`)
    expect(plan.map((step) => (step as { detail: string }).detail)).toContain(
      'SCAN sessions USING COVERING INDEX sessions_by_date',
    )
  }
})
