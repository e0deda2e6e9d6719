import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { queryOf } from '#renderer/lib/query.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { askedFilter, type HistoryFilter, pagesFor } from './historyView.ts'

const PAGE = 100

const page = (filter: HistoryFilter, number: number) =>
  queryOf('sessions.list', { ...askedFilter(filter), limit: PAGE, offset: number * PAGE })

/** How many sessions a filter finds. */
export const useSessionCount = (filter: HistoryFilter) =>
  useQuery({ ...page(filter, 0), placeholderData: keepPreviousData })

/** The sessions of the rows in sight, read by pages; a row that is not there yet is undefined. */
export function useSessionRows(filter: HistoryFilter, rows: { first: number; last: number }) {
  const pages = pagesFor(rows.first, rows.last, PAGE)
  const found = useQueries({ queries: pages.map((number) => page(filter, number)) })
  const byPage = new Map(pages.map((number, i) => [number, found[i]?.data?.sessions]))
  return (index: number): SessionSummary | undefined => byPage.get(Math.floor(index / PAGE))?.[index % PAGE]
}
