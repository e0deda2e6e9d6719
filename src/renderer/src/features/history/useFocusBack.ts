import { type RefObject, useEffect, useRef, useState } from 'react'
import { isInNotes } from '#renderer/lib/notify.tsx'

/** Goes to the link of a session once it is drawn: the one that was opened last, unless the focus went elsewhere since. */
export function useFocusBack(place: RefObject<HTMLElement | null>, session: string | null): void {
  const wanted = useRef<string | null>(null)
  const [first] = useState(session)
  useEffect(() => {
    const { activeElement } = document
    const isFree = activeElement === document.body || activeElement?.tagName === 'H1' || isInNotes(activeElement)
    if (isFree || session !== first) wanted.current = session
  }, [session, first])
  useEffect(() => {
    if (document.activeElement?.matches('input')) wanted.current = null
    const row = wanted.current && place.current?.querySelector<HTMLElement>(`[data-session="${wanted.current}"] a`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
}
