import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { isInNotes } from '#renderer/lib/notify.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'
import type { HistoryFilter, HistoryView } from './historyView.ts'
import { SessionRow } from './SessionRow.tsx'
import { useSessionRows } from './useSessionPages.ts'

interface SessionListProps {
  filter: HistoryFilter
  total: number
  view: HistoryView
  onView: (view: HistoryView) => void
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
export function SessionList({ filter, total, view, onView }: SessionListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const isNarrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false })
  const rowHeight = isNarrow ? TWO_LINES : ROW
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: view.offset,
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
  useFocusBack(scroller, view.opened)
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
            onOpen={(opened) => onView({ ...view, offset: scroller.current?.scrollTop ?? 0, opened })}
          />
        ))}
      </ul>
    </div>
  )
}

/** Goes to the row of a session once it is drawn: the one that was opened last, unless the focus went elsewhere since. */
function useFocusBack(scroller: RefObject<HTMLElement | null>, session: string | null): void {
  const wanted = useRef<string | null>(null)
  const [first] = useState(session)
  useEffect(() => {
    const { activeElement } = document
    const isFree = activeElement === document.body || activeElement?.tagName === 'H1' || isInNotes(activeElement)
    if (isFree || session !== first) wanted.current = session
  }, [session, first])
  useEffect(() => {
    if (document.activeElement?.matches('input')) wanted.current = null
    const row = wanted.current && scroller.current?.querySelector<HTMLElement>(`[data-session="${wanted.current}"] a`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
}
