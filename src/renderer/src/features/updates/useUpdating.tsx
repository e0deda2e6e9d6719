import { useQuery } from '@tanstack/react-query'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { useVisit, type Visit } from '#renderer/lib/useVisit.ts'
import type { UpdateStatus } from '#shared/contract/updates.ts'
import { useUpdateNote } from './useUpdateNote.tsx'

/** New versions of the app, as this window knows of them. */
export interface Updating extends Visit {
  /** Undefined while it is not known. */
  status: UpdateStatus | undefined
  check: () => void
  /** Shows how it stands, and asks anew where nothing waits for an answer. */
  askAndVisit: () => void
}

/** What an answer would be thrown away of, and what would be refused. */
const waits = (status: UpdateStatus): boolean =>
  status.state !== 'idle' && status.state !== 'upToDate' && !(status.state === 'failed' && status.offer === null)

/** Keeps an eye on new versions, whatever screen is shown; `show` goes to where they are, and `isShown` says that it is there. */
export function useUpdating(show: () => void, isShown: boolean): Updating {
  const { data: status } = useQuery(queryOf('updates.status', null))
  const ask = useCommand('updates.check', { onError: complain })
  const visit = useVisit(show)
  useUpdateNote(status, isShown, visit.visit)
  const check = () => ask.mutate(null)
  return {
    ...visit,
    status,
    check,
    askAndVisit: () => {
      visit.visit()
      if (!status || !waits(status)) check()
    },
  }
}
