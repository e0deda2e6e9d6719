import type { Occurrence } from '#shared/contract/history.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { BestBox } from './BestBox.tsx'
import { PlatesBox } from './PlatesBox.tsx'
import { SuggestionBox } from './SuggestionBox.tsx'

interface NextProps {
  exercise: DraftExercise
  name: string
  suggestion: Suggestion
  last: Occurrence | null | undefined
  unit: WeightUnit
}

/** The best of an exercise, what to do next of it, and the plates for that. */
export function Next({ exercise, name, suggestion, last, unit }: NextProps) {
  return (
    <>
      {last && <BestBox exercise={exercise} name={name} unit={unit} />}
      <SuggestionBox
        exercise={exercise.key}
        name={name}
        suggestion={suggestion}
        lastSession={last?.sessionId ?? null}
      />
      <PlatesBox exercise={exercise} suggestion={suggestion} unit={unit} />
    </>
  )
}
