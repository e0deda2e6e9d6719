import type { Bridge } from '#shared/bridge.ts'

declare global {
  interface Window {
    bridge: Bridge
    /** Set by script that must not run. */
    pwned?: number
  }
}
