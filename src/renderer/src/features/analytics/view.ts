import { createContext, useContext } from 'react'
import type { LookedAt } from '#renderer/ui/figureOf.ts'
import type { Span } from '#shared/contract/span.ts'
import type { Look, Section } from './look.ts'

/** What every section of the screen is given. */
export interface AnalyticsView extends LookedAt {
  look: Look
  /** Changes what is looked at; the address follows. */
  onLook: (change: Partial<Look>) => void
  /** What is asked of main. */
  span: Span
  onViewSession: (id: string) => void
  /** Shows the sessions of some days. */
  onViewDays: (from: string, to: string) => void
  onViewExercise: (name: string) => void
  onViewExercises: () => void
}

/** What the page is given: where it is, and the ways out of it. */
export interface AnalyticsPageProps
  extends Pick<AnalyticsView, 'onViewSession' | 'onViewDays' | 'onViewExercise' | 'onViewExercises'> {
  section: Section
  look: Look
  /** Goes to an address; a change that is still being typed takes the place of the one before. */
  onGo: (address: string, options: { replace: boolean }) => void
  /** Where somebody is who will come back. */
  onKeep: (address: string) => void
  onStart: () => void
  onImport: () => void
}

/** What the sections share; the page gives it. */
export const ViewContext = createContext<AnalyticsView | null>(null)

/** What the sections share. */
export function useView(): AnalyticsView {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useView outside of ViewContext.')
  return view
}
