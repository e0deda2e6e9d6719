import type { UseQueryResult } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { t } from '#shared/messages/index.ts'
import type { ChartState } from './charts/ChartFigure.tsx'
import type { ChartDays } from './charts/fileName.ts'

/** What is looked at on a screen, as its figures say it. */
export interface LookedAt {
  /** The days that the span reaches over in this log; null for none. */
  days: ChartDays | null
  /** Those days in words. */
  daysText: string
  /** Which sessions of those days are left out, in words; empty for none. */
  filterText: string
}

function stateOf<T>(answer: UseQueryResult<T>, values: (data: T) => number, daysText: string): ChartState {
  if (answer.isError) return { kind: 'failed', reason: reasonOf(answer.error), retry: () => void answer.refetch() }
  if (answer.data === undefined) return { kind: 'loading' }
  const count = values(answer.data)
  return count === 0
    ? { kind: 'empty', text: t('span.nothingHere', { days: daysText }) }
    : { kind: 'ready', values: count }
}

/** What the figure of an answer needs to know of it; `values` says how many values there are to draw. */
export const figureOf = <T>(
  answer: UseQueryResult<T>,
  values: (data: T) => number,
  { days, daysText, filterText }: LookedAt,
) => ({ days, daysText, filterText, isOld: answer.isPlaceholderData, state: stateOf(answer, values, daysText) })
