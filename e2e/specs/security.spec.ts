import { readFileSync } from 'node:fs'
import { expect, test } from '#e2e/fixtures.ts'
import { Copies } from '#e2e/pages/copies.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

test('the page can reach the bridge, and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const missing = ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer'].map(
      (name) => typeof Reflect.get(window, name),
    )
    return { missing: [...new Set(missing)], keys: Object.keys(window.bridge), frozen: Object.isFrozen(window.bridge) }
  })
  expect(seen).toEqual({ missing: ['undefined'], keys: ['call', 'on'], frozen: true })
})

test('every window is sandboxed and isolated', async ({ app }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity: webSecurity !== false }
    }),
  )
  expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }])
})

test('a page of another origin, and a missing frame, are not heard', async ({ app }) => {
  const answers = await app.evaluate(async ({ ipcMain }) => {
    type Handler = (event: unknown, route: string, input: unknown) => Promise<unknown>
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const ask = (senderFrame: unknown) => handlers.get('call')?.({ senderFrame }, 'settings.get', null)
    const top = { url: 'app://traininglogs/index.html', parent: null }
    return Promise.all([
      ask({ url: 'https://evil.example/', parent: null }),
      ask({ url: 'app://traininglogs.evil.example/index.html', parent: null }),
      ask({ url: 'app://traininglogs/index.html', parent: top }),
      ask(null),
      ask(top),
    ])
  })
  expect(answers.map((answer) => (answer as { error?: { code: string } }).error?.code ?? 'heard')).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'heard',
  ])
})

test('script and requests of others do not run', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'connect-src') resolve(event.blockedURI)
      })
    })
    const script = document.createElement('script')
    script.textContent = 'window.pwned = 1'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="x:" onerror="window.pwned = 2">'
    document.body.append(holder)
    // The debugger's own turn may use eval whatever the policy says; the page's next turn may not.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested
          globalThis.eval('window.pwned = 3')
          resolve(true)
        } catch {
          resolve(false)
        }
      })
    })
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    )
    return { pwned: window.pwned ?? null, evaluated, fetched, blocked: await blocked }
  })
  expect(result).toEqual({ pwned: null, evaluated: false, fetched: false, blocked: 'https://example.com/' })
})

test('the window stays where it is and opens no other', async ({ app, page }) => {
  const opened = await page.evaluate(() => window.open('https://example.com/') === null)
  expect(opened).toBe(true)
  await page.evaluate(() => {
    location.href = 'https://example.com/away'
  })
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  const urls = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL().split('#')[0]),
  )
  expect(urls).toEqual(['app://traininglogs/index.html'])
})

const payload = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>"'\`{{7*7}}\${7*7}`

test('markup typed into any field is text, everywhere it is shown', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, payload, [`80x5 @8 - ${payload}`])
  await page.getByLabel('Focus').fill(payload)
  await page.getByRole('button', { name: `Notes and details of ${payload}` }).click()
  for (const field of ['Notes', 'Warm-up notes', 'Cues (one a line)', 'Muscles (one a line)', 'Superset']) {
    await page.getByLabel(`${field}, ${payload}`, { exact: true }).fill(payload)
  }
  await workout.finish()
  const file = await new Copies(page).path('JSON file')
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  expect(saved).toMatchObject({ focus: payload, exercises: [{ Name: payload, notes: payload, formCues: [payload] }] })
  await page.getByRole('button', { name: 'View session' }).click()
  await expect(page.getByRole('main')).toContainText(payload)
  await new HistoryPage(page).show()
  await expect(page.getByRole('main')).toContainText('<img src=x')
  expect(await page.evaluate(() => window.pwned ?? null)).toBeNull()
})
