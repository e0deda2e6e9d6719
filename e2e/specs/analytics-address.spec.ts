import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { openHalfAYear } from '#e2e/pages/analytics.ts'

const address = (page: Page): Promise<string> => page.evaluate(() => location.hash)

test('what is looked at stands in the address; back and forward go through it', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Muscles')
  await page.getByLabel('Leave out deload weeks').check()
  await page.getByLabel('Program and phase').selectOption({ label: 'Three days · Phase 2' })
  await expect
    .poll(() => address(page))
    .toBe('#/analytics/muscles?from=2025-10-06&to=2026-03-29&program=Three+days&phase=2&deloads=without')
  await page.goBack()
  await expect(page.getByLabel('Program and phase')).toHaveValue('0')
  await page.goBack()
  await expect(page.getByLabel('Leave out deload weeks')).not.toBeChecked()
  await page.goForward()
  await page.goForward()
  await expect(page.getByLabel('Program and phase')).not.toHaveValue('0')
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await analytics.show()
  await expect.poll(() => address(page)).toContain('#/analytics/muscles?from=2025-10-06')
})

for (const place of ['analytics', 'history'] as const) {
  test(`after a reload in the ${place}, Back and a typed address lead away`, async ({ page }) => {
    await page.keyboard.press('ControlOrMeta+6')
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await page.keyboard.press(place === 'analytics' ? 'ControlOrMeta+4' : 'ControlOrMeta+2')
    const heading = page.getByRole('heading', { name: place === 'analytics' ? 'Analytics' : 'History', level: 1 })
    await expect(heading).toBeVisible()
    await page.reload()
    await expect(heading).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await page.goForward()
    await expect(heading).toBeVisible()
    await page.evaluate(() => {
      location.hash = '#/exercises'
    })
    await expect(page.getByRole('heading', { name: 'Exercises', level: 1 })).toBeVisible()
    await expect.poll(() => address(page)).toBe('#/exercises')
  })
}

test('a span without a section is that span of the overview', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#/analytics?span=all'
  })
  await expect.poll(() => address(page)).toBe('#/analytics/overview?span=all')
})
