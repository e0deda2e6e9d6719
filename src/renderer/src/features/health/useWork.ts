import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import type { HealthStatus, HealthTask } from '#shared/contract/health.ts'

/** Long work on the two copies: how it stands, and the ways to begin and to end it. */
export interface Work {
  /** Undefined while it is not known. */
  status: HealthStatus | undefined
  isRunning: boolean
  isCancelling: boolean
  start: (task: HealthTask) => void
  cancel: () => void
}

/** Follows the work on the two copies; where nothing was compared yet, it begins with that. */
export function useWork(): Work {
  const queries = useQueryClient()
  const { data: status } = useQuery(queryOf('health.status', null))
  const again = () => void queries.invalidateQueries({ queryKey: ['health.status'] })
  const start = useCommand('health.start', { onSuccess: again, onError: complain })
  const cancel = useCommand('health.cancel', { onSuccess: again, onError: complain })
  const begun = useRef(false)
  const isNew = status?.state === 'idle' && status.checked === null
  const { mutate } = start
  useEffect(() => {
    if (isNew && !begun.current) mutate({ task: 'check' })
    // The log may be opened anew meanwhile, and nothing is known of it then.
    begun.current = isNew
  }, [isNew, mutate])
  return {
    status,
    isRunning: status?.state === 'running' || start.isPending,
    isCancelling: cancel.isPending,
    start: (task) => start.mutate({ task }),
    cancel: () => cancel.mutate(null),
  }
}
