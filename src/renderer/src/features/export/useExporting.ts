import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import type { ExportRequest, ExportSelection, ExportStatus } from '#shared/contract/export.ts'

/** The export of this window: how it stands, and the ways to begin and to end one. */
export interface Exporting {
  /** Undefined while it is not known; idle where there is none, or its end was seen. */
  status: ExportStatus | undefined
  error: Error | null
  retry: () => void
  /** What is chosen to be exported. */
  selection: ExportSelection
  select: (change: Partial<ExportSelection>) => void
  /** Asks where to, and begins. */
  start: () => void
  /** Once more what was asked for last; `overwrite` replaces what stands there. Undefined where nothing was. */
  again: ((overwrite: boolean) => void) | undefined
  /** The end of the export was seen. */
  leave: () => void
  /** Goes to the export; one that is over makes room for the next. */
  visit: () => void
}

/** Keeps the export of this window, whatever screen is shown; `show` goes to its screen. */
export function useExporting(show: () => void): Exporting {
  const queries = useQueryClient()
  const query = useQuery(queryOf('export.status', null))
  const [selection, setSelection] = useState<ExportSelection>({ format: 'csv', from: null, to: null })
  const [request, setRequest] = useState<ExportRequest | null>(null)
  const [seen, setSeen] = useState<ExportStatus | null>(null)
  const leave = () => setSeen(query.data ?? null)

  const begin = async (asked: ExportRequest) => {
    setRequest(asked)
    await call('export.start', asked)
    setSeen(null)
    await queries.invalidateQueries({ queryKey: ['export.status'] })
  }
  const choose = async () => {
    const chosen = await call('export.chooseTarget', { format: selection.format })
    if (chosen.status === 'cancelled') return
    const isChosen = chosen.status === 'chosen'
    await begin({
      ...selection,
      target: isChosen ? chosen.path : null,
      overwrite: isChosen && chosen.replace,
    })
  }
  const isSeen = seen !== null && seen === query.data && seen.state !== 'running'
  return {
    status: isSeen ? { state: 'idle' } : query.data,
    error: query.error,
    retry: () => void query.refetch(),
    selection,
    select: (change) => setSelection((before) => ({ ...before, ...change })),
    start: () => void choose().catch(complain),
    again: request
      ? (overwrite) => void begin({ ...request, overwrite: request.overwrite || overwrite }).catch(complain)
      : undefined,
    leave,
    visit: () => {
      show()
      leave()
    },
  }
}
