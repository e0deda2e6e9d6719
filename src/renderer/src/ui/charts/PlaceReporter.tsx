import { useEffect } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { Stage } from './ChartStage.tsx'
import { type Row, topOf } from './rows.ts'
import type { Series } from './timeSeries.ts'

interface PlaceReporterProps {
  rows: readonly Row[]
  series: readonly Series[]
  onPlaces: Stage['onPlaces']
}

/** Says where the points of the chart around it stand; one without a value stands on the axis. */
export function PlaceReporter({ rows, series, onPlaces }: PlaceReporterProps) {
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  const area = usePlotArea()
  useEffect(() => {
    if (!xOf || !yOf || !area) return
    const axis = area.y + area.height
    const placeOf = (row: Row) => {
      const top = topOf(row, series)
      return { x: xOf(row.x, { position: 'middle' }) ?? 0, y: (top === null ? null : yOf(top)) ?? axis }
    }
    onPlaces(rows.map(placeOf))
  })
  return null
}
