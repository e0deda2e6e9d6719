import { type RefObject, useEffect, useRef, useState } from 'react'

/** Going to a part of a screen that may not be there yet: the part asks whether somebody just came for it. */
export interface Visit {
  visit: () => void
  /** True once after each visit. */
  wasVisited: () => boolean
}

/** Remembers that somebody goes to a part of a screen; `show` goes to the screen. */
export function useVisit(show: () => void): Visit {
  const visited = useRef(false)
  // Who is on that screen already comes too.
  const [, setVisits] = useState(0)
  return {
    visit: () => {
      visited.current = true
      setVisits((count) => count + 1)
      show()
    },
    wasVisited: () => {
      const was = visited.current
      visited.current = false
      return was
    },
  }
}

/** Brings the part into sight that somebody came for, and the focus with it, once it is there; it needs a `tabIndex`. */
export function useArrival<Part extends HTMLElement>({ wasVisited }: Visit, isThere: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useEffect(() => {
    if (!isThere || !wasVisited()) return
    part.current?.focus({ preventScroll: true })
    part.current?.scrollIntoView()
  })
  return part
}
