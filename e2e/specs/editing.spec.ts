import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { Copies } from '#e2e/pages/copies.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const quickEntry = (page: Page, exercise: string) => new WorkoutPage(page).quickEntry(exercise)

async function saveWorkout(page: Page, name: string): Promise<WorkoutPage> {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, name, ['80x5 @8 good'])
  await workout.finish()
  await page.getByRole('button', { name: 'Done' }).press('Enter')
  return workout
}

test('the date is typed anew with the keyboard, and the start time stays', async ({ page }) => {
  await new WorkoutPage(page).start()
  const date = page.getByLabel('Date', { exact: true })
  const time = page.getByLabel('Time', { exact: true })
  const began = await time.inputValue()
  expect(began).toMatch(/^\d\d:\d\d$/)
  await date.focus()
  await page.keyboard.press('Delete')
  await expect(time).toHaveValue(began)
  await page.keyboard.type('02142026')
  await expect(date).toHaveValue('2026-02-14')
  await page.keyboard.press('Tab')
  await expect(time).toHaveValue(began)
  await expect(date).toHaveValue('2026-02-14')
})

test('a line left in the quick entry survives another place, and holds the finish up', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await quickEntry(page, 'Bench Press').fill('82.5x4')
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(quickEntry(page, 'Bench Press')).toHaveValue('82.5x4')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('This line was not added yet. Enter adds it.')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(quickEntry(page, 'Bench Press')).toBeFocused()
  await page.keyboard.type(' @9')
  await page.keyboard.press('Enter')
  await expect(workout.cell('Bench Press', 2, 'weight')).toHaveValue('82.5')
  await expect(workout.cell('Bench Press', 2, 'RPE')).toHaveValue('9')
  await workout.finish()
})

test('keys pressed right after Ctrl+Enter go into no cell, and going back leads to the cell', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  const reps = workout.cell('Bench Press', 1, 'reps')
  await reps.focus()
  const takesKeys = await reps.evaluate((cell) => {
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }))
    return document.activeElement === cell
  })
  expect(takesKeys).toBe(false)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(reps).toBeFocused()
})

test('an unfinished edit is told on the page of its session, and is continued or discarded there', async ({ page }) => {
  const workout = await saveWorkout(page, 'Bench Press')
  const history = new HistoryPage(page)
  await history.show()
  await history.session('Bench Press').click()
  await history.edit()
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

test('exercises without a set are named at the end and can be left out', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.log(2, 'Squat', [])
  await page.keyboard.press('ControlOrMeta+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Not done: Squat')
  await dialog.getByRole('button', { name: 'Leave them out' }).click()
  await expect(dialog).not.toContainText('Not done')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  const { exercises } = readJson(await new Copies(page).path('JSON file'))
  expect(exercises).toMatchObject([{ Name: 'Bench Press' }])
  expect(exercises).toHaveLength(1)
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
  await saveWorkout(page, 'Bench Press')
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

test('who reads effort as RIR is told in RIR, with the place', async ({ page }) => {
  await page.evaluate(() => window.bridge.call('settings.update', { effortScale: 'rir' }))
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  const effort = page.getByLabel('Set 1 RIR, Bench Press', { exact: true })
  await effort.fill('12')
  await effort.press('Tab')
  await expect(page.getByText('Bench Press, set 1, RIR: RIR goes from 0 to 9.')).toBeVisible()
})

test('in a narrow window last time opens in the card, and nothing is wider than the window', async ({ page }) => {
  const workout = await saveWorkout(page, 'Bench Press')
  await page.setViewportSize({ width: 640, height: 400 })
  await workout.start()
  await workout.log(1, 'Bench Press', [])
  await workout.cell('Bench Press', 1, 'weight').focus()
  await page.keyboard.press('ControlOrMeta+l')
  await expect(page.getByRole('listitem').filter({ hasText: '80 × 5 @8 · good' })).toBeVisible()
  const width = () =>
    page.evaluate(() =>
      Math.max(
        ...[document.documentElement, document.querySelector('main')].map(
          (it) => (it?.scrollWidth ?? 0) - (it?.clientWidth ?? 0),
        ),
      ),
    )
  await expect.poll(width).toBe(0)
  await page.getByRole('button', { name: 'Add exercise' }).focus()
  await expect(workout.finishButton()).toBeInViewport()
  await new HistoryPage(page).show()
  await expect.poll(width).toBe(0)
})

test('a click that leaves a wrong cell lands where it was aimed, though the page moves', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await page.getByLabel('Week').fill('x5')
  const button = await page.getByRole('button', { name: 'Add exercise' }).boundingBox()
  if (!button) throw new Error('The button is not in sight.')
  await page.mouse.move(button.x + 10, button.y + 4)
  await page.mouse.down()
  await page.mouse.up()
  await expect(workout.name(2)).toBeVisible()
  await expect(page.getByText('Week: This is no whole number.')).toBeVisible()
})

test('an edit does not save over what changed meanwhile, unless one says so', async ({ page }) => {
  const workout = await saveWorkout(page, 'Bench Press')
  const history = new HistoryPage(page)
  await history.show()
  await history.session('Bench Press').click()
  await history.edit()
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

test('what is said of the last time is never that of another exercise', async ({ page }) => {
  const workout = await saveWorkout(page, 'Bench Press')
  await workout.start()
  await workout.log(1, 'Bench Press', [])
  await workout.log(2, 'Never Done', [])
  const pane = page.getByRole('complementary', { name: 'Last time' })
  await expect(pane).toContainText('Not done before this workout.')
  await pane.evaluate((element) => {
    const said = new MutationObserver(() => {
      element.dataset.said = `${element.dataset.said ?? ''}|${element.textContent}`
    })
    said.observe(element, { childList: true, characterData: true, subtree: true })
  })
  await workout.cell('Bench Press', 1, 'weight').focus()
  await expect(pane).toContainText('80 × 5')
  expect(await pane.getAttribute('data-said')).not.toMatch(/Bench Press\s*Not done/)
})
