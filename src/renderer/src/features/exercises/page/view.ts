import type { UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { formatMoved } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { figureOf, type LookedAt } from '#renderer/ui/figureOf.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { Span } from '#shared/contract/span.ts'

/** What the parts of the page of an exercise share. */
export interface ExerciseView extends LookedAt {
  name: string
  span: Span
  answer: UseQueryResult<ExerciseProgress>
  onViewSession: (id: string) => void
}

export const ViewContext = createContext<ExerciseView | null>(null)

/** What the parts of the page share; the page gives it. */
export function useView(): ExerciseView {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useView outside of ViewContext.')
  return view
}

/** What every figure of the page is told alike. */
export function useFigure() {
  const view = useView()
  return figureOf(view.answer, ({ points }) => points.length, view)
}

/** Kilograms and sets as the person reads them. */
export function useReading() {
  const units = useUnits()
  const { unit } = units
  return {
    ...units,
    /** An estimate: no more digits than it deserves. */
    estimateText: (kg: number) => units.weightText(kg, 1),
    volumeText: (kg: number) => formatMoved(kg, unit),
  }
}
