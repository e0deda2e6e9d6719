import { useEffect } from 'react'
import { useXAxisScale, useYAxisScale } from 'recharts'
import type { Stage } from './ChartStage.tsx'
import { type Row, type Series, topOf } from './timeSeries.ts'

interface PlaceReporterProps {
  rows: readonly Row[]
  series: readonly Series[]
  onPlaces: Stage['onPlaces']
}

/** Where the rows stand, in pixels; a row without a value stands on the axis. */
export function usePlaces(rows: readonly Row[], series: readonly Series[]) {
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  if (!xOf || !yOf) return []
  return rows.map((row) => ({
    x: xOf(row.x, { position: 'middle' }) ?? 0,
    y: yOf(topOf(row, series) ?? 0) ?? 0,
  }))
}

/** Says where the points of the chart around it stand. */
export function PlaceReporter({ rows, series, onPlaces }: PlaceReporterProps) {
  const places = usePlaces(rows, series)
  useEffect(() => onPlaces(places))
  return null
}
