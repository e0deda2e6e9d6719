import { useMemo } from 'react'
import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { ChartStage } from './ChartStage.tsx'
import classes from './figure.module.css'
import { Legend } from './Legend.tsx'
import { TimePlot } from './plots.ts'
import { readPoint, readStretch } from './reading.ts'
import { legendOf, rowsOf } from './rows.ts'
import { drawnOf, type Shown } from './shown.ts'
import type { Layout, Scale, Series, TimePoint } from './timeSeries.ts'

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
  /** What is read of the values of a point, where that is more than each with its name. */
  linesOf?: (point: P) => readonly string[]
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
  const { weekStart } = useSettings()
  const { shown, instead } = useMemo(
    () => drawnOf(points, series, { layout, weekStart }),
    [points, series, layout, weekStart],
  )
  const rows = useMemo(
    () => rowsOf(shown, points, series, { layout, trend, scale }),
    [shown, points, series, layout, trend, scale],
  )
  const days = useMemo(() => shown.map(({ day }) => day), [shown])
  const read = (at: number) => {
    const it = shown[at] as Shown<P>
    if (it.to !== null) return readStretch({ ...it, to: it.to }, series, format)
    const [point] = it.points as [P]
    return {
      title: titleOf(point),
      lines: [...readPoint(it, series, format, props.linesOf?.(point)), ...notesOf(point)],
    }
  }
  const names = {
    deload: t('charts.deload'),
    part: t('charts.part'),
    record: t('charts.record'),
    trend: t('charts.trend'),
    range: t('charts.range'),
    gap: t('charts.gap'),
  }
  const open = (at: number) => {
    const { day, to, points: here } = shown[at] as Shown<P>
    if (to === null) onOpen?.(here[0] as P)
    else if (here.length > 0) onOpenDays?.(day, to)
  }
  // A mean of weeks is not one of months.
  const shownLevel = instead ? null : level
  const legend = legendOf(rows, series, shownLevel?.name ?? null, names)
  const hint = instead && t(`charts.instead.${instead.of}.${instead.period}`)
  return (
    <>
      <ChartStage
        label={label}
        height={height}
        read={read}
        onOpen={(instead ? onOpenDays : onOpen) && open}
        hint={hint}
      >
        {(stage) => (
          <TimePlot
            {...stage}
            height={height}
            rows={rows}
            days={days}
            series={series}
            layout={layout}
            unit={unit}
            scale={scale}
            level={shownLevel?.value ?? null}
            isWhole={!instead && (props.isWhole ?? false)}
          />
        )}
      </ChartStage>
      {legend.length > 1 && <Legend items={legend} />}
      {hint && <p className={classes.rule}>{hint}</p>}
    </>
  )
}
