import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import classes from './RowList.module.css'

/** What a list can be told from outside. */
export interface RowListHandle {
  /** Brings a row into sight and gives its link the focus. */
  focus(index: number): void
}

interface RowListProps {
  label: string
  count: number
  /** The height of every row, in pixels. */
  rowHeight: number
  /** What stands in a row; its link takes `tabIndex`, so that Tab goes to one row and the arrow keys to the others, and along its further links. */
  children: (index: number, tabIndex: 0 | -1) => ReactNode
  /** What the rows are of: where that changes, the list begins anew. */
  of: string
  /** The row that is brought into sight at first. */
  first?: number
  handle?: Ref<RowListHandle>
  /** Told which rows are drawn. */
  onRange?: (range: { first: number; last: number }) => void
}

const PAGE = 15
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, count) => Math.min(at + PAGE, count - 1),
  PageUp: (at) => Math.max(at - PAGE, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

const indexOf = (target: EventTarget): number | null => {
  const row = (target as HTMLElement).closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset.index) : null
}

const ALONG: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** Goes to the next link of the same row, where it has several. */
function goAlong({ key, target }: KeyboardEvent): boolean {
  const links = [...((target as HTMLElement).closest('[data-index]')?.querySelectorAll('a') ?? [])]
  const at = links.indexOf(target as HTMLAnchorElement)
  const to = at < 0 ? undefined : links[at + (ALONG[key] ?? Number.NaN)]
  to?.focus()
  return to !== undefined
}

/** A list of links that scrolls: only the rows in sight are in the page, however many there are. */
export function RowList({ label, count, rowHeight, children, of, first = 0, handle, onRange }: RowListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const [at, setAt] = useState(first)
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => list.measure(), [list, rowHeight])
  const shown = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the list begins
  useEffect(() => {
    // Not made anew: a row that just took the focus keeps it.
    list.scrollToIndex(shown.current === null ? first : 0, { align: 'center' })
    if (shown.current !== null) setAt(0)
    shown.current = of
  }, [of])

  const focusWanted = () => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`)
    row?.focus({ preventScroll: true })
  }
  useEffect(() => {
    // A row that was out of sight when it was asked for takes the focus once it is drawn.
    if (wanted.current !== null) focusWanted()
  })
  const go = (to: number) => {
    wanted.current = to
    list.scrollToIndex(to)
    focusWanted()
  }
  useImperativeHandle(handle, () => ({ focus: go }))

  const move = (event: KeyboardEvent) => {
    const from = indexOf(event.target)
    const step = STEPS[event.key]
    if (from === null || (!step && !goAlong(event))) return
    event.preventDefault()
    if (step) go(step(from, count))
  }
  const items = list.getVirtualItems()
  const [start, end] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the rows are other ones
  useEffect(() => onRange?.({ first: start, last: end }), [start, end])
  // The one row that Tab goes to: the last one that had the focus, or the first in sight where that one is not drawn.
  const stop = items.some(({ index }) => index === at) ? at : (list.range?.startIndex ?? 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows inside
    <div ref={scroller} className={classes.scroller} onKeyDown={move}>
      <ul className={classes.list} aria-label={label} style={{ height: list.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <li
            key={index}
            className={classes.row}
            style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            onFocus={() => {
              setAt(index)
              if (wanted.current === index) wanted.current = null
            }}
          >
            {children(index, index === stop ? 0 : -1)}
          </li>
        ))}
      </ul>
    </div>
  )
}
