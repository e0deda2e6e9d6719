import { Area, Bar, Line } from 'recharts'
import { RANGE } from './Legend.tsx'
import { inkOf, isBar, type Series } from './timeSeries.ts'

/** More points of a line cannot be told apart. */
const MOST_DOTS = 60

/** The mark of a series: bars, or a line with its points where they are few enough to tell apart. */
export function seriesMark({ key, mark, color = inkOf(mark) }: Series, points: number) {
  if (isBar({ mark })) {
    const stack = mark === 'stack' ? { stackId: 'stack' } : {}
    return (
      <Bar
        key={key}
        dataKey={`values.${key}`}
        fill={color}
        stroke={color}
        strokeWidth={0}
        maxBarSize={48}
        isAnimationActive={false}
        activeBar={false}
        {...stack}
      />
    )
  }
  const dot = { r: points === 1 ? 4 : mark === 'point' ? 3 : 2.5, fill: color, stroke: 'none' }
  return (
    <Line
      key={key}
      dataKey={`values.${key}`}
      stroke={mark === 'point' ? 'none' : color}
      strokeWidth={2}
      strokeDasharray={mark === 'dashes' ? '4 3' : ''}
      dot={points <= MOST_DOTS || mark === 'point' ? dot : false}
      activeDot={false}
      isAnimationActive={false}
    />
  )
}

/** The band of a line from the lowest to the highest of what its points are medians of; behind all lines. */
export const rangeMark = ({ key, mark, color = inkOf(mark) }: Series, zIndex: number) =>
  mark === 'line' || mark === 'dashes' ? (
    <Area
      key={`range of ${key}`}
      dataKey={`ranges.${key}`}
      fill={color}
      fillOpacity={RANGE.fill}
      stroke={color}
      strokeOpacity={RANGE.edge}
      isAnimationActive={false}
      activeDot={false}
      zIndex={zIndex}
    />
  ) : null
