import { lazy } from 'react'

const timePlot = () => import('./TimePlot.tsx')
const categoryPlot = () => import('./CategoryPlot.tsx')

/** The drawings that the chart library is behind: they come with the first chart, or before it. */
export const TimePlot = lazy(() => timePlot().then((module) => ({ default: module.TimePlot })))
export const CategoryPlot = lazy(() => categoryPlot().then((module) => ({ default: module.CategoryPlot })))

/** Gets the drawings before the first chart is looked at, so that it need not wait. What fails now is tried again then. */
export function preloadPlots(): void {
  for (const load of [timePlot, categoryPlot]) load().catch(() => {})
}
