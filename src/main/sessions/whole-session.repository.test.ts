import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import { testSession } from '#main/outbox/testing.ts'
import { sessionSchema } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { deleteSession, findSession, putSession } from './whole-session.repository.ts'

const record = {
  revision: 1,
  contentHash: 'h',
  fileName: 'a.json',
  createdAt: '2026-02-16T22:00:00.000Z',
  updatedAt: '2026-02-16T22:00:00.000Z',
}

describe('a stored session', () => {
  it('comes back as it was, whatever is in it', async () => {
    const { db } = await openTestDb()
    const roundTrip = fc.asyncProperty(arbitrarySession(), async (session) => {
      await putSession(db, session, { ...record, fileName: session.id })
      const found = await findSession(db, session.id)
      expect(found?.session).toEqual(session)
      await deleteSession(db, session.id)
    })
    await fc.assert(roundTrip, { numRuns: 200 })
  })

  it('has its keys in the order of the schema, so that equal sessions give equal JSON', async () => {
    const { db } = await openTestDb()
    const goal = { weightKg: 100, repRange: { min: 5, max: 8 } }
    const warmupSets = [{ weightKg: 20, repCount: 5 }]
    const workingSets = [
      { weightKg: 100, unilateralRepCount: { left: { full: 5, partial: 1 }, right: { full: 4, partial: 0 } } },
    ]
    const session = testSession({ exercises: [{ name: 'Lunge', goal, warmupSets, workingSets }] })
    await putSession(db, session, record)
    const found = await findSession(db, session.id)
    expect(JSON.stringify(found?.session)).toBe(JSON.stringify(sessionSchema.parse(session)))
  })

  it('is replaced whole, and leaves nothing of the one before', async () => {
    const { db } = await openTestDb()
    await putSession(db, testSession(), record)
    const other = testSession({ exercises: [{ name: 'Row' }, { name: 'Curl', workingSets: [{ notes: 'easy' }] }] })
    await putSession(db, other, { ...record, revision: 2, createdAt: 'later' })
    const found = await findSession(db, other.id)
    expect(found).toEqual({ session: other, record: { ...record, revision: 2 } })
    expect(await db.selectFrom('working_sets').selectAll().execute()).toHaveLength(1)
  })

  it('may have the most sets that are allowed', async () => {
    const { db } = await openTestDb()
    const workingSets = Array.from({ length: 500 }, () => ({ weightKg: 100 }))
    const session = testSession({ exercises: Array.from({ length: 10 }, () => ({ name: 'Squat', workingSets })) })
    await putSession(db, session, record)
    expect((await findSession(db, session.id))?.session).toEqual(session)
  })
})
