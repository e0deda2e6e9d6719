import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { queryOf } from '#renderer/lib/query.ts'
import { figureOf } from '#renderer/ui/figureOf.ts'
import type { Input, Output, QueryName } from '#shared/contract/index.ts'
import { useView } from './view.ts'

type AnalyticsQuery = Extract<QueryName, `analytics.${string}`>

/** An answer of analytics. The one before stays until the next is there. */
export const useAnswer = <R extends AnalyticsQuery>(route: R, input: Input<R>): UseQueryResult<Output<R>> =>
  useQuery({ ...queryOf(route, input), placeholderData: keepPreviousData })

/** What the figure of an answer needs to know of it; `values` says how many values there are to draw. */
export const useFigure = <T>(answer: UseQueryResult<T>, values: (data: T) => number) =>
  figureOf(answer, values, useView())
