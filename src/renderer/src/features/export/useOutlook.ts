import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryOf } from '#renderer/lib/query.ts'
import type { ExportSelection } from '#shared/contract/export.ts'
import type { Output } from '#shared/contract/index.ts'
import { isInOrder } from './isInOrder.ts'

export interface Outlook {
  data: Output<'export.preview'> | undefined
  error: Error | null
  isFetching: boolean
  /** The selection says no range of days, so nothing is counted. */
  isOff: boolean
  refetch: () => Promise<unknown>
}

/** What an export of a selection would hold and lose; counted anew a little after it changes. */
export function useOutlook(selection: ExportSelection): Outlook {
  const [settled] = useDebouncedValue(selection, 150)
  const isOff = !isInOrder(selection)
  const query = useQuery({
    ...queryOf('export.preview', settled),
    enabled: isInOrder(settled),
    placeholderData: keepPreviousData,
  })
  return { data: query.data, error: query.error, isFetching: query.isFetching, isOff, refetch: query.refetch }
}
