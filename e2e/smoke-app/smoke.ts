import type { Page } from '@playwright/test'
import { HOST, test } from '../fixtures.ts'

interface Smoke {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  onPong(listener: (value: unknown) => void): void
  pathOf(file: unknown): string
  missing(): void
}
declare global {
  interface Window {
    smoke: Smoke
  }
}

/** The folder of the smoke app, for `test.use({ appDir })`. */
export const smokeApp = import.meta.dirname

/** Skips a test on real Electron, and says why. */
export function onlyStandin(why: string): void {
  test.skip(HOST === 'electron', `not on real Electron: ${why}`)
}

/** What a call in the page answered, or the message of its error. */
export function messageOf(page: Page, call: (smoke: Smoke) => unknown): Promise<unknown> {
  return page.evaluate(`Promise.resolve().then(() => (${call})(window.smoke)).then(String, (e) => e.message)`)
}
