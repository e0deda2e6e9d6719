import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { actionEntries, type Entry, exerciseEntries, recentEntries, sessionEntries } from './entries.ts'

/** So many of the last sessions are at hand. */
const LAST = 7

interface Entries {
  entries: readonly Entry[]
  /** Why some of what there is could not be read. */
  problem: string | null
}

/** Everything that the palette finds. */
export function useEntries(): Entries {
  const recent = useQuery(queryOf('opened.recent', null))
  const sessions = useQuery(queryOf('sessions.list', { limit: LAST }))
  const exercises = useQuery(queryOf('exercises.list', null))
  const entries = useMemo(
    () => [
      ...actionEntries(),
      ...recentEntries(recent.data ?? []),
      ...sessionEntries(sessions.data?.sessions ?? []),
      ...exerciseEntries(exercises.data ?? []),
    ],
    [recent.data, sessions.data, exercises.data],
  )
  const error = recent.error ?? sessions.error ?? exercises.error
  return { entries, problem: error && reasonOf(error) }
}
