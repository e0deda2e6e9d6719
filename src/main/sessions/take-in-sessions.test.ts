import { expect, it } from 'vitest'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { takeInSessions } from './take-in-sessions.ts'

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const found = (index: number, focus: string | null = null) => ({
  session: testSession({ id: idOf(index), focus }),
  fromFile: { name: `${index}-${focus}.json`, hash: 'h', revision: null },
})

it('takes in what is neither saved nor deleted, and of two of one session the first', async () => {
  const { db, sessions } = await openTestLog()
  await sessions.save(found(1).session)
  await sessions.save(found(2).session)
  await sessions.remove(idOf(2))
  const outcomes = await takeInSessions(
    db,
    [found(1, 'Legs'), found(2), found(3, 'Push'), found(3, 'Pull')],
    new Date(),
  )
  expect([...outcomes.keys()]).toEqual([idOf(3)])
  expect((await sessions.find(idOf(1)))?.focus).toBe(null)
  expect(await sessions.find(idOf(2))).toBe(null)
  expect((await sessions.find(idOf(3)))?.focus).toBe('Push')
})
