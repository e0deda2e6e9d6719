import type { Chromium } from './chromiumProcess.ts'

/** Where the app is between load and end; every part asks here. */
export const lifecycle: {
  phase: 'loading' | 'ready' | 'ended'
  /** quit() has begun, and no window has refused to close yet. */
  quitting: boolean
  /** exit() was called: nothing is asked any more. */
  exiting: boolean
  chromium: Chromium | undefined
} = { phase: 'loading', quitting: false, exiting: false, chromium: undefined }

/** The running Chromium; only code that runs after `ready` may ask. */
export function chromium(): Chromium {
  if (!lifecycle.chromium) throw new Error('electron stand-in: Chromium is not running')
  return lifecycle.chromium
}
