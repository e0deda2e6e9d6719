import fc from 'fast-check'
import { deleteSession, putSession } from '#main/sessions/whole-session.repository.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import type { Span } from '#shared/contract/span.ts'
import { arbitraryLog, arbitrarySettings, arbitrarySpan, arbitraryToday } from './arbitrary-log.ts'
import type { NaiveLog } from './naive-log.ts'
import { openAnalytics } from './open-analytics.ts'

type Ask = Awaited<ReturnType<typeof openAnalytics>>['ask']

/** Compares the answers about any log, any settings, any day and any span with those worked out the plain way. */
export async function compareLogs(check: (ask: Ask, log: NaiveLog, span: Span) => Promise<void>, numRuns = 30) {
  const { db, askOn } = await openAnalytics([])
  const property = fc.asyncProperty(
    arbitraryLog,
    arbitrarySettings,
    arbitrarySpan,
    arbitraryToday,
    async (sessions, settings, span, today) => {
      await db.transaction().execute(async (db) => {
        await writeSettings(db, settings)
        for (const session of sessions)
          await putSession(db, session, {
            revision: 1,
            contentHash: '',
            fileName: session.id,
            createdAt: '',
            updatedAt: '',
          })
      })
      try {
        await check((route, input) => askOn(today, route, input), { sessions, settings, today }, span)
      } finally {
        // What is left of a failure would spoil the smaller ones that are tried after it.
        await db.transaction().execute(async (db) => {
          for (const { id } of sessions) await deleteSession(db, id)
        })
      }
    },
  )
  await fc.assert(property, { numRuns })
}
