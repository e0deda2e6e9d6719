import { memo, useEffect } from 'react'
import { ChartStage, type Stage } from './ChartStage.tsx'
import { moveAlong } from './cursor.ts'
import { rowNames } from './rowNames.ts'

/** One bar, and the stretch that it should end in. */
interface TargetBar {
  key: string
  name: string
  value: number
  target: { min: number; max: number }
  standing: 'below' | 'within' | 'above'
  /** What is written behind it. */
  text: string
}

interface TargetBarsProps {
  label: string
  bars: readonly TargetBar[]
  linesOf: (bar: TargetBar) => readonly string[]
  onOpen?: (bar: TargetBar) => void
}

const ROW = 28
const VALUE = 72

/** Bars from left to right with the target of each behind it: hollow below the target, darker edges above it. */
export function TargetBars({ label, bars, linesOf, onOpen }: TargetBarsProps) {
  const height = bars.length * ROW + 4
  const read = (at: number) => {
    const bar = bars[at]
    return { title: bar?.name ?? '', lines: bar ? linesOf(bar) : [] }
  }
  const open = (at: number) => {
    const bar = bars[at]
    if (bar) onOpen?.(bar)
  }
  return (
    <ChartStage
      label={label}
      height={height}
      read={read}
      along="area"
      move={(key, from) => moveAlong(key, from, bars.length)}
      onOpen={onOpen && open}
    >
      {(stage) => <TargetPlot {...stage} bars={bars} height={height} />}
    </ChartStage>
  )
}

/** Own drawing: every row has a target of its own, which no bar chart of the library knows. */
const TargetPlot = memo(function TargetPlot({
  width,
  height,
  bars,
  onPlaces,
}: Stage & { bars: readonly TargetBar[]; height: number }) {
  const { width: names, shown } = rowNames(
    bars.map(({ name }) => name),
    width,
  )
  const room = Math.max(40, width - names - VALUE)
  const most = Math.max(1, ...bars.map(({ value, target }) => Math.max(value, target.max)))
  const at = (value: number) => (value / most) * room
  useEffect(() => onPlaces(bars.map((_, i) => ({ x: 0, y: i * ROW + 2, width, height: ROW }))), [bars, width, onPlaces])
  return (
    <svg width={width} height={height} aria-hidden="true">
      {bars.map(({ key, value, target, standing, text }, i) => (
        <g key={key} transform={`translate(0 ${i * ROW + 2})`}>
          <text x={names - 12} y={ROW / 2} textAnchor="end" dominantBaseline="central">
            {shown[i]}
          </text>
          <rect
            x={names + at(target.min)}
            y={3}
            width={Math.max(2, at(target.max - target.min))}
            height={ROW - 6}
            fill="var(--tl-band)"
          />
          <rect
            x={names}
            y={8}
            width={Math.max(value > 0 ? 2 : 0, at(value))}
            height={ROW - 16}
            rx={1}
            fill={standing === 'below' ? 'var(--tl-data-2)' : 'var(--tl-data)'}
          />
          {standing === 'above' && (
            <rect
              x={names + at(target.max)}
              y={8}
              width={at(value - target.max)}
              height={ROW - 16}
              fill="var(--tl-warn)"
            />
          )}
          <text x={names + Math.max(at(value), at(target.max)) + 8} y={ROW / 2} dominantBaseline="central">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
})
