import { type AnalyticsRoute, answer } from '#main/analytics/answers.ts'
import { openTestDb } from '#main/db/testing.ts'
import { putSession } from '#main/sessions/whole-session.repository.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { contract, type Input, type Output } from '#shared/contract/index.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { Session } from '#shared/domain/session.ts'

/** A log of these sessions to ask about, as if it were that day. */
export async function openAnalytics(
  sessions: readonly Session[],
  settings: Partial<Settings> = {},
  today = '2026-06-30',
) {
  const database = await openTestDb()
  const { db, readDb } = database
  await writeSettings(db, settings)
  await db.transaction().execute(async (db) => {
    for (const session of sessions)
      await putSession(db, session, {
        revision: 1,
        contentHash: 'h',
        fileName: session.id,
        createdAt: '2026-06-30T00:00:00.000Z',
        updatedAt: '2026-06-30T00:00:00.000Z',
      })
  })
  /** The answer to a question, checked against the contract as `dispatch` checks it. */
  async function askOn<R extends AnalyticsRoute>(day: string, route: R, input: Input<R>): Promise<Output<R>> {
    const { input: asked, output } = contract[route]
    const data = await answer(readDb, route, asked.parse(input), dayNumber(day))
    output.parse(data)
    return JSON.parse(JSON.stringify(data)) as Output<R>
  }
  return {
    ...database,
    askOn,
    ask: <R extends AnalyticsRoute>(route: R, input: Input<R>): Promise<Output<R>> => askOn(today, route, input),
  }
}
