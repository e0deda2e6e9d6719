import { DefaultZIndexes, ZIndexLayer } from 'recharts'
import { RecordMark } from './Legend.tsx'
import { usePlaces } from './PlaceReporter.tsx'
import type { Row, Series } from './timeSeries.ts'

/** The gold marks of the records in a time chart, on top of everything. */
export function RecordMarks({ rows, series }: { rows: readonly Row[]; series: readonly Series[] }) {
  const places = usePlaces(rows, series)
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {rows.map((row, i) => {
        const place = places[i]
        return row.isRecord && place && <RecordMark key={row.x} x={place.x} y={place.y} />
      })}
    </ZIndexLayer>
  )
}
