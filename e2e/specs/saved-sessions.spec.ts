import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

/** A saved session of bench presses, in the editor. */
async function editBenchPress(page: Page) {
  const workout = new WorkoutPage(page)
  const history = new HistoryPage(page)
  await workout.save('Bench Press')
  await history.show()
  await history.session('Bench Press').click()
  await history.edit()
  return { workout, history }
}

test('an unfinished edit is told on the page of its session, and is continued or discarded there', async ({ page }) => {
  const { workout, history } = await editBenchPress(page)
  await workout.cell('Bench Press', 1, 'reps').fill('6')
  await workout.kept()
  await history.show()
  await history.session('Bench Press').click()
  const unfinished = page.getByRole('region', { name: 'Unfinished changes' })
  await unfinished.getByRole('button', { name: 'Continue' }).click()
  await expect(workout.cell('Bench Press', 1, 'reps')).toHaveValue('6')
  await history.show()
  await history.session('Bench Press').click()
  await unfinished.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(unfinished).toBeHidden()
  await history.edit()
  await expect(workout.cell('Bench Press', 1, 'reps')).toHaveValue('5')
})

test('the list of sessions is one tab stop, and leads back to the row that was opened', async ({ page }) => {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  const history = new HistoryPage(page)
  await history.show()
  const rows = history.session(/./)
  await expect(rows.first()).toBeVisible()
  await expect(page.locator('main li a[tabindex="0"]')).toHaveCount(1)
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible()
  await history.show()
  await expect(rows.nth(2)).toBeFocused()
  await page.getByLabel('Phase', { exact: true }).fill('nine')
  await expect(page.getByLabel('Phase', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Phase', { exact: true }).fill('999')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByLabel('Names and notes')).toBeFocused()
})

test('a deletion is taken back with Ctrl+Z, or through the message that F6 leads to', async ({ page }) => {
  await new WorkoutPage(page).save('Bench Press')
  const history = new HistoryPage(page)
  await history.show()
  const row = history.session('Bench Press')
  for (const keys of [['ControlOrMeta+z'], ['F6', 'Enter']]) {
    await row.click()
    await history.remove()
    await expect(page.getByText('Session deleted')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    for (const key of keys) await page.keyboard.press(key)
    await expect(row).toBeFocused()
  }
})

test('an edit does not save over what changed meanwhile, unless one says so', async ({ page }) => {
  const { workout } = await editBenchPress(page)
  await workout.cell('Bench Press', 1, 'note').fill('mine')
  await workout.kept()
  const id = await page.evaluate(async () => {
    const answer = await window.bridge.call('sessions.list', {})
    return answer.ok ? (answer.data as { sessions: { id: string }[] }).sessions[0]?.id : null
  })
  await page.evaluate((session) => window.bridge.call('sessions.delete', { id: session }), id)
  await page.keyboard.press('ControlOrMeta+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save', exact: false }).first().click()
  await expect(dialog.getByRole('alert')).toContainText('changed or deleted since you opened it')
  await dialog.getByRole('button', { name: 'Save mine as the next revision' }).click()
  await expect(page.getByText('The changes are saved.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('mine')
})
