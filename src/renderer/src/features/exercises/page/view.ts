import { createContext, useContext } from 'react'
import { formatMoved } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import type { ChartState } from '#renderer/ui/charts/ChartFigure.tsx'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { Span } from '#shared/contract/span.ts'

/** What the parts of the page of an exercise share. */
export interface ExerciseView {
  name: string
  span: Span
  progress: ExerciseProgress | undefined
  /** How far it is; `values` are the times it was done in the span. */
  state: ChartState
  /** The answer before is shown while the next one is on its way. */
  isOld: boolean
  /** The days that are looked at; null for none. */
  days: { from: string; to: string } | null
  daysText: string
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
  const { state, isOld, days, daysText } = useView()
  return { state, isOld, days, daysText }
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
