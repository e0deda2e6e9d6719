import type { Reporter } from '@playwright/test/reporter'
import { describeHost } from './fixtures.ts'

/** Says first of all what the tests run on, so that no report can be taken for more than it is. */
export default class HostReporter implements Reporter {
  onBegin(): void {
    console.log(`Host: ${describeHost()}`)
  }
  printsToStdio(): boolean {
    return false // or Playwright leaves out its own reporters
  }
}
