/** Electron's security checklist on the running app: what the page can reach, run and load. */
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { AnalyticsPage } from '#e2e/pages/analytics.ts'
import { checks } from '#e2e/security/checklist.ts'
import { openStranger, preferencesOf } from '#e2e/security/strangers.ts'

/** Starts the page again with ears for everything it complains of. */
async function listen(page: Page): Promise<{ complaints: () => Promise<string[]> }> {
  const errors: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(() => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    )
    Object.assign(window, { violations })
  })
  await page.reload()
  await page.locator('body[data-ready]').waitFor({ state: 'attached' })
  const violations = () => page.evaluate(() => Reflect.get(window, 'violations') as string[])
  return { complaints: async () => [...(await violations()), ...errors] }
}

/** An everyday walk through the app, all places and a chart. */
async function walk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  const links = page.getByRole('navigation', { name: 'Places' }).getByRole('link')
  for (const link of await links.all()) {
    await link.click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  await new AnalyticsPage(page).showHalfAYear()
  await page.keyboard.press('ControlOrMeta+/')
  await expect(page.getByRole('dialog')).toBeVisible()
}

test(checks(1, 'runtime', 'a walk through the app asks nobody outside of it'), async ({ page, network }) => {
  await listen(page)
  await walk(page)
  expect(network.seen).toBeGreaterThan(5)
  expect(network.outside()).toEqual([])
})

test(checks(2, 'runtime', 'nothing of Node in the page, in frames or in text that is run'), async ({ page }) => {
  const seen = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      'electron',
      'ipcRenderer',
      '__dirname',
    ]
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const windows: object[] = [window, frame.contentWindow ?? {}]
    return windows.flatMap((place) => names.filter((name) => typeof Reflect.get(place, name) !== 'undefined'))
  })
  expect(seen).toEqual([])
})

test(checks(3, 'runtime', 'a page that bends its own built-ins bends nothing behind the bridge'), async ({ page }) => {
  const before = await page.evaluate(() => window.bridge.call('settings.get', null))
  const after = await page.evaluate(async () => {
    const stolen: unknown[] = []
    const { push } = Array.prototype
    const { parse } = JSON
    // What passes through is kept, and an index needs no built-in.
    Array.prototype.push = function (this: unknown[], ...given) {
      for (const value of given) stolen[stolen.length] = value
      return Reflect.apply(push, this, given)
    }
    JSON.parse = (text: string) => {
      stolen[stolen.length] = text
      return Reflect.apply(parse, JSON, [text])
    }
    const answer = await window.bridge.call('settings.get', null)
    Array.prototype.push = push
    JSON.parse = parse
    const leaked = stolen.filter((value) => typeof value === 'object' && value !== null && 'sender' in value)
    return { answer, leaked: leaked.length }
  })
  expect(after).toEqual({ answer: before, leaked: 0 })
})

test(checks(5, 'runtime', 'every permission is refused, and no device is given'), async ({ page }) => {
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'clipboard-write',
    'idle-detection',
  ]
  const states = await page.evaluate(
    (all) =>
      Promise.all(
        all.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => `${name} ${state}`),
        ),
      ),
    names,
  )
  expect(states).toEqual(names.map((name) => `${name} denied`))
  const used = await page.evaluate(async () => {
    type Ask = () => Promise<unknown> | undefined
    // Interfaces that TypeScript's DOM library does not have.
    const devices = navigator as unknown as Record<string, { getDevices?: Ask; getPorts?: Ask } | undefined>
    const asks: Record<string, Ask> = {
      camera: () => navigator.mediaDevices?.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices?.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices?.getDisplayMedia(),
      clipboard: () => navigator.clipboard?.readText(),
      location: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      midi: () => navigator.requestMIDIAccess?.({ sysex: true }),
      notification: async () => (await Notification.requestPermission()) === 'denied' && Promise.reject(),
    }
    const got: string[] = []
    for (const [name, ask] of Object.entries(asks)) {
      const given = await Promise.resolve()
        .then(ask)
        .then((value) => value !== undefined)
        .catch(() => false)
      if (given) got.push(name)
    }
    for (const name of ['usb', 'hid', 'serial', 'bluetooth']) {
      const list = await (devices[name]?.getDevices ?? devices[name]?.getPorts)?.call(devices[name])
      if (Array.isArray(list) && list.length > 0) got.push(name)
    }
    return got
  })
  expect(used).toEqual([])
})

