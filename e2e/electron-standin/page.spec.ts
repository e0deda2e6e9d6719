/** What lies between a page and the main process: the bridge, frames, and what a page may not do. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { messageOf, smokeApp } from '../smoke-app/smoke.ts'

test.use({ appDir: smokeApp })

test.describe('bridge', () => {
  test('carries structured clones', async ({ page }) => {
    const same = await page.evaluate(async () => {
      const circular: Record<string, unknown> = { list: [1, 'x', undefined, null], $: ['date', 0] }
      circular.self = circular
      const value = {
        date: new Date(86_400_000),
        map: new Map<unknown, unknown>([['a', new Set([1n, -0, Number.NaN])]]),
        bytes: new Uint8Array([0, 128, 255]),
        floats: new Float64Array([0.1]),
        regexp: /a+/gi,
        error: new RangeError('far'),
        circular,
      }
      const back = (await window.smoke.invoke('echo', value)) as typeof value
      return [
        back.date instanceof Date && back.date.getTime() === 86_400_000,
        back.map instanceof Map && [...(back.map.get('a') as Set<unknown>)].map(String).join() === '1,0,NaN',
        back.bytes instanceof Uint8Array && back.bytes.join() === '0,128,255',
        back.floats instanceof Float64Array && back.floats[0] === 0.1,
        back.regexp instanceof RegExp && String(back.regexp) === '/a+/gi',
        back.error instanceof Error && back.error.message === 'far',
        back.circular.self === back.circular && (back.circular.$ as unknown[])[0] === 'date',
        (back.circular.list as unknown[]).join('|') === '1|x||',
      ]
    })
    expect(same).toEqual(Array(8).fill(true))
  })

  test('words its errors as Electron does', async ({ page }) => {
    const prefix = (channel: string) => `Error invoking remote method '${channel}': `
    expect(await messageOf(page, (s) => s.invoke('fail'))).toBe(`${prefix('fail')}TypeError: no such thing`)
    expect(await messageOf(page, (s) => s.invoke('nobody'))).toBe(
      `${prefix('nobody')}Error: No handler registered for 'nobody'`,
    )
    expect(await messageOf(page, (s) => s.invoke('uncloneable'))).toBe(
      `${prefix('uncloneable')}Error: An object could not be cloned.`,
    )
    expect(await messageOf(page, (s) => s.invoke('echo', () => 1))).toBe('An object could not be cloned.')
  })

  test('is all the page can reach, and cannot be replaced', async ({ page }) => {
    const seen = await page.evaluate(() => {
      const descriptor = Object.getOwnPropertyDescriptor(window, 'smoke')
      return {
        node: ['require', 'process', 'module', 'electron', '__standinRaise'].filter((name) => name in window),
        fixed: descriptor?.writable === false && descriptor.configurable === false && Object.isFrozen(window.smoke),
        keys: Object.keys(window.smoke),
      }
    })
    expect(seen).toEqual({ node: [], fixed: true, keys: ['invoke', 'send', 'onPong', 'pathOf', 'missing'] })
  })

  test('tells events to listeners', async ({ page }) => {
    await page.evaluate(() => window.smoke.send('ping', 'there'))
    await expect(page.getByRole('status')).toHaveText('there')
  })

  test('knows where a chosen file is', async ({ page }) => {
    const file = join(smokeApp, 'index.html')
    await page.getByLabel('File').setInputFiles(file)
    const path = () => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      return window.smoke.pathOf(input?.files?.[0])
    }
    expect(await page.evaluate(path)).toBe(file)
    expect(await page.evaluate(() => window.smoke.pathOf(new File(['x'], 'made.txt')))).toBe('')
  })
})

test.describe('frames', () => {
  const addFrame = (page: Page) =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe')
          frame.src = 'frame.html'
          frame.onload = resolve
          document.body.append(frame)
        }),
    )
  const top = {
    known: true,
    url: 'app://smoke/index.html',
    origin: 'app://smoke',
    parent: null,
    top: 'app://smoke/index.html',
  }

  test('have no bridge of their own', async ({ page }) => {
    await addFrame(page)
    expect(await page.frames()[1]?.evaluate(() => 'smoke' in window)).toBe(false)
    expect(await page.evaluate(() => window.smoke.invoke('sender'))).toEqual(top)
  })

  test('are told apart by the main process', async ({ launch }) => {
    const { page } = await launch({ env: { SMOKE_FRAMES: '1' } })
    await addFrame(page)
    const [, frame] = page.frames()
    await page.evaluate(() => {
      const { protocol, host } = location // not app://smoke in the stand-in
      const element = document.querySelector('iframe')
      if (element) element.src = `${protocol}//${host.replace('smoke', 'other')}/frame.html`
    })
    await frame?.waitForURL(/\/\/other\b/)
    expect(await frame?.evaluate(() => window.smoke.invoke('sender'))).toEqual({
      known: true,
      url: 'app://other/frame.html',
      origin: 'app://other',
      parent: 'app://smoke/index.html',
      top: 'app://smoke/index.html',
    })
    expect(await page.evaluate(() => window.smoke.invoke('sender'))).toEqual(top)
  })
})

test.describe('limits of the page', () => {
  test('it stays where it is and opens no window', async ({ app, page }) => {
    const asked = await app.evaluateHandle(({ BrowserWindow }) => {
      const seen: string[] = []
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event, url) => {
        if (event.defaultPrevented) seen.push(url)
      })
      return seen
    })
    expect(await page.evaluate(() => window.open('https://away.invalid/') === null)).toBe(true)
    await page.getByRole('link', { name: 'Away' }).click()
    await page.evaluate(() => location.assign('https://away.invalid/there'))
    await expect.poll(() => asked.jsonValue()).toEqual(['https://away.invalid/there'])
    await expect(page.getByRole('heading', { name: 'Smoke' })).toBeVisible()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('its policy and the session stop what is not ours', async ({ app, page }) => {
    const blocked = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          const script = document.createElement('script')
          script.textContent = 'window.inlineRan = true'
          document.body.append(script)
        }),
    )
    expect(blocked).toBe('script-src-elem')
    expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false)
    const status = () =>
      page.evaluate(() =>
        fetch('frame.html').then(
          (r) => r.status,
          () => 'blocked',
        ),
      )
    expect(await status()).toBe(200)
    await app.evaluate(({ session }) => {
      const urls = ['app://smoke/frame*']
      session.defaultSession.webRequest.onBeforeRequest({ urls }, (_details, callback) => callback({ cancel: true }))
    })
    expect(await status()).toBe('blocked')
    const asked = () => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)
    expect(await page.evaluate(asked)).toBe('denied')
  })
})
