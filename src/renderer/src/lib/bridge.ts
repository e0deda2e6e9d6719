import type { Bridge } from '#shared/bridge.ts'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

/** The way to the main process. This is the only place that reads it from the window. */
export function bridge(): Bridge {
  if (!window.bridge) throw new Error('The page was opened without its bridge.')
  return window.bridge
}
