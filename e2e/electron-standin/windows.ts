import type { WindowView } from './view.ts'

const windows = new Map<number, WindowView>()
let focused: WindowView | null = null

/** Windows that are open, oldest first. */
export const openWindows = (): WindowView[] => [...windows.values()]
export const windowById = (id: number): WindowView | null => windows.get(id) ?? null
export const focusedWindow = (): WindowView | null => focused

export function addWindow(window: WindowView): void {
  windows.set(window.id, window)
}

/** Gives the focus to a window, and takes it from the one that had it. */
export function focusWindow(window: WindowView | null): void {
  if (window === focused) return
  const before = focused
  focused = window
  if (before && !before.isDestroyed()) before.emit('blur')
  window?.emit('focus')
}

/** Forgets a window; returns whether it was the last. */
export function removeWindow(window: WindowView): boolean {
  windows.delete(window.id)
  if (focused === window) {
    focused = null
    focusWindow(openWindows().at(-1) ?? null)
  }
  return windows.size === 0
}
