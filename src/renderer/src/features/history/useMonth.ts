import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryOf } from '#renderer/lib/query.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import type { AskedFilter } from './historyView.ts'

/** More than anybody logs in six weeks. */
const MOST = 5000

const later = (a: string | null, b: string): string => (a === null || a < b ? b : a)
const earlier = (a: string | null, b: string): string => (a === null || a > b ? b : a)

/** The sessions of the days from `first` to `last` that a filter finds, by day, each day in its order. */
export function useMonth(filter: AskedFilter, first: string, last: string) {
  const days = { from: later(filter.from, first), to: earlier(filter.to, last) }
  return useQuery({
    ...queryOf('sessions.list', { ...filter, ...days, limit: MOST, offset: 0 }),
    placeholderData: keepPreviousData,
    select: ({ sessions }) => byDay(sessions),
  })
}

const byDay = (sessions: readonly SessionSummary[]): ReadonlyMap<string, SessionSummary[]> =>
  Map.groupBy(sessions.toReversed(), ({ date }) => dayOf(date))
