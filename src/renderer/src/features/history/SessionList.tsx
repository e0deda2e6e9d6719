import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'
import type { AskedFilter } from './historyView.ts'
import { SessionRow } from './SessionRow.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { useSessionRows } from './useSessionPages.ts'

interface SessionListProps {
  filter: AskedFilter
  total: number
  /** How far it was scrolled when somebody left it, in pixels, and the session that was opened then. */
  offset: number
  opened: string | null
  onOpen: (session: string, offset: number) => void
}

const ROW = 36
const TWO_LINES = 56
const STEPS: Record<string, (at: number, total: number) => number> = {
  ArrowDown: (at, total) => Math.min(at + 1, total - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, total) => Math.min(at + 15, total - 1),
  PageUp: (at) => Math.max(at - 15, 0),
  Home: () => 0,
  End: (_, total) => total - 1,
}

/** The list itself: only the rows in sight are in the page, however many there are. */
export function SessionList({ filter, total, offset, opened, onOpen }: SessionListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const isNarrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false })
  const rowHeight = isNarrow ? TWO_LINES : ROW
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: offset,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => list.measure(), [list, rowHeight])
  const items = list.getVirtualItems()
  const rowAt = useSessionRows(filter, { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 })

  const focusRow = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true })
  useEffect(() => {
    // A row that was out of sight when it was asked for takes the focus once it is drawn.
    if (wanted.current !== null) focusRow(wanted.current)
  })
  useFocusBack(scroller, opened)
  const [at, setAt] = useState(0)
  // The one row that Tab goes to: the last one that had the focus, or the first in sight where that one is not drawn.
  const stop = items.some(({ index }) => index === at) ? at : (list.range?.startIndex ?? 0)

  const move = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index
    const step = STEPS[event.key]
    if (at === undefined || !step) return
    event.preventDefault()
    const to = step(Number(at), total)
    wanted.current = to
    list.scrollToIndex(to)
    focusRow(to)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows inside
    <div ref={scroller} className={classes.scroller} onKeyDown={move}>
      <ul className={classes.list} aria-label={t('history.title')} style={{ height: list.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <SessionRow
            key={index}
            session={rowAt(index)}
            index={index}
            total={total}
            top={start}
            isStop={index === stop}
            onFocus={() => {
              setAt(index)
              if (wanted.current === index) wanted.current = null
            }}
            onOpen={(session) => onOpen(session, scroller.current?.scrollTop ?? 0)}
          />
        ))}
      </ul>
    </div>
  )
}
