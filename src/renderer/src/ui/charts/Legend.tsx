import { useId } from 'react'
import classes from './figure.module.css'
import { Hatch } from './Hatch.tsx'

/** How strong the band from the lowest to the highest is: it has edges, which the band of a trend has not. */
export const RANGE = { fill: 0.14, edge: 0.6 }

/** One mark of a chart and what it stands for. */
export interface LegendItem {
  name: string
  mark: 'bar' | 'line' | 'dashes' | 'point' | 'band' | 'deload' | 'range' | 'gap' | 'part' | 'record'
  color?: string
}

/** What the marks and colours of a chart mean. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className={classes.legend}>
      {items.map((item) => (
        <LegendLine key={item.name} {...item} />
      ))}
    </ul>
  )
}

/** One mark with its name, in the list of a legend. */
export const LegendLine = (item: LegendItem) => (
  <li>
    <svg width="16" height="12" aria-hidden="true">
      <Mark {...item} />
    </svg>
    <span data-picture-text>{item.name}</span>
  </li>
)

function Mark({ mark, color = 'var(--tl-data)' }: LegendItem) {
  switch (mark) {
    case 'bar':
      return <rect x="2" y="1" width="12" height="10" rx="1" fill={color} />
    case 'part':
      return <rect x="2.5" y="1.5" width="11" height="9" rx="1" fill={color} fillOpacity="0.25" stroke={color} />
    case 'band':
      return <rect y="1" width="16" height="10" fill="var(--tl-band)" />
    case 'range':
      return (
        <rect
          x="0.5"
          y="1.5"
          width="15"
          height="9"
          fill={color}
          fillOpacity={RANGE.fill}
          stroke={color}
          strokeOpacity={RANGE.edge}
        />
      )
    case 'gap':
      return <path d="M8 0v12" stroke="var(--tl-muted)" strokeWidth="2" strokeDasharray="1 4" />
    case 'line':
    case 'dashes':
      return (
        <path
          d="M0 6h16"
          fill="none"
          stroke={color}
          strokeWidth="2"
          strokeDasharray={mark === 'dashes' ? '4 3' : undefined}
        />
      )
    case 'point':
      return <circle cx="8" cy="6" r="3" fill={color} />
    case 'record':
      return <RecordMark x={8} y={6} />
    case 'deload':
      return <DeloadMark />
  }
}

function DeloadMark() {
  const id = useId()
  return (
    <>
      <Hatch id={id} />
      <rect width="16" height="12" fill={`url(#${id})`} />
    </>
  )
}

/** The gold mark of a record in a line of text, for the eye only. */
export const RecordIcon = () => (
  <svg width="12" height="12" aria-hidden="true">
    <RecordMark x={6} y={6} />
  </svg>
)

/** The gold mark of a record. */
export const RecordMark = ({ x, y }: { x: number; y: number }) => (
  <path
    d={`M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`}
    fill="var(--tl-record)"
    stroke="var(--tl-surface)"
    strokeWidth="1.5"
  />
)
