import type { Page } from '@playwright/test'

/** One screen of the app, and the way to it from a fresh start. */
export interface Screen {
  name: string
  open(page: Page): Promise<void>
}
