import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

type OwnDialog = 'palette' | 'shortcuts' | 'about'

export interface OwnDialogs {
  shown: OwnDialog | null
  show: (dialog: OwnDialog) => void
  /** Closes it at once: whatever was asked for from it finds the screen as it was. */
  close: () => void
}

/** The dialogs of the window itself, one at a time; from one that is closed the focus goes back to where it was asked for. */
export function useOwnDialog(): OwnDialogs {
  const [shown, setShown] = useState<OwnDialog | null>(null)
  // Not of the last render: one is closed and the next shown in one go.
  const isShown = useRef(false)
  const cameFrom = useRef<Element>(null)
  return {
    shown,

    show(dialog: OwnDialog): void {
      if (!isShown.current) cameFrom.current = document.activeElement
      isShown.current = true
      setShown(dialog)
    },

    close(): void {
      if (!isShown.current) return
      isShown.current = false
      flushSync(() => setShown(null))
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
    },
  }
}
