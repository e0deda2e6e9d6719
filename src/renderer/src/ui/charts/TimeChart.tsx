import { lazy, Suspense, useMemo } from 'react'
import { formatDayRange, formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { ChartStage } from './ChartStage.tsx'
import classes from './figure.module.css'
import { Legend } from './Legend.tsx'
import { drawnOf, type Shown } from './shown.ts'
import { type Layout, legendOf, rowsOf, type Scale, type Series, type TimePoint } from './timeSeries.ts'

const TimePlot = lazy(() => import('./TimePlot.tsx').then((module) => ({ default: module.TimePlot })))

interface TimeChartProps<K extends string, P extends TimePoint<K>> {
  label: string
  points: readonly P[]
  series: readonly Series<K>[]
  layout: Layout
  /** What its values are in; stands at the axis and behind every value that is read. */
  unit: string
  /** A value with its unit, where that is not the number and the unit. */
  format?: (value: number) => string
  scale?: Scale
  /** The trend of the first series; its line goes through all points. */
  trend?: Trend | null
  /** A value that all are measured against, such as the mean. */
  level?: { name: string; value: number } | null
  /** What a point is called: its day, unless this says otherwise. */
  titleOf?: (point: P) => string
  /** What is read of a point beside its values. */
  notesOf?: (point: P) => readonly string[]
  /** Its values are counts: the axis has no fractions. */
  isWhole?: boolean
  onOpen?: (point: P) => void
  /** Opens the days of a stretch of points, where single ones are too many to draw. */
  onOpenDays?: (from: string, to: string) => void
  height?: number
}

/** Values over time: lines, bars, stacked bars or points, with deloads hatched, records in gold and the trend with its band. */
export function TimeChart<K extends string, P extends TimePoint<K>>(props: TimeChartProps<K, P>) {
  const { label, points, series, layout, unit, scale = 'zero', trend = null, level = null, height = 220 } = props
  const { titleOf = ({ day }) => formatShortDay(day), notesOf = () => [], onOpen, onOpenDays } = props
  const format = props.format ?? ((value: number) => withUnit(formatNumber(value), unit))
  const { shown, instead } = useMemo(() => drawnOf(points, series, layout), [points, series, layout])
  const isGrouped = instead !== null && instead !== 'points'
  const rows = useMemo(
    () => rowsOf(shown, points, series, { layout, trend, scale }),
    [shown, points, series, layout, trend, scale],
  )
  const days = useMemo(() => shown.map(({ day }) => day), [shown])
  const read = (at: number) => {
    const { day, to, values, isPart, isRecord, point } = shown[at] as Shown<P>
    const lines = series.flatMap(({ key, name }) => {
      const value = values[key] ?? null
      return value === null ? [] : [`${name}: ${format(value)}`]
    })
    const said = [
      ...(lines.length > 0 ? lines : [t('charts.noValue')]),
      ...(isRecord ? [t('charts.record')] : []),
      ...(point.isDeload && to === null ? [t('charts.deload')] : []),
      ...(isPart ? [t('charts.part')] : []),
    ]
    if (to !== null) return { title: formatDayRange(day, to), lines: said }
    return { title: titleOf(point), lines: [...said, ...notesOf(point)] }
  }
  const names = {
    deload: t('charts.deload'),
    part: t('charts.part'),
    record: t('charts.record'),
    trend: t('charts.trend'),
    level: level?.name ?? null,
  }
  const open = (at: number) => {
    const { day, to, point } = shown[at] as Shown<P>
    if (to === null) onOpen?.(point)
    else onOpenDays?.(day, to)
  }
  const legend = legendOf(shown, series, { trend: trend !== null }, names)
  return (
    <>
      <ChartStage label={label} height={height} read={read} onOpen={(isGrouped ? onOpenDays : onOpen) && open}>
        {(stage) => (
          <Suspense fallback={null}>
            <TimePlot
              {...stage}
              height={height}
              rows={rows}
              days={days}
              series={series}
              layout={layout}
              unit={unit}
              scale={scale}
              level={level?.value ?? null}
              isWhole={!isGrouped && (props.isWhole ?? false)}
            />
          </Suspense>
        )}
      </ChartStage>
      {legend.length > 1 && <Legend items={legend} />}
      {instead !== null && (
        <p className={classes.rule}>
          {instead === 'points'
            ? t('charts.instead.points', { shown: formatNumber(shown.length), all: formatNumber(points.length) })
            : t(`charts.instead.${instead}`)}
        </p>
      )}
    </>
  )
}
