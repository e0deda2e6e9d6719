import { memo, useId } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import { formatNumber } from '#renderer/lib/format.ts'
import type { Stage } from './ChartStage.tsx'
import { Hatch } from './Hatch.tsx'
import { PlaceReporter } from './PlaceReporter.tsx'
import { RecordMarks } from './RecordMarks.tsx'
import { roundTicks, roundTop } from './roundAxis.ts'
import { deloadRuns, type Row } from './rows.ts'
import { rangeMark, seriesMark } from './seriesMark.tsx'
import type { Layout, Scale, Series } from './timeSeries.ts'
import { slotTicks, timeTicks } from './timeTicks.ts'

export interface TimePlotProps extends Stage {
  height: number
  rows: readonly Row[]
  /** The day of each row. */
  days: readonly string[]
  series: readonly Series[]
  layout: Layout
  unit: string
  scale: Scale
  level: number | null
  /** Values are counts. */
  isWhole: boolean
}

type Drawn = Pick<TimePlotProps, 'rows' | 'series' | 'level'>

const TICK_WIDTH = 80
/** Below the bars and lines, above the grid. */
const BACKGROUND = -50
/** Between the bars and the lines. */
const IN_FRONT = 350
/** How the bars of what is not whole differ from the others. */
const PALE = { fillOpacity: 0.25, strokeWidth: 1 }

function axisOf(rows: readonly Row[], days: readonly string[], layout: Layout, width: number) {
  const most = Math.max(2, Math.floor(width / TICK_WIDTH))
  if (layout !== 'moments') {
    const gaps = new Set(rows.flatMap(({ x, isBreak }) => (isBreak ? [x] : [])))
    const ticks = slotTicks(days, most, gaps)
    const tickFormatter = (x: number) => ticks.get(x) ?? ''
    // Said outright: without bars the library would leave the slots no width.
    return { type: 'category', scale: 'band', ticks: [...ticks.keys()], interval: 0, tickFormatter } as const
  }
  const [first = 0, last = 0] = [rows[0]?.x, rows.at(-1)?.x]
  const ticks = new Map(timeTicks(first, last, most).map(({ day, label }) => [day, label]))
  const alone = first === last ? 1 : 0
  return {
    type: 'number',
    domain: [first - alone, last + alone],
    padding: { left: 12, right: 12 },
    ticks: [...ticks.keys()],
    interval: 'preserveStart',
    tickFormatter: (x: number) => ticks.get(x) ?? '',
  } as const
}

/** Round ticks around everything that is drawn. */
function ticksAround({ rows, series, level }: Drawn): number[] {
  const drawn = rows.flatMap(({ values, ranges, band, record }) => [
    ...series.flatMap(({ key }) => [values[key] ?? null, ...(ranges[key] ?? [])]),
    ...(band ?? []),
    record,
  ])
  const known = [...drawn, level].filter((value) => value !== null)
  return known.length === 0 ? [0, 1] : roundTicks(Math.min(...known), Math.max(...known))
}

/** The values an axis goes over and its ticks. Few whole steps have a tick each; where the library finds them there are five. */
function valueAxis(scale: Scale, drawn: Drawn) {
  if (scale === 'zero') return { domain: [0, roundTop], tickCount: 5 } as const
  if (scale === 'data') {
    const ticks = ticksAround(drawn)
    return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks } as const
  }
  const steps = scale[1] - scale[0]
  return { domain: scale, tickCount: steps <= 10 ? steps + 1 : 5 } as const
}

/** The drawing of a time chart. Loaded when the first chart is shown: the library behind it is large. */
export const TimePlot = memo(function TimePlot({
  width,
  height,
  rows,
  days,
  series,
  layout,
  unit,
  scale,
  level,
  isWhole,
  onPlaces,
}: TimePlotProps) {
  const hatch = useId()
  const x = axisOf(rows, days, layout, width)
  const hasTrend = rows.some(({ trend }) => trend !== null)
  const hasRanges = rows.some(({ ranges }) => Object.keys(ranges).length > 0)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows.map((row) => (row.isPart ? { ...row, ...PALE } : row))}
      margin={{ top: unit === '' ? 8 : 20, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      barCategoryGap="18%"
    >
      <Hatch id={hatch} />
      <CartesianGrid vertical={false} stroke="var(--tl-line)" />
      {unit !== '' && (
        <text x={0} y={10}>
          {unit}
        </text>
      )}
      <XAxis dataKey="x" {...x} tickLine={false} axisLine={{ stroke: 'var(--tl-line-strong)' }} height={24} />
      <YAxis
        {...valueAxis(scale, { rows, series, level })}
        tickFormatter={(value: number) => formatNumber(value)}
        width="auto"
        allowDecimals={!isWhole}
        niceTicks="snap125"
        tickLine={false}
        axisLine={false}
      />
      {deloadRuns(rows, layout).map(({ from, to }) => (
        <ReferenceArea key={from} x1={from} x2={to} fill={`url(#${hatch})`} fillOpacity={1} zIndex={BACKGROUND} />
      ))}
      {rows.map(
        ({ x: slot, isGap }) =>
          isGap && <ReferenceLine key={slot} x={slot} stroke="var(--tl-muted)" strokeDasharray="1 4" strokeWidth={2} />,
      )}
      {hasRanges && series.map((one) => rangeMark(one, IN_FRONT))}
      {hasTrend && (
        <Area
          dataKey="band"
          fill="var(--tl-band)"
          fillOpacity={1}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          zIndex={IN_FRONT}
        />
      )}
      {series.map((one) => seriesMark(one, rows.length))}
      {hasTrend && (
        <Line
          dataKey="trend.value"
          stroke="var(--tl-text)"
          strokeWidth={1.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      {level !== null && (
        <ReferenceLine y={level} stroke="var(--tl-muted)" strokeDasharray="4 3" ifOverflow="extendDomain" />
      )}
      <RecordMarks rows={rows} />
      <PlaceReporter rows={rows} series={series} onPlaces={onPlaces} />
    </ComposedChart>
  )
})
