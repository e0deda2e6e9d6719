import { defineConfig } from '@playwright/test'
import checks from '../playwright.config.ts'

/** `npm run screenshots`: renews docs/screenshots. */
export default defineConfig({
  ...checks,
  testDir: '.',
  testMatch: 'screenshots.ts',
  globalSetup: './setup.ts',
  reporter: 'list',
})
