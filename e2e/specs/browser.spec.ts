import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { startBrowserHost } from '#e2e/browserHost.ts'
import { findChromium } from '#e2e/chromium.ts'
import { markdownLog } from '#e2e/made/exports.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

test('without Electron the same app runs in the browser, for whoever has the ticket', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'traininglogs-browser-'))
  const host = await startBrowserHost(dataDir)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  const outside: string[] = []
  const { origin } = new URL(host.url)
  page.on('request', (request) => new URL(request.url()).origin !== origin && outside.push(request.url()))
  await page.goto(host.url)
  await page.getByRole('button', { name: 'New workout' }).click()
  const workout = new WorkoutPage(page)
  await workout.log(1, 'Bench Press', ['80x5 @8 good'])
  await workout.finish()
  const big = { name: 'big.json', base64: Buffer.alloc(300_000, 'x').toString('base64') }
  const refused = await page.evaluate((file) => window.bridge.call('sessionFile.preview', file), big)
  expect(refused).toMatchObject({ ok: true, data: { status: 'refused' } })
  const sessions = join(dataDir, 'data/output/sessions')
  const [name = ''] = readdirSync(sessions)
  expect(JSON.parse(readFileSync(join(sessions, name), 'utf8'))).toMatchObject({ exercises: [{ Name: 'Bench Press' }] })
  await page.reload()
  await page.locator('body[data-ready]').waitFor({ state: 'attached' })
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('main').getByRole('link').filter({ hasText: 'Bench Press' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+i')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles({
    name: 'push.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(markdownLog('2026-03-01', 'Push')),
  })
  await page.getByRole('button', { name: 'Import 1 session' }).click()
  await expect(page.getByRole('heading', { name: '1 session imported' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+Shift+e')
  await page.getByRole('radio', { name: 'Table with everything (CSV)' }).check()
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByRole('heading', { name: 'Exported' })).toBeVisible()
  const exports = join(dataDir, 'data/output/exports')
  const [exported = ''] = readdirSync(exports)
  expect(readFileSync(join(exports, exported), 'utf8').split('\n').length).toBeGreaterThan(2)

  expect(await page.context().cookies()).toEqual([])
  expect(page.url()).not.toContain('ticket')
  expect(outside).toEqual([])
  expect(problems).toEqual([])

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(host.url)
  const refused401 = await stranger.evaluate(() => window.bridge.call('settings.get', null))
  expect(refused401).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  await expect(stranger.getByText(/works once/)).toBeVisible()
  await browser.close()
  await host.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
