import type { ReadDb } from '#main/db/schema.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import { toLocalDate } from '#shared/domain/local-date.ts'
import { currentLanguage } from '#shared/messages/index.ts'
import type { AnalyticsThread } from './analytics-thread.ts'
import { type AnalyticsRoute, answer } from './answers.ts'

interface Ports {
  /** Null: questions are answered here. */
  thread: AnalyticsThread | null
  /** Resolves once the totals of all sessions are made. */
  settleTotals(): Promise<void>
  now(): Date
}

/** Answers questions about the log from its totals, in a thread of their own where there is one. */
export function createAnalytics({ thread, settleTotals, now }: Ports) {
  return {
    /** `input` is what the contract made of it. */
    async ask(route: AnalyticsRoute, input: unknown, db: ReadDb): Promise<unknown> {
      await settleTotals()
      const today = dayNumber(toLocalDate(now()))
      return thread ? thread.ask({ route, input, today, language: currentLanguage() }) : answer(db, route, input, today)
    },

    /** Refuses what still waits, and ends the thread. */
    async close(): Promise<void> {
      await thread?.close()
    },
  }
}
export type Analytics = ReturnType<typeof createAnalytics>
