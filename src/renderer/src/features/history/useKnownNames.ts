import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queryOf } from '#renderer/lib/query.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'

/** The keys of every name of every exercise there is; null until they are read. */
export function useKnownNames(): ReadonlySet<string> | null {
  const { data } = useQuery(queryOf('exercises.list', null))
  return (
    useMemo(() => data && new Set(data.flatMap(({ name, aliases }) => [name, ...aliases].map(exerciseKey))), [data]) ??
    null
  )
}
