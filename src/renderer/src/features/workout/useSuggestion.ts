import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { queryOf } from '#renderer/lib/query.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import { localDateSchema } from '#shared/domain/local-date.ts'
import type { DraftExercise, DraftWorkout } from '#shared/draft/draft.ts'
import { readDraftGoal } from '#shared/draft/draft-to-session.ts'
import { loadsOf } from '#shared/progression/loads.ts'
import { useEditor } from './editors.ts'

type Of = Pick<DraftWorkout, 'date' | 'unit' | 'isDeloadWeek'>

/**
 * What to do next of an exercise, by today's goal as it is typed; undefined while it is not known, and in the edit of a
 * saved session, where nothing comes next.
 */
export function useSuggestion({ name, goal }: DraftExercise, { date, unit, isDeloadWeek }: Of): Suggestion | undefined {
  const { sessionId } = useEditor()
  const asked = name.trim()
  const input = useMemo(
    () => ({
      names: [asked.slice(0, 500)],
      before: localDateSchema.safeParse(date).success ? date : null,
      exceptSession: sessionId,
      isDeloadWeek,
      goals: [readDraftGoal(goal, unit)],
    }),
    [asked, date, sessionId, isDeloadWeek, goal, unit],
  )
  const [settled] = useDebouncedValue(input, 150)
  const { data } = useQuery({
    ...queryOf('progression.suggest', settled),
    enabled: sessionId === null && settled.names[0] !== '',
    placeholderData: keepPreviousData,
  })
  const suggestion = data?.[0] ?? undefined
  // The answer that still stands may be of the name before.
  return suggestion?.exercise === asked ? suggestion : undefined
}

/** Makes a suggestion known to the keys that use it, for as long as its card is there. */
export function useAdvice(exercise: string, suggestion: Suggestion | undefined): void {
  const editor = useEditor()
  const settings = useSettings()
  const advice = useMemo(
    () =>
      suggestion && {
        suggestion,
        loads: loadsOf(suggestion, settings),
        ramp: settings.warmupRamp,
        scale: settings.effortScale,
      },
    [suggestion, settings],
  )
  useEffect(() => {
    if (advice) editor.advice.set(exercise, advice)
    else editor.advice.delete(exercise)
    return () => void editor.advice.delete(exercise)
  }, [editor, exercise, advice])
}
