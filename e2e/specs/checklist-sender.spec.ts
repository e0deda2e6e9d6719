/** Electron's security checklist on the running app: who is heard on its channels. */
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { checks } from '#e2e/security/checklist.ts'
import { settled } from '#e2e/security/strangers.ts'
import { contract } from '#shared/contract/index.ts'

const ROUTES = Object.keys(contract)

test(
  checks(17, 'runtime', 'no route answers a frame, a stranger, a missing frame or another window'),
  async ({ app, page }) => {
    await page.evaluate(() => {
      for (const src of ['about:blank', 'data:text/html,x', location.href]) {
        const frame = document.createElement('iframe')
        frame.src = src
        document.body.append(frame)
      }
    })
    await settled(page)
    const answers = await app.evaluate(async ({ ipcMain, webContents, BrowserWindow }, routes) => {
      type Handler = (event: unknown, route: unknown, input: unknown) => Promise<{ error?: { code: string } }>
      // Electron keeps its handlers there, and has no other way to call one.
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
      const [sender] = webContents.getAllWebContents()
      const other = new BrowserWindow({ show: false })
      await other.loadURL('data:text/html,other').catch(() => {})
      const top = sender?.mainFrame
      const url = 'app://traininglogs/index.html'
      const senders: Record<string, unknown> = {
        missing: { sender, senderFrame: null },
        stranger: { sender, senderFrame: { url: 'https://evil.example/', parent: null } },
        'like ours': { sender, senderFrame: { url: 'app://traininglogs.evil.example/index.html', parent: null } },
        'file beside': { sender, senderFrame: { url: 'app://traininglogs/assets/x.svg', parent: null } },
        'our page as a frame': { sender, senderFrame: { url, parent: top } },
        'other window': { sender: other.webContents, senderFrame: other.webContents.mainFrame },
        'no window': { sender: {}, senderFrame: { url, parent: null } },
        ...Object.fromEntries((top?.frames ?? []).map((frame, i) => [`frame ${i}`, { sender, senderFrame: frame }])),
      }
      const heard: string[] = []
      for (const channel of handlers.keys())
        for (const [name, event] of Object.entries(senders))
          for (const route of routes) {
            const answer = await handlers.get(channel)?.(event, route, null)
            if (answer?.error?.code !== 'FORBIDDEN') heard.push(`${channel} ${route}: ${name}`)
          }
      const own = await handlers.get('call')?.({ sender, senderFrame: top }, 'settings.get', null)
      const odd = await handlers.get('call')?.({ sender, senderFrame: top }, { toString: 1, valueOf: 1 }, null)
      return { heard, own: own?.error ?? 'heard', odd: odd?.error?.code, senders: Object.keys(senders).length }
    }, ROUTES)
    expect(answers).toMatchObject({ heard: [], own: 'heard', odd: 'UNKNOWN_ROUTE' })
    expect(answers.senders).toBeGreaterThan(7)
  },
)

test(
  checks(17, 'runtime', 'a second window with our preload is not heard, and frames have no bridge'),
  async ({ app, page }) => {
    await settled(page)
    const preload = join(import.meta.dirname, '../../out/preload/index.cjs')
    const codes = await app.evaluate(async ({ BrowserWindow }, file) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: file } })
      const said: unknown[] = []
      for (const url of ['data:text/html,other', 'about:blank', 'app://traininglogs/none.html']) {
        await other.loadURL(url)
        const call = `window.bridge.call('settings.get', null).then((answer) => answer.error.code)`
        said.push(await other.webContents.executeJavaScript(call))
      }
      other.destroy()
      return said
    }, preload)
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
    const inFrame = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return frame.contentWindow !== null && 'bridge' in frame.contentWindow
    })
    expect(inFrame).toBe(false)
  },
)

test(checks(17, 'runtime', 'events go to nobody but our own page that says it listens'), async ({ app, page }) => {
  await settled(page)
  const sent = await app.evaluate(async ({ ipcMain, webContents, BrowserWindow, Menu }) => {
    const [sender] = webContents.getAllWebContents()
    const other = new BrowserWindow({ show: false })
    await other.loadURL('data:text/html,other').catch(() => {})
    const top = sender?.mainFrame
    if (!sender || !top) throw new Error('There is no page.')
    const url = 'app://traininglogs/index.html'
    const events = {
      'no frame': { sender, senderFrame: null },
      stranger: { sender, senderFrame: { url: 'https://evil.example/', parent: null } },
      'our page as a frame': { sender, senderFrame: { url, parent: top } },
      'other window': { sender: other.webContents, senderFrame: other.webContents.mainFrame },
      own: { sender, senderFrame: top },
    }
    const counts: Record<string, number> = {}
    for (const [name, event] of Object.entries(events)) {
      // A page that goes hears nothing any more, until another says that it listens.
      sender.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
      const heard: unknown[] = []
      event.sender.send = (channel) => void heard.push(channel)
      ipcMain.emit('listening', event)
      Menu.getApplicationMenu()?.getMenuItemById('showHistory')?.click()
      counts[name] = heard.length
    }
    other.destroy()
    return counts
  })
  // What waited meanwhile is told with it.
  expect(sent).toEqual({ 'no frame': 0, stranger: 0, 'our page as a frame': 0, 'other window': 0, own: 5 })
})
