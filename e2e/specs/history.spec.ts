import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { historyLogs } from '#e2e/made/history-logs.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'

async function sevenSessions(page: Page): Promise<HistoryPage> {
  await dropFiles(page, historyLogs)
  await new ImportScreen(page).run('Import 7 sessions')
  const history = new HistoryPage(page)
  await history.show()
  await expect(history.found()).toHaveText('7 sessions')
  return history
}

const address = (page: Page): Promise<string> => page.evaluate(() => location.hash)

test('the history is narrowed down by exercise under every name, program, deloads and words', async ({ page }) => {
  const history = await sevenSessions(page)
  await history.filter('Exercise').fill('bench pr')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Choose an exercise from the list')).toBeVisible()
  await expect(history.found()).toHaveText('7 sessions')
  await history.filter('Exercise').focus()
  await expect(page.getByText('Choose an exercise from the list')).toBeHidden()
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(history.filter('Exercise')).toHaveValue('Barbell Bench Press')
  await expect(history.found()).toHaveText('3 sessions')
  await history.filter('Leave out deload weeks').check()
  await expect(history.found()).toHaveText('2 sessions')
  await history.filter('Exercise').fill('')
  await expect(history.found()).toHaveText('5 sessions')
  await history.program().selectOption('Old block')
  await expect(history.session('Deadlift')).toBeVisible()
  await expect(history.found()).toHaveText('1 session')
  await history.program().selectOption('Any')
  await history.filter('Names and notes').fill('FINE knee "')
  await expect(page.getByText('No session matches these filters')).toBeVisible()
  await history.filter('Names and notes').fill('FINE knee')
  await expect(history.session('Squat')).toBeVisible()
  await page.reload()
  await expect(history.filter('Names and notes')).toHaveValue('FINE knee')
  await expect(history.found()).toHaveText('1 session')
})

test('the filters stand in the address, and are there again for who comes back', async ({ page }) => {
  const history = await sevenSessions(page)
  await history.filter('Focus').fill('push')
  await history.filter('From').fill('2026-03-03')
  await expect(history.found()).toHaveText('2 sessions')
  await expect.poll(() => address(page)).toBe('#/history/list?focus=push&from=2026-03-03')
  await page.keyboard.press('ControlOrMeta+1')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeHidden()
  await history.show()
  await expect(history.filter('Focus')).toHaveValue('push')
  await history.session('17 Mar').or(history.session('Mar 17')).click()
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible()
  await page.goBack()
  await expect(history.filter('From')).toHaveValue('2026-03-03')
})

test('the calendar shows a month of sessions, and the keyboard goes through its days', async ({ page }) => {
  const history = await sevenSessions(page)
  await history.showCalendar()
  await expect(history.month()).toHaveText('March 2026')
  await expect(history.day('2026-03-02')).toHaveAccessibleName(/2 sessions Push Conditioning$/)
  await expect(history.day('2026-03-10')).toHaveAccessibleName(/Deload, 1 session Push$/)
  await expect(history.day('2026-03-10')).toHaveAttribute('data-deload', 'true')
  await expect(history.day('2026-03-17')).not.toHaveAttribute('data-deload')
  await expect(page.locator('[data-day][tabindex="0"]')).toHaveCount(1)

  await history.day('2026-03-04').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(history.day('2026-03-02')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Monday, March 2, 2026' }).locator('[data-session]')).toHaveCount(2)
  await expect(history.session('Conditioning')).not.toBeFocused()
  await expect(history.session('Push')).toBeFocused()
  await expect.poll(() => address(page)).toBe('#/history/calendar?month=2026-03&day=2026-03-02')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Push/ })).toBeVisible()
  await history.show()
  await expect(history.session('Push')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(history.day('2026-03-02')).toBeFocused()
  await expect(page.getByRole('region', { name: 'Monday, March 2, 2026' })).toBeHidden()

  await page.keyboard.press('ArrowUp')
  await expect(history.month()).toHaveText('February 2026')
  await expect(history.day('2026-02-23')).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(history.day('2026-01-23')).toBeFocused()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Home')
  await expect(history.day('2026-02-23')).toBeFocused()
})

test('the calendar keeps to the filters, and a day without sessions says so', async ({ page }) => {
  const history = await sevenSessions(page)
  await history.showCalendar()
  await history.filter('Exercise').fill('Squat')
  await expect(history.found()).toHaveText('2 sessions')
  await expect(history.day('2026-03-04')).toContainText('Legs')
  await expect(history.day('2026-03-02')).toHaveAccessibleName(/nothing logged$/)
  await history.day('2026-03-02').click()
  await expect(page.getByRole('region', { name: /March 2/ })).toContainText('nothing logged')
  await page.getByRole('button', { name: 'Month before' }).click()
  await expect(history.month()).toHaveText('February 2026')
  await page.getByRole('radio', { name: 'List' }).check()
  await expect(history.session('Legs')).toHaveCount(2)
  await page.goBack()
  await expect(history.month()).toHaveText('February 2026')
})

test('an address is looked at as far as it can be read', async ({ page }) => {
  const history = await sevenSessions(page)
  for (const hash of ['#/history/calendar?month=2026-99&day=tomorrow&deloads=x', '#/history/calendar?day=2026-03-04']) {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await expect(history.month()).toHaveText('March 2026')
  }
  const day = page.getByRole('region', { name: /March 4/ })
  await expect(day.locator('[data-session]')).toHaveCount(1)
  await day.getByRole('listitem').getByRole('link', { name: 'Squat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Squat/ })).toBeVisible()
})

test('a session leads to its exercises, from its line with the arrow keys and from its page', async ({ page }) => {
  const history = await sevenSessions(page)
  await history
    .session(/Barbell Bench Press/)
    .first()
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Barbell Bench Press' })).toBeVisible()
  await page.goBack()
  await history
    .session(/Barbell Bench Press/)
    .first()
    .click()
  await page.getByRole('main').getByRole('link', { name: 'Barbell Bench Press' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Barbell Bench Press' })).toBeVisible()
})
