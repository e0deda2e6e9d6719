import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { queryOf } from '#renderer/lib/query.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Input } from '#shared/contract/index.ts'
import { localDateSchema } from '#shared/domain/local-date.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { type PreviousRows, previousRows } from '#shared/draft/previous.ts'
import { useEditor } from './editors.ts'

interface Asked {
  name: string
  /** The date of the workout as it is typed: earlier ones count. */
  date: string
  isDeloadWeek: boolean
}

/** An earlier time of an exercise, and of when the deload is that lies between it and this workout. */
export interface LastTime extends Occurrence {
  deloadSince: string | null
}

/**
 * The last time an exercise was done before this workout; null when never, undefined while it is not known. Outside of a
 * deload week that is the last time in none, as the suggestion has it, where there is one.
 */
export function useLastTime({ name, date, isDeloadWeek }: Asked): LastTime | null | undefined {
  const { sessionId } = useEditor()
  const [settled] = useDebouncedValue(name.trim(), 150)
  const before = localDateSchema.safeParse(date).success ? date : null
  const asked: Input<'history.last'> = { names: [settled.slice(0, 500)], before, exceptSession: sessionId }
  const newest = useQuery({ ...queryOf('history.last', asked), enabled: settled !== '' }).data?.[0]
  const isAfterDeload = !isDeloadWeek && newest?.isDeloadWeek === true
  const { data } = useQuery({
    ...queryOf('history.last', { ...asked, deloads: 'without' }),
    enabled: settled !== '' && isAfterDeload,
  })
  const training = data?.[0]
  const last = useMemo(() => {
    if (!newest) return newest
    if (!isAfterDeload) return { ...newest, deloadSince: null }
    return training === undefined ? undefined : { ...(training ?? newest), deloadSince: training && newest.date }
  }, [newest, training, isAfterDeload])
  // An answer belongs to the name that was asked for, which the one that stands there now may not be yet.
  if (settled !== name.trim()) return undefined
  return settled === '' ? null : last
}

/** The rows of the last time, in the unit that is typed now; the keys that accept them find them too. */
export function usePreviousRows(
  exercise: string,
  last: Occurrence | null | undefined,
  unit: WeightUnit,
): PreviousRows | null {
  const editor = useEditor()
  const rows = useMemo(() => (last ? previousRows(last.exercise, unit) : null), [last, unit])
  useEffect(() => {
    if (rows) editor.previous.set(exercise, rows)
    else editor.previous.delete(exercise)
    return () => void editor.previous.delete(exercise)
  }, [editor, exercise, rows])
  return rows
}
