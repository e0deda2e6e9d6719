import { memo, useEffect } from 'react'
import { Bar, BarChart, LabelList, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { Stage } from './ChartStage.tsx'

/** One bar and what it stands for. */
export interface Category {
  name: string
  value: number
  color?: string
  /** What is written above it. */
  text: string
}

export interface CategoryPlotProps extends Stage {
  height: number
  categories: readonly Category[]
  unit: string
  axis: string
}

/** The drawing of bars by category; loaded with the first one. */
export const CategoryPlot = memo(function CategoryPlot({
  width,
  height,
  categories,
  unit,
  axis,
  onPlaces,
}: CategoryPlotProps) {
  const bars = categories.map(({ color = 'var(--tl-data)', ...category }) => ({ ...category, fill: color }))
  return (
    <BarChart
      width={width}
      height={height}
      data={bars}
      margin={{ top: unit === '' ? 20 : 36, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      barCategoryGap="18%"
    >
      {unit !== '' && (
        <text x={0} y={10}>
          {unit}
        </text>
      )}
      <XAxis
        dataKey="name"
        interval="preserveStart"
        minTickGap={4}
        tickLine={false}
        axisLine={{ stroke: 'var(--tl-line-strong)' }}
        height={axis === '' ? 24 : 40}
        {...(axis !== '' && { label: { value: axis, position: 'insideBottom', offset: 0 } })}
      />
      <YAxis hide domain={[0, 'auto']} />
      <Bar dataKey="value" maxBarSize={64} isAnimationActive={false} activeBar={false}>
        <LabelList dataKey="text" position="top" fill="var(--tl-text)" />
      </Bar>
      <Tops categories={categories} onPlaces={onPlaces} />
    </BarChart>
  )
})

function Tops({ categories, onPlaces }: Pick<CategoryPlotProps, 'categories' | 'onPlaces'>) {
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  useEffect(() => {
    if (!xOf || !yOf) return
    onPlaces(categories.map(({ name, value }) => ({ x: xOf(name, { position: 'middle' }) ?? 0, y: yOf(value) ?? 0 })))
  }, [categories, onPlaces, xOf, yOf])
  return null
}
