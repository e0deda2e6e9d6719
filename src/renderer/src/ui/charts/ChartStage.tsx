import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, type ReactNode, Suspense, useCallback, useId, useState } from 'react'
import { t } from '#shared/messages/index.ts'
import { moveAlong, nearest, type Place } from './cursor.ts'
import { Reader, type Reading } from './Reader.tsx'
import classes from './stage.module.css'

/** What a drawing is given: how wide it may be, and where to say what stands where. */
export interface Stage {
  width: number
  onPlaces: (places: readonly Place[]) => void
}

interface ChartStageProps {
  label: string
  height: number
  /** What is read at a point. */
  read: (point: number) => Reading
  /** Where the pointer finds points: along an axis, or in areas. */
  along?: 'x' | 'y' | 'area'
  /** Where a key moves the cursor, where that is not along a row. */
  move?: (key: string, from: number | null) => number | null
  /** What else there is to know before one walks through. */
  hint?: string | null
  /** Opens what a point stands for. */
  onOpen?: ((point: number) => void) | undefined
  children: (stage: Stage) => ReactNode
}

const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length && a.every((place, i) => place.x === b[i]?.x && place.y === b[i]?.y)

/** A drawing whose points can be walked through with the keys or looked at with the pointer; a screen reader reads them. */
export function ChartStage({ label, height, read, along = 'x', move, hint = null, onOpen, children }: ChartStageProps) {
  const id = useId()
  const { ref, width } = useElementSize()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const [cursor, setCursor] = useState<{ at: number; by: 'key' | 'pointer' } | null>(null)
  const onPlaces = useCallback(
    (next: readonly Place[]) => setPlaces((known) => (samePlaces(known, next) ? known : next)),
    [],
  )
  const at = cursor && cursor.at < places.length ? cursor.at : null
  const place = at === null ? undefined : places[at]

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return setCursor(null)
    if (event.key === 'Enter' && at !== null && onOpen) {
      event.preventDefault()
      return onOpen(at)
    }
    const to = move ? move(event.key, at) : moveAlong(event.key, at, places.length)
    if (to === null || places.length === 0) return
    event.preventDefault()
    setCursor({ at: to, by: 'key' })
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const found = nearest(places, { x: event.clientX - box.x, y: event.clientY - box.y }, along)
    setCursor(found === null ? null : { at: found, by: 'pointer' })
  }
  return (
    <div
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the points inside
      tabIndex={0}
      role="application"
      aria-roledescription={t('charts.chart')}
      aria-label={label}
      aria-describedby={id}
      className={classes.stage}
      style={{ height }}
      dir="ltr"
      data-opens={(onOpen !== undefined && at !== null) || undefined}
      onKeyDown={press}
      onPointerMove={point}
      onPointerLeave={() => setCursor(null)}
      onBlur={() => setCursor(null)}
      onClick={() => at !== null && onOpen?.(at)}
    >
      <span id={id} hidden>
        {t(onOpen ? 'charts.keysOpen' : 'charts.keys')} {hint}
      </span>
      <div aria-hidden="true">
        <Suspense fallback={<div className={classes.waiting} style={{ height }} data-waiting />}>
          {width > 0 && children({ width, onPlaces })}
        </Suspense>
      </div>
      {place && at !== null && <Reader place={place} along={along} width={width} reading={read(at)} />}
      <div role="status" className={classes.spoken}>
        {at !== null && cursor?.by === 'key' ? spoken(read(at)) : ''}
      </div>
    </div>
  )
}

const spoken = ({ title, lines }: Reading): string => [title, ...lines].join(', ')
