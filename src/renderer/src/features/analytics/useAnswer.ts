import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { queryOf } from '#renderer/lib/query.ts'
import type { ChartState } from '#renderer/ui/charts/ChartFigure.tsx'
import type { Input, Output, QueryName } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { useView } from './view.ts'

type AnalyticsQuery = Extract<QueryName, `analytics.${string}`>

/** An answer of analytics. The one before stays until the next is there. */
export const useAnswer = <R extends AnalyticsQuery>(route: R, input: Input<R>): UseQueryResult<Output<R>> =>
  useQuery({ ...queryOf(route, input), placeholderData: keepPreviousData })

/** What the figure of an answer needs to know of it; `values` says how many values there are to draw. */
export function useFigure<T>(answer: UseQueryResult<T>, values: (data: T) => number) {
  const { days, daysText } = useView()
  return { days, daysText, isOld: answer.isPlaceholderData, state: stateOf(answer, values, daysText) }
}

function stateOf<T>(answer: UseQueryResult<T>, values: (data: T) => number, daysText: string): ChartState {
  if (answer.isError) {
    return { kind: 'failed', reason: reasonOf(answer.error), retry: () => void answer.refetch() }
  }
  if (answer.data === undefined) return { kind: 'loading' }
  const count = values(answer.data)
  return count === 0
    ? { kind: 'empty', text: t('analyticsScreen.nothingHere', { days: daysText }) }
    : { kind: 'ready', values: count }
}
