import { join } from 'node:path'
import type { ElectronApplication, Request } from '@playwright/test'

/** The arguments that make an app's main process tell what it asks of a network. */
export const watched = ['-r', join(import.meta.dirname, 'network-watch.cjs')]

// The last is what the stand-in's Chromium is told in the place of app: (electron-standin/schemes.ts).
const INSIDE = /^(?:app|data|blob|about|devtools):|^https:\/\/[^/]*\.app-scheme\.invalid\//

const isRefusal = (request: Request): boolean => {
  const text = request.failure()?.errorText ?? ''
  return /^csp$|ERR_BLOCKED_BY/.test(text) || (request.isNavigationRequest() && /ERR_ABORTED/.test(text))
}

/** Counts what apps ask for, and notes each request that leaves them: of a page, or of the main process. */
export class NetworkWatch {
  /** Requests of pages, all together. */
  seen = 0
  private readonly left = new Set<Request>()
  private readonly logs: string[][] = []

  /** Watches an app's pages, and the lines its main process writes. */
  watch(app: ElectronApplication, log: string[]): void {
    this.logs.push(log)
    const context = app.context()
    context.on('request', (request) => {
      this.seen += 1
      if (!INSIDE.test(request.url())) this.left.add(request)
    })
    // What was refused before it went out is no request to anybody.
    context.on('requestfailed', (request) => isRefusal(request) && this.left.delete(request))
  }

  /** What was asked of others so far. */
  outside(): string[] {
    const lines = this.logs.flatMap((log) => log.join('').match(/^\[network\] .*/gm) ?? [])
    return [...[...this.left].map((request) => request.url()), ...lines]
  }

  /** Forgets what was asked of others: a test meant to. */
  forgive(): void {
    this.left.clear()
    for (const log of this.logs) log.length = 0
  }
}
