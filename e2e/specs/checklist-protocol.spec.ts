/** Electron's security checklist on the running app: the protocol of the page, and its bridge. */
import { expect, test } from '#e2e/fixtures.ts'
import { checks } from '#e2e/security/checklist.ts'
import { HOME, places, settled } from '#e2e/security/strangers.ts'

const OUTSIDE = [
  '/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5c..%5cpackage.json',
  '/..%2f..%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/index.html%00.js',
  '/%00',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/C:%5cWindows%5cwin.ini',
  '/C:/Windows/win.ini',
  '/file:%2f%2f%2fetc/passwd',
  '/index.html::$DATA',
  '/%c0%ae%c0%ae/package.json',
  '/%',
  '/%ff',
  '/..;/package.json',
  '/assets',
  '/main/index.js',
]

test(checks(18, 'runtime', 'the page is under app://, and the protocol gives nothing else'), async ({ app, page }) => {
  await settled(page)
  expect(await places(app)).toEqual(HOME)
  const answers = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(location.origin + path).then(
            async (answer) => `${answer.status} ${(await answer.text()).slice(0, 20)}`,
            () => 'refused',
          ),
        ),
      ),
    OUTSIDE,
  )
  expect([...new Set(answers)].sort()).toEqual(['403 Forbidden', '404 Not found'])
  const posted = await page.evaluate(() => fetch('index.html', { method: 'POST' }).then(({ status }) => status))
  expect(posted).toBe(403)
})

test(checks(18, 'runtime', 'another host of the scheme has no page'), async ({ app, page }) => {
  await settled(page)
  const loaded = await app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({ show: false })
    const result = await other.loadURL('app://other/index.html').then(
      () => other.webContents.executeJavaScript('document.querySelector("#root") !== null') as Promise<boolean>,
      () => false,
    )
    other.destroy()
    return result
  })
  expect(loaded).toBe(false)
})

test(
  checks(20, 'runtime', 'the page has two functions, and events come without their sender'),
  async ({ app, page }) => {
    const bridge = await page.evaluate(() => ({
      keys: Object.keys(window.bridge),
      frozen: Object.isFrozen(window.bridge),
      proto: Object.getOwnPropertyNames(Object.getPrototypeOf(window.bridge)).includes('ipcRenderer'),
      fixed: Object.getOwnPropertyDescriptor(window, 'bridge')?.configurable === false,
    }))
    expect(bridge).toEqual({ keys: ['call', 'on'], frozen: true, proto: false, fixed: true })
    const heard = page.evaluate(
      () => new Promise((resolve) => window.bridge.on((...given: unknown[]) => resolve(given))),
    )
    await expect
      .poll(async () => {
        await app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send('event', { type: 'changed', feature: 'settings' }),
        )
        return Promise.race([heard, Promise.resolve(null)])
      })
      .toEqual([{ type: 'changed', feature: 'settings' }])
  },
)
