import { memo, useEffect } from 'react'
import { ChartStage, type Stage } from './ChartStage.tsx'
import { moveAlong } from './cursor.ts'
import { rowNames } from './rowNames.ts'

/** One bar, and the stretch that it should end in. */
interface TargetBar {
  key: string
  name: string
  value: number
  /** Null where there is nothing to end in. */
  target: { min: number; max: number } | null
  /** Null where there is nothing to stand against. */
  standing: 'below' | 'within' | 'above' | null
  /** It is not whole, as a phase that still runs: its bar is pale. */
  isPart?: boolean
  /** What is written behind it. */
  text: string
}

interface TargetBarsProps<B extends TargetBar> {
  label: string
  bars: readonly B[]
  /** What the bars count; stands above them. */
  unit?: string
  linesOf: (bar: B) => readonly string[]
  onOpen?: (bar: B) => void
}

const ROW = 28
const VALUE = 72
/** About the width of a letter of what is written behind a bar. */
const LETTER = 7
const UNIT = 20
/** How the bar of what is not whole, or stands against nothing, differs from the others. */
const PALE = { fillOpacity: 0.25, stroke: 'var(--tl-data)', strokeWidth: 1 }

/** Bars from left to right with the target of each behind it, where it has one: hollow below the target, darker edges above it. */
export function TargetBars<B extends TargetBar>({ label, bars, unit = '', linesOf, onOpen }: TargetBarsProps<B>) {
  const top = unit === '' ? 2 : UNIT
  const height = top + bars.length * ROW + 2
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
      {(stage) => <TargetPlot {...stage} bars={bars} unit={unit} top={top} height={height} />}
    </ChartStage>
  )
}

/** Own drawing: every row has a target of its own, which no bar chart of the library knows. */
const TargetPlot = memo(function TargetPlot({
  width,
  height,
  bars,
  unit,
  top,
  onPlaces,
}: Stage & { bars: readonly TargetBar[]; unit: string; top: number; height: number }) {
  const { width: names, shown } = rowNames(
    bars.map(({ name }) => name),
    width,
  )
  const written = Math.max(VALUE, ...bars.map(({ text }) => 12 + text.length * LETTER))
  const room = Math.max(40, width - names - written)
  const most = Math.max(Number.MIN_VALUE, ...bars.map(({ value, target }) => Math.max(value, target?.max ?? 0)))
  const at = (value: number) => (value / most) * room
  useEffect(
    () => onPlaces(bars.map((_, i) => ({ x: 0, y: top + i * ROW, width, height: ROW }))),
    [bars, width, top, onPlaces],
  )
  return (
    <svg width={width} height={height} aria-hidden="true">
      {unit !== '' && (
        <text x={names} y={12}>
          {unit}
        </text>
      )}
      {bars.map(({ key, value, target, standing, text, isPart = false }, i) => (
        <g key={key} transform={`translate(0 ${top + i * ROW})`}>
          <text x={names - 12} y={ROW / 2} textAnchor="end" dominantBaseline="central">
            {shown[i]}
          </text>
          {target && (
            <rect
              x={names + at(target.min)}
              y={3}
              width={Math.max(2, at(target.max - target.min))}
              height={ROW - 6}
              fill="var(--tl-band)"
            />
          )}
          <rect
            x={names}
            y={8}
            width={Math.max(value > 0 ? 2 : 0, at(value))}
            height={ROW - 16}
            rx={1}
            fill={standing === 'below' ? 'var(--tl-data-2)' : 'var(--tl-data)'}
            {...(isPart || standing === null ? PALE : {})}
          />
          {target && standing === 'above' && (
            <rect
              x={names + at(target.max)}
              y={8}
              width={at(value - target.max)}
              height={ROW - 16}
              fill="var(--tl-warn)"
            />
          )}
          <text x={names + at(Math.max(value, target?.max ?? 0)) + 8} y={ROW / 2} dominantBaseline="central">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
})
