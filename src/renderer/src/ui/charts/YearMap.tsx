import { memo, useEffect, useId, useMemo } from 'react'
import { addDays } from '#renderer/lib/days.ts'
import { formatMonth, formatWeekday } from '#renderer/lib/format.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import { ChartStage, type Stage } from './ChartStage.tsx'
import { cellPlaces, levelColor } from './cells.ts'
import { moveInGrid } from './cursor.ts'
import { Hatch } from './Hatch.tsx'
import type { Reading } from './Reader.tsx'

/** One day of a year; level 0 is nothing, 4 the most. */
export interface YearDay {
  date: string
  level: number
  isDeload: boolean
  /** Nothing is known of it yet. */
  isToCome: boolean
}

interface YearMapProps<D extends YearDay> {
  label: string
  /** Every day from the first to the last, in order. */
  days: readonly D[]
  /** The first day of the week of the first day: weeks are columns from there. */
  weekStart: string
  read: (day: D) => Reading
  onOpen?: (day: D) => void
}

const DAYS = 7
const LEFT = 36
const TOP = 20
const BIGGEST = 20
/** The width of the name of a month, and the columns of a month. */
const MONTH = 32
const MONTH_COLUMNS = 4.3

/** A year as weeks beside each other, each day as strong in colour as it was hard. */
export function YearMap<D extends YearDay>({ label, days, weekStart, read, onOpen }: YearMapProps<D>) {
  const before = days[0] ? dayNumber(days[0].date) - dayNumber(weekStart) : 0
  const cells = days.length + before
  const dayAtCell = (cell: number) => days[cell - before]
  const open = (cell: number) => {
    const day = dayAtCell(cell)
    if (day) onOpen?.(day)
  }
  return (
    <ChartStage
      label={label}
      height={TOP + DAYS * BIGGEST}
      along="area"
      read={(cell) => {
        const day = dayAtCell(cell)
        return day ? read(day) : { title: '', lines: [] }
      }}
      move={(key, from) => {
        const to = moveInGrid(key, from, cells, DAYS)
        return to === null ? null : Math.max(before, to)
      }}
      onOpen={onOpen && open}
    >
      {(stage) => <YearPlot {...stage} days={days} before={before} weekStart={weekStart} />}
    </ChartStage>
  )
}

interface YearPlotProps extends Stage {
  days: readonly YearDay[]
  before: number
  weekStart: string
}

/** Own drawing: the heat map of Mantine has neither keys nor levels with thresholds of their own. */
const YearPlot = memo(function YearPlot({ width, days, before, weekStart, onPlaces }: YearPlotProps) {
  const hatch = useId()
  const columns = Math.ceil((days.length + before) / DAYS)
  const cell = Math.min(BIGGEST, (width - LEFT) / columns)
  const every = Math.ceil(MONTH / (cell * MONTH_COLUMNS))
  const isNamed = (date: string) => date.endsWith('-01') && (Number(date.slice(5, 7)) - 1) % every === 0
  const places = useMemo(
    () => cellPlaces(days.length + before, DAYS, { width: cell, height: BIGGEST, left: LEFT, top: TOP }),
    [days.length, before, cell],
  )
  useEffect(
    () => onPlaces(places.map((place, i) => (i < before ? { ...place, width: 0 } : place))),
    [places, before, onPlaces],
  )
  return (
    <svg width={width} height={TOP + DAYS * BIGGEST} aria-hidden="true">
      <Hatch id={hatch} />
      {days.map(({ date }, i) => {
        const place = places[i + before]
        return (
          place &&
          isNamed(date) && (
            <text key={date} x={LEFT + Math.floor((i + before) / DAYS) * cell} y={12}>
              {formatMonth(date)}
            </text>
          )
        )
      })}
      {[0, 2, 4].map((row) => (
        <text key={row} x={0} y={TOP + row * BIGGEST + BIGGEST / 2} dominantBaseline="central">
          {formatWeekday(addDays(weekStart, row))}
        </text>
      ))}
      {days.map(({ date, level, isDeload, isToCome }, i) => {
        const place = places[i + before]
        if (!place) return null
        return (
          <g key={date}>
            <rect
              {...place}
              rx={2}
              fill={isToCome ? 'none' : levelColor(level)}
              stroke={isToCome ? 'var(--tl-line)' : 'none'}
            />
            {isDeload && level > 0 && <rect {...place} rx={2} fill={`url(#${hatch})`} />}
          </g>
        )
      })}
    </svg>
  )
})
