import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { queryOf } from '#renderer/lib/query.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { type AskedFilter, pagesFor } from './historyView.ts'

const PAGE = 100

const page = (filter: AskedFilter, number: number) =>
  queryOf('sessions.list', { ...filter, limit: PAGE, offset: number * PAGE })

/** The first sessions that a filter finds, and how many there are. */
export const useFirstPage = (filter: AskedFilter) => useQuery({ ...page(filter, 0), placeholderData: keepPreviousData })

/** The sessions of the rows in sight, read by pages; a row that is not there yet is undefined. */
export function useSessionRows(filter: AskedFilter, rows: { first: number; last: number }) {
  const pages = pagesFor(rows.first, rows.last, PAGE)
  const found = useQueries({ queries: pages.map((number) => page(filter, number)) })
  const byPage = new Map(pages.map((number, i) => [number, found[i]?.data?.sessions]))
  return (index: number): SessionSummary | undefined => byPage.get(Math.floor(index / PAGE))?.[index % PAGE]
}
