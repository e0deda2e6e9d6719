/** The counter of requests that every test has is no use if it is blind: here it has something to see. */
import { expect, test } from '#e2e/fixtures.ts'
import { openStranger } from '#e2e/security/strangers.ts'

test('the app stops what a page asks of others, whatever the policy of that page', async ({ app, page, network }) => {
  const stranger = await openStranger()
  await page.locator('body').waitFor()
  const refused = app.context().waitForEvent('requestfailed', (request) => request.url() === stranger.url)
  const other = await app.evaluateHandle(({ BrowserWindow }) => new BrowserWindow({ show: false }))
  const load = other.evaluate((window, url) => window.loadURL(url), stranger.url)
  await expect(load).rejects.toThrow(/ERR_/)
  await refused
  await other.evaluate((window) => window.destroy())
  stranger.close()
  expect(stranger.asked).toEqual([])
  expect(network.outside()).toEqual([])
})

test('a request that leaves the app is counted: of a page', async ({ app, page, network }) => {
  const stranger = await openStranger()
  await page.locator('body').waitFor()
  await app.evaluate(async ({ BrowserWindow, session }, url) => {
    session.defaultSession.webRequest.onBeforeRequest(null)
    await new BrowserWindow({ show: false }).loadURL(url)
  }, stranger.url)
  stranger.close()
  expect(stranger.asked).toContain('/x.js')
  await expect.poll(() => network.outside()).toContain(stranger.url)
  network.forgive()
})

test('a request that leaves the app is counted: of the main process', async ({ app, page, network }) => {
  const stranger = await openStranger()
  await page.locator('body').waitFor()
  await app.evaluate((_electron, url) => fetch(url).then(({ status }) => status), stranger.url)
  await app.evaluate(() => fetch('http://name.invalid/').catch(() => null))
  stranger.close()
  const { host } = new URL(stranger.url)
  await expect
    .poll(() => network.outside())
    .toEqual(expect.arrayContaining([`[network] connection to ${host}`, '[network] look-up of name.invalid']))
  network.forgive()
})
