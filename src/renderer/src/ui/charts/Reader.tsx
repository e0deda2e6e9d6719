import { useLayoutEffect, useRef } from 'react'
import type { Place } from './cursor.ts'
import classes from './stage.module.css'

/** What is read at a point of a chart: what point it is, and its values. */
export interface Reading {
  title: string
  lines: readonly string[]
}

interface ReaderProps {
  place: Place
  along: 'x' | 'y' | 'area'
  width: number
  reading: Reading
}

const GAP = 12

/** The cursor of a chart, with what is read there beside it. */
export function Reader({ place, along, width, reading }: ReaderProps) {
  const box = useRef<HTMLDivElement>(null)
  const { x, y, width: w = 0, height: h = 0 } = place
  useLayoutEffect(() => {
    if (!box.current) return
    const own = box.current.offsetWidth
    const right = x + w + GAP
    const left = right + own <= width ? right : Math.max(0, x - GAP - own)
    box.current.style.left = `${left}px`
    box.current.style.top = `${Math.max(0, along === 'x' ? 4 : y - 4)}px`
  })
  return (
    <div className={classes.reader} aria-hidden="true">
      {along === 'x' && <div className={classes.line} style={{ left: x }} />}
      {along === 'x' && <div className={classes.dot} style={{ left: x, top: y }} />}
      {along !== 'x' && <div className={classes.cell} style={{ left: x, top: y, width: w, height: h }} />}
      <div ref={box} className={classes.box}>
        <strong>{reading.title}</strong>
        {reading.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </div>
  )
}
