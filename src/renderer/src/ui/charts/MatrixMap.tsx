import { memo, useEffect, useId, useMemo } from 'react'
import { ChartStage, type Stage } from './ChartStage.tsx'
import { cellPlaces, levelColor } from './cells.ts'
import { moveInGrid } from './cursor.ts'
import { Hatch } from './Hatch.tsx'
import type { Reading } from './Reader.tsx'
import { rowNames } from './rowNames.ts'
import { slotTicks } from './timeTicks.ts'

interface MatrixMapProps {
  label: string
  /** The first day of each column. */
  columns: readonly string[]
  rows: readonly string[]
  /** How dark a cell is, from 0 for nothing to 4. */
  levelAt: (row: number, column: number) => number
  read: (row: number, column: number) => Reading
  /** Whether a column is hatched, as those of deloads are. */
  isHatched: (column: number) => boolean
}

const ROW = 22
const TOP = 4
const BOTTOM = 22
const WIDEST = 44
const TICK_WIDTH = 92

/** Rows by weeks, each cell as dark as there was much. */
export function MatrixMap({ label, columns, rows, levelAt, read, isHatched }: MatrixMapProps) {
  const count = rows.length * columns.length
  const height = TOP + rows.length * ROW + BOTTOM
  return (
    <ChartStage
      label={label}
      height={height}
      along="area"
      read={(cell) => read(cell % rows.length, Math.floor(cell / rows.length))}
      move={(key, from) => moveInGrid(key, from, count, rows.length)}
    >
      {(stage) => (
        <MatrixPlot {...stage} columns={columns} rows={rows} levelAt={levelAt} isHatched={isHatched} height={height} />
      )}
    </ChartStage>
  )
}

type MatrixPlotProps = Stage & Pick<MatrixMapProps, 'columns' | 'rows' | 'levelAt' | 'isHatched'> & { height: number }

const MatrixPlot = memo(function MatrixPlot(props: MatrixPlotProps) {
  const { width, height, columns, rows, levelAt, isHatched, onPlaces } = props
  const hatch = useId()
  const { width: left, shown } = rowNames(rows, width)
  const cell = Math.min(WIDEST, (width - left) / columns.length)
  const places = useMemo(
    () => cellPlaces(rows.length * columns.length, rows.length, { width: cell, height: ROW, left, top: TOP }),
    [rows.length, columns.length, cell, left],
  )
  useEffect(() => onPlaces(places), [places, onPlaces])
  const ticks = [...slotTicks(columns, Math.max(1, Math.floor((cell * columns.length) / TICK_WIDTH)))]
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Hatch id={hatch} />
      {rows.map((row, i) => (
        <text key={row} x={left - 12} y={TOP + i * ROW + ROW / 2} textAnchor="end" dominantBaseline="central">
          {shown[i]}
        </text>
      ))}
      {places.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is where it is
        <rect key={i} {...place} rx={2} fill={levelColor(levelAt(i % rows.length, Math.floor(i / rows.length)))} />
      ))}
      {places.map(
        (place, i) =>
          isHatched(Math.floor(i / rows.length)) && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is where it is
            <rect key={i} {...place} rx={2} fill={`url(#${hatch})`} />
          ),
      )}
      {ticks.map(([column, label]) => (
        <text key={column} x={left + column * cell} y={height - 6}>
          {label}
        </text>
      ))}
    </svg>
  )
})
