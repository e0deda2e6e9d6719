import type { Bridge } from '#shared/bridge.ts'

declare global {
  interface Window {
    bridge: Bridge
    /** Set by script that must not run. */
    pwned?: number
    /** Makes whole again what a test has broken in the page. */
    mend?(): void
  }
}
