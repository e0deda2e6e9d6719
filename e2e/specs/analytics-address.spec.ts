import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { AnalyticsPage, openHalfAYear } from '#e2e/pages/analytics.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { ImportScreen } from '#e2e/pages/import.ts'

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

test('an older log opens on its own last twelve weeks, and its address stays short', async ({ page }) => {
  const logs = ['2019-01-07', '2019-05-08', '2019-06-12'].map((day) => ({
    name: `${day}.md`,
    text: `# Training Log\n- Date: ${day}\n\n## Exercise 1\n**Name:** Barbell Back Squat\n### Working Sets\n1. 100 x 5 RPE 8\n`,
  }))
  await dropFiles(page, logs)
  await new ImportScreen(page).run(/^Import/)
  const analytics = new AnalyticsPage(page)
  await analytics.show()
  await expect(page.getByText('Nothing was logged since Jun 12, 2019.')).toContainText('Mar 25 – Jun 16, 2019')
  await expect(analytics.figure('Week of Jun 10, 2019')).toContainText('2 sessions')
  await expect(page.getByRole('radio', { name: '12 weeks' })).toBeChecked()
  await expect.poll(() => address(page)).toBe('#/analytics/overview')
  await analytics.span('All')
  await expect(analytics.figure('Week of Jun 10, 2019')).toContainText('3 sessions')
  await expect(page.getByText('Nothing was logged since')).toBeHidden()
})

test('deload weeks that are left out are no weeks without training', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Volume')
  await analytics.button('Table', 'Weekly volume').click()
  const rows = analytics.figure('Weekly volume').getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(26)
  await page.getByLabel('Leave out deload weeks').check()
  // 25 weeks, three of them deloads, and the head.
  await expect(rows).toHaveCount(23)
})

test('a week of the program tells its exercises, and the choice stays in the address', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Volume')
  const exercises = analytics.figure('Exercises of the week')
  await expect(exercises).toContainText('Three days · Phase 4 · Week 1')
  await analytics.walk('Weeks of the program')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  // By hand: 2160 + 855 + 875 on Monday, 2420 + 3000 + 960 on Wednesday, 2820 + 2590 + 2040 on Friday.
  await expect(exercises).toContainText('Three days · Phase 1 · Week 1, Oct 6 – 10, 2025: 3 sessions, 37 sets, 17,720')
  await page.reload()
  await expect(exercises).toContainText('Phase 1 · Week 1')
  await analytics.figure('Weeks of the program').getByRole('combobox').selectOption({ index: 0 })
  await expect(exercises).toContainText('Phase 4 · Week 1')
  await page.goBack()
  await expect(exercises).toContainText('Phase 1 · Week 1')
  await analytics.button('Table', 'Exercises of the week').click()
  await expect(exercises.getByRole('table').getByRole('row', { name: /Romanian Deadlift/ })).toContainText('3,000')
})

test('two phases that were chosen stay chosen in another span, and one that is not in it is said', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Phases')
  const maxima = analytics.figure('Best estimates of two phases')
  const heads = maxima.getByRole('columnheader')
  await maxima.getByLabel('First phase').selectOption({ index: 0 })
  await maxima.getByLabel('Second phase').selectOption({ index: 1 })
  await expect(heads).toHaveText(['Exercise', /^Phase 1/, /^Phase 2/, 'Difference'])
  await page.getByRole('radio', { name: 'Sets a week' }).check({ force: true })
  await page.getByLabel('To', { exact: true }).fill('2026-01-10')
  await expect(analytics.figure('Phase against phase')).toContainText('2 phases')
  await expect(heads).toHaveText(['Exercise', /^Phase 1/, /^Phase 2/, 'Difference'])
  await page.getByLabel('To', { exact: true }).fill('2026-03-29')
  await page.getByLabel('From', { exact: true }).fill('2025-12-20')
  await expect(maxima).toContainText('A phase that was chosen was not trained in these days')
  await expect(heads).toHaveText(['Exercise', /^Phase 4/, /^Phase 2/, 'Difference'])
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Sets a week' })).toBeChecked()
})
