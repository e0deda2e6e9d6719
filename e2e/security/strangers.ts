import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication, Page } from '@playwright/test'

/** A server of somebody else on this machine; it notes what it is asked for and would give it to everybody. */
export async function openStranger(): Promise<{ url: string; asked: string[]; close(): void }> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
    response.end('window.pwned = 9')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/x.js`, asked, close: () => server.close() }
}

/** Where the windows are, and how many contents there are of any kind. */
export const places = (app: ElectronApplication): Promise<{ urls: string[]; contents: number }> =>
  app.evaluate(({ BrowserWindow, webContents }) => ({
    urls: BrowserWindow.getAllWindows().map((window) => window.webContents.getURL().split('#')[0] ?? ''),
    contents: webContents.getAllWebContents().length,
  }))

/** Where the app has to be, whatever was tried. */
export const HOME = { urls: ['app://traininglogs/index.html'], contents: 1 }

/** The preferences of every contents there is, which Electron tells by a method that its types leave out. */
export const preferencesOf = (app: ElectronApplication): Promise<Record<string, unknown>[]> =>
  app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) =>
      // Electron has it, and its types do not.
      (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
    ),
  )

/** Lets the page run what it was given: two frames are drawn. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