test(checks(6, 'runtime', 'a server of somebody else is neither read nor reached'), async ({ app, page }) => {
  const stranger = await openStranger()
  const read = await page.evaluate(
    (url) =>
      Promise.all([
        fetch(url).then(
          () => 'read',
          () => 'refused',
        ),
        fetch(url, { mode: 'no-cors' }).then(
          () => 'read',
          () => 'refused',
        ),
        new Promise((resolve) => {
          const request = new XMLHttpRequest()
          request.onload = () => resolve('read')
          request.onerror = () => resolve('refused')
          request.open('GET', url)
          request.send()
        }),
        Promise.resolve(navigator.sendBeacon(url, 'x')).then(() => 'refused'),
      ]),
    stranger.url,
  )
  stranger.close()
  expect(read).toEqual(['refused', 'refused', 'refused', 'refused'])
  expect(stranger.asked).toEqual([])
  expect(await preferencesOf(app)).toMatchObject([{ webSecurity: true }])
})

test(checks(7, 'runtime', 'no script but our own runs, wherever it comes from'), async ({ page }) => {
  const stranger = await openStranger()
  const ran = await page.evaluate(async (url) => {
    const violated = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective))
    const add = (tag: string, properties: object) =>
      document.body.append(Object.assign(document.createElement(tag), properties))
    const holder = document.createElement('div')
    document.body.append(holder)
    holder.innerHTML =
      '<img src="x:" onerror="window.pwned=1"><svg onload="window.pwned=2"></svg><a href="javascript:window.pwned=3" id="js">x</a>'
    holder.querySelector<HTMLElement>('#js')?.click()
    add('script', { textContent: 'window.pwned=4' })
    add('script', { src: url })
    add('script', { src: `data:text/javascript,window.pwned=5` })
    add('script', { src: URL.createObjectURL(new Blob(['window.pwned=6'], { type: 'text/javascript' })) })
    add('iframe', { srcdoc: '<script>parent.pwned=7</script>' })
    add('object', { data: 'data:text/html,<script>parent.pwned=8</script>' })
    add('base', { href: url })
    add('style', { textContent: 'body { --pwned: 1 }' })
    const evaluated = await new Promise((resolve) => {
      // The debugger's own turn may use eval whatever the policy says; the page's next turn may not.
      setTimeout(() => {
        const ways = [
          // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested
          () => globalThis.eval('window.pwned=10'),
          () => new Function('window.pwned=11')(),
          () => new Worker(URL.createObjectURL(new Blob(['1']))).terminate(),
        ]
        const threw = ways.map((way) => {
          try {
            way()
            return false
          } catch {
            return true
          }
        })
        resolve(threw.slice(0, 2))
      })
    })
    await import(/* @vite-ignore */ url).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 50))
    const styled = getComputedStyle(document.body).getPropertyValue('--pwned')
    return { pwned: window.pwned ?? null, evaluated, styled, violated: [...violated].sort() }
  }, stranger.url)
  stranger.close()
  expect(ran).toMatchObject({ pwned: null, evaluated: [true, true], styled: '' })
  expect(ran.violated).toEqual(
    expect.arrayContaining([
      'base-uri',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
      'worker-src',
    ]),
  )
  expect(stranger.asked).toEqual([])
})

test(checks(7, 'runtime', 'a walk through the app breaks no rule of the policy'), async ({ page }) => {
  const { complaints } = await listen(page)
  await walk(page)
  expect(await complaints()).toEqual([])
})
