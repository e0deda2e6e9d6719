/** New versions in the window, with the network played; src/main/updates and shell/signed-updater have theirs. */
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { OFFER, playUpdates } from '#e2e/made/played-updates.ts'
import { chooseInMenu } from '#e2e/pages/menu.ts'
import { setTheme } from '#e2e/pages/screens.ts'

const region = (page: Page) => page.getByRole('region', { name: 'Updates' })
const button = (page: Page, name: string) => region(page).getByRole('button', { name })
const settings = (page: Page) => page.keyboard.press('ControlOrMeta+6')
const idle = { state: 'idle', checkedAt: null } as const
const available = { state: 'available', offer: OFFER } as const

test('each step to a newer version is a yes of its own, for the version that is shown', async ({ app, page }) => {
  const updates = await playUpdates(app, idle)
  await settings(page)
  await expect(region(page)).toContainText('Nobody was asked for a newer one yet.')
  await button(page, 'Look for updates').press('Enter')
  await updates.become({ state: 'checking' })
  await expect(region(page)).toContainText('Looking for a newer version…')
  await page.keyboard.press('Tab')
  await expect(button(page, 'Cancel')).toBeFocused()
  await updates.become(available)
  await expect(region(page)).toContainText('Version 1.1.0 is available.')
  await expect(region(page)).toContainText('95')
  await button(page, 'Download').click()
  await updates.become({ state: 'downloading', offer: OFFER, done: 19_000_000, total: 95_000_000 })
  await expect(region(page).getByRole('progressbar')).toHaveJSProperty('value', 0.2)
  await expect(region(page)).toContainText('19\u00a0MB of 95\u00a0MB')
  await updates.become({ state: 'ready', offer: OFFER })
  expect(await updates.asked()).toEqual(['check', 'download 1.1.0'])
  await button(page, 'Install and open again').click()
  await expect.poll(updates.asked).toEqual(['check', 'download 1.1.0', 'install 1.1.0'])
  await updates.become({ state: 'installing', offer: OFFER })
  await expect(region(page).getByRole('button')).toHaveCount(0)
})

test('what is under way is cancelled, what was found is put aside, what failed is tried again', async ({
  app,
  page,
}) => {
  const updates = await playUpdates(app, { state: 'downloading', offer: OFFER, done: 0, total: 0 })
  await settings(page)
  await button(page, 'Cancel').click()
  await updates.become(available)
  await button(page, 'Not now').click()
  const message = 'What was downloaded is not what was published, so it was thrown away. Try again.'
  await updates.become({ state: 'failed', task: 'download', code: 'UPDATES_DAMAGED', message, offer: OFFER })
  await expect(region(page)).toContainText(message)
  await button(page, 'Try again').click()
  await updates.become({ state: 'failed', task: 'check', code: 'UPDATES_OFFLINE', message: 'Nobody.', offer: null })
  await button(page, 'Try again').click()
  await button(page, 'Close').click()
  await expect.poll(updates.asked).toEqual(['cancel', 'cancel', 'download 1.1.0', 'check', 'cancel'])
})

test('what its makers wrote is text', async ({ app, page }) => {
  await playUpdates(app, available)
  await settings(page)
  await expect(page.getByRole('region', { name: 'What is new in it' })).toHaveText(OFFER.notes ?? '')
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
})

test('the menu asks, and throws nothing away that waits for an answer', async ({ app, page }) => {
  const updates = await playUpdates(app, idle)
  await settings(page)
  await expect(region(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  await chooseInMenu(app, 'checkForUpdates')
  await expect(button(page, 'Look for updates')).toBeInViewport()
  await updates.become({ state: 'ready', offer: OFFER })
  await expect(button(page, 'Install and open again')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await expect(button(page, 'Install and open again')).not.toBeInViewport()
  await chooseInMenu(app, 'checkForUpdates')
  await expect(button(page, 'Install and open again')).toBeInViewport()
  expect(await updates.asked()).toEqual(['check'])
})

test('a newer version is told of on every screen, and once', async ({ app, page }) => {
  const updates = await playUpdates(app, idle)
  await page.keyboard.press('ControlOrMeta+2')
  await updates.become(available)
  const note = page.getByText('There is a newer version of the app.')
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(button(page, 'Download')).toBeInViewport()
  await expect(note).toBeHidden()
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  await expect(note).toBeHidden()
})

test('whether and which are asked for by themselves is set here', async ({ app, page, launch }) => {
  await playUpdates(app, idle)
  await settings(page)
  const automatic = region(page).getByRole('switch', { name: 'Look for updates by itself' })
  await expect(automatic).not.toBeChecked()
  await automatic.press('Space')
  await region(page).getByRole('radio', { name: 'Also versions that are still tried out' }).check()
  await expect(automatic).toBeChecked()
  await app.close()
  const again = await launch()
  await playUpdates(again.app, idle)
  await settings(again.page)
  await expect(region(again.page).getByRole('switch')).toBeChecked()
  await expect(region(again.page).getByRole('radio', { name: 'Also versions that are still tried out' })).toBeChecked()
})

test('a copy that has nobody to ask says so, and has nothing to set', async ({ page }) => {
  await settings(page)
  await expect(region(page)).toContainText('This copy runs from its source code')
  await expect(region(page).getByRole('switch')).toHaveCount(0)
})

for (const status of [idle, available, { state: 'downloading', offer: OFFER, done: 1, total: 2 }] as const) {
  test(`no accessibility rule is broken on updates: ${status.state}`, async ({ app, page, scanA11y }) => {
    await playUpdates(app, status)
    await settings(page)
    await expect(region(page)).toBeVisible()
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme)
      expect(await scanA11y(page)).toEqual([])
    }
  })
}
