/** Electron's security checklist on the running app: windows, navigation and what the system is asked. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, recordShell, test } from '#e2e/fixtures.ts'
import { dropPaths } from '#e2e/pages/drop.ts'
import { checks } from '#e2e/security/checklist.ts'
import { HOME, places, preferencesOf, settled } from '#e2e/security/strangers.ts'

const require = createRequire(import.meta.url)

test(checks(4, 'runtime', 'every contents is sandboxed, also one that nobody asked it of'), async ({ app, page }) => {
  await settled(page)
  await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }))
  const preferences = await preferencesOf(app)
  expect(preferences.map(({ sandbox }) => sandbox)).toEqual([true, true])
})

test(checks(8, 'runtime', 'preferences of the window'), async ({ app, page }) => {
  await settled(page)
  expect(await preferencesOf(app)).toMatchObject([{ allowRunningInsecureContent: false, webSecurity: true }])
})

test(checks(9, 'runtime', 'preferences of the window'), async ({ app, page }) => {
  await settled(page)
  expect(await preferencesOf(app)).toMatchObject([{ experimentalFeatures: false }])
})

test(checks(10, 'runtime', 'preferences of the window'), async ({ app, page }) => {
  await settled(page)
  const [preferences = {}] = await preferencesOf(app)
  expect([preferences.enableBlinkFeatures, preferences.blinkFeatures].filter(Boolean)).toEqual([])
})

test(checks(11, 'runtime', 'a webview in the page opens nothing'), async ({ app, page }) => {
  await page.evaluate(() => {
    const view = document.createElement('webview')
    for (const [name, value] of [
      ['allowpopups', ''],
      ['src', 'data:text/html,<script>open("about:blank")</script>'],
    ])
      view.setAttribute(String(name), String(value))
    document.body.append(view)
  })
  await settled(page)
  expect(await places(app)).toEqual(HOME)
})

test(checks(12, 'runtime', 'no webview may be attached'), async ({ app, page }) => {
  await settled(page)
  const prevented = await app.evaluate(({ webContents }) => {
    let stopped = 0
    const event = {
      preventDefault() {
        stopped += 1
      },
    }
    const [contents] = webContents.getAllWebContents()
    contents?.emit('will-attach-webview', event, {}, { src: 'https://example.com/' })
    return { stopped, tag: 'loadURL' in Object(contents) }
  })
  expect(prevented).toEqual({ stopped: 1, tag: true })
  const isGuest = await page.evaluate(() => 'loadURL' in document.createElement('webview'))
  expect(isGuest).toBe(false)
})

const AWAY = [
  'https://example.com/away',
  'https://traininglogs/index.html',
  'app://traininglogs.evil.example/index.html',
  'app://other/index.html',
  'app://traininglogs@evil.example/index.html',
  'file:///etc/passwd',
  'data:text/html,<h1>away</h1>',
  'javascript:void(window.pwned=1)',
  'blob:null/x',
]

test(
  checks(13, 'runtime', 'addresses, links, forms, refreshes and dropped files lead nowhere'),
  async ({ app, page }) => {
    for (const address of AWAY) {
      await page.evaluate((url) => {
        try {
          location.href = url
        } catch {
          // A browser that refuses by itself is as good.
        }
      }, address)
      await settled(page)
    }
    await page.evaluate((addresses) => {
      for (const href of addresses) {
        const link = document.createElement('a')
        link.href = href
        document.body.append(link)
        link.click()
      }
      const form = document.createElement('form')
      form.action = 'https://example.com/form'
      document.body.append(form)
      form.submit()
      const refresh = document.createElement('meta')
      refresh.httpEquiv = 'refresh'
      refresh.content = '0;url=https://example.com/refresh'
      document.head.append(refresh)
    }, AWAY)
    await dropPaths(page, [join(import.meta.dirname, '../smoke-app/index.html')])
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
    expect(await page.evaluate(() => window.pwned ?? null)).toBeNull()
    expect(await places(app)).toEqual(HOME)
  },
)

test(checks(13, 'runtime', 'the file beside the page is no page'), async ({ app, page }) => {
  await page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')
    location.href = script?.src ?? ''
  })
  await settled(page)
  expect(await places(app)).toEqual(HOME)
})

test(checks(14, 'runtime', 'no window is opened by script, link or modifier'), async ({ app, page }) => {
  const opened = await page.evaluate(
    (addresses) => addresses.map((url) => window.open(url) !== null),
    [...AWAY, 'app://traininglogs/index.html', 'about:blank', ''],
  )
  expect(opened.filter(Boolean)).toEqual([])
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
      id: 'out',
    })
    link.textContent = 'Out'
    document.body.prepend(link)
  })
  await page.locator('#out').click()
  await page.locator('#out').click({ modifiers: ['ControlOrMeta'] })
  await page.locator('#out').click({ modifiers: ['Shift'] })
  await settled(page)
  expect(await places(app)).toEqual(HOME)
})

test(checks(15, 'runtime', 'links of every scheme ask the system for nothing'), async ({ app, page }) => {
  const asked = await recordShell(app)
  const links = [
    'https://example.com/',
    'mailto:a@b.c',
    'file:///etc/passwd',
    'smb://evil/share',
    'ms-settings:',
    'tel:1',
  ]
  await page.evaluate((addresses) => {
    for (const href of addresses) {
      const link = Object.assign(document.createElement('a'), { href, target: '_blank' })
      document.body.append(link)
      link.click()
      window.open(href)
    }
  }, links)
  await settled(page)
  expect(await asked()).toEqual([])
  expect(await places(app)).toEqual(HOME)
})

test(checks(16, 'runtime', 'the version that was asked for is the one that runs'), async ({ app }) => {
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')) as { version: string }
  const versions = await app.evaluate(() => ({ ...process.versions }))
  expect(versions.electron).toBe(version)
  test.info().annotations.push({ type: 'versions', description: JSON.stringify(versions) })
})
