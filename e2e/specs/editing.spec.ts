import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { Copies } from '#e2e/pages/copies.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const quickEntry = (page: Page, exercise: string) => new WorkoutPage(page).quickEntry(exercise)

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

test('each undo takes one step back, in order, and a key after a removal renames nothing', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Squat', ['100x5'])
  await workout.log(2, 'Leg Press', ['20x10'])
  await page.getByRole('button', { name: 'Notes and details of Leg Press' }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect(workout.name(2)).toBeHidden()
  await expect(quickEntry(page, 'Squat')).toBeFocused()
  await page.keyboard.press('x')
  await expect(workout.name(1)).toHaveValue('Squat')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(quickEntry(page, 'Squat')).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(workout.cell('Leg Press', 1, 'weight')).toHaveValue('20')
  await expect(quickEntry(page, 'Leg Press')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(workout.cell('Leg Press', 1, 'weight')).toHaveValue('')
  await expect(quickEntry(page, 'Leg Press')).toHaveValue('20x10')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(quickEntry(page, 'Leg Press')).toHaveValue('')
  await expect(quickEntry(page, 'Leg Press')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(workout.name(2)).toHaveValue('')
  await expect(workout.cell('Squat', 1, 'weight')).toHaveValue('100')
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

test('that a workout is running already is said for as long as it is on the screen', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const said = page.getByText('A workout is running already. Here it is.')
  await workout.start()
  await new HistoryPage(page).show()
  await workout.start()
  await expect(said).toBeVisible()
  await new HistoryPage(page).show()
  await expect(said).toBeHidden({ timeout: 2000 })
  await workout.start()
  await expect(said).toBeVisible()
  await page.getByRole('button', { name: 'Cancel workout' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click()
  await expect(workout.finishButton()).toBeHidden()
  await expect(said).toBeHidden({ timeout: 2000 })
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
  const workout = new WorkoutPage(page)
  await workout.save('Bench Press')
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

test('what is said of the last time is never that of another exercise', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.save('Bench Press')
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
