import { DefaultZIndexes, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { RecordMark } from './Legend.tsx'
import type { Row } from './rows.ts'

/** The gold marks of the records in a time chart, on top of everything. */
export function RecordMarks({ rows }: { rows: readonly Row[] }) {
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  if (!xOf || !yOf) return null
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {rows.map(
        ({ x, record }) =>
          record !== null && <RecordMark key={x} x={xOf(x, { position: 'middle' }) ?? 0} y={yOf(record) ?? 0} />,
      )}
    </ZIndexLayer>
  )
}
