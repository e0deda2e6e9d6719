import { expect, it } from 'vitest'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { countSessions, listSessionIdsBySource } from './sessions.repository.ts'

const idOf = (index: number) => `0000000${index}-0000-4000-8000-000000000000`

it('a session is found by its source, and counted', async () => {
  const source = { kind: 'sample', id: 'a', text: null }
  const log = await openTestLog()
  const parts = [{ source }, {}, { source: { ...source, kind: 'markdown' } }]
  await log.sessions.saveMany(parts.map((part, index) => testSession({ id: idOf(index), ...part })))
  expect(await listSessionIdsBySource(log.readDb, 'sample')).toEqual([idOf(0)])
  expect(await countSessions(log.readDb)).toBe(3)
})
