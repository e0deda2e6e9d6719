import { expect, test } from '#e2e/fixtures.ts'
import { SuggestionPane } from '#e2e/pages/suggestion.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const BENCH = 'Barbell Bench Press'

test.beforeEach(async ({ app, page }) => {
  const size = { width: 1280, height: 800 }
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), size)
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, BENCH, ['3x10 80'])
  await workout.finish()
  await page.getByRole('button', { name: 'Done' }).click()
  await workout.start()
  await page.getByRole('button', { name: 'Add exercise' }).click()
  await workout.name(1).fill(BENCH)
  await workout.name(1).press('Tab')
  await page.getByLabel(`Goal reps, ${BENCH}`).fill('8-10')
})

test('the next weight stands beside the work with its reason, and one key puts it into the empty sets', async ({
  page,
}) => {
  const workout = new WorkoutPage(page)
  const pane = new SuggestionPane(page)
  await expect(pane.work()).toContainText('82.5 kg × 8–10')
  await expect(pane.box()).toContainText('Every set reached 10 reps.')
  await expect(pane.box()).toContainText('Low confidence: done few times, not rated')
  await expect(pane.plates()).toContainText('25 + 5 + 1.25 /side')

  await page.keyboard.press('ControlOrMeta+g')
  await expect(workout.cell(BENCH, 1, 'reps')).toBeFocused()
  for (const set of [1, 2, 3]) {
    await expect(workout.cell(BENCH, set, 'weight')).toHaveValue('82.5')
    await expect(workout.cell(BENCH, set, 'reps')).toHaveValue('')
  }
  await expect(workout.cell(BENCH, 1, 'reps')).toHaveAttribute('placeholder', '→ 8–10')

  await page.keyboard.press('ControlOrMeta+z')
  await expect(workout.cell(BENCH, 1, 'weight')).toHaveValue('')
  await expect(workout.cell(BENCH, 2, 'weight')).toBeHidden()
})

test('a goal that is typed changes the suggestion, and what is typed in a set is not overwritten', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const pane = new SuggestionPane(page)
  await page.getByLabel(`Goal reps, ${BENCH}`).fill('10-12')
  await expect(pane.work()).toContainText('80 kg × 11')
  await workout.cell(BENCH, 1, 'weight').fill('70')
  await workout.cell(BENCH, 1, 'reps').fill('12')
  await pane.use().click()
  await expect(workout.cell(BENCH, 1, 'weight')).toHaveValue('70')
  await expect(workout.cell(BENCH, 2, 'weight')).toHaveValue('80')
  await page.getByLabel('Deload').check()
  await expect(pane.box()).toContainText('Deload week')
})

test('a unit that is set meanwhile is that of the rows, the last time and the suggestion', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const pane = page.getByRole('complementary', { name: 'Last time' })
  await page.evaluate(() => window.bridge.call('settings.update', { unit: 'lb' }))
  await expect(page.getByRole('columnheader', { name: 'lb' })).toBeVisible()
  await expect(pane).toContainText('176.37 × 10')
  await expect(pane).toContainText(/Suggested\s*\d+\slb/)
  await page.keyboard.press('ControlOrMeta+g')
  await expect(workout.cell(BENCH, 1, 'weight')).toHaveValue(/^\d+$/)
  await page.getByRole('button', { name: 'More about the workout' }).click()
  await page.getByLabel('Unit').selectOption('kg')
  await expect(pane).toContainText('80\u00a0kg × 10')
})

test('after a deload the last time is the one before it, and within one the newest', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const pane = page.getByRole('complementary', { name: 'Last time' })
  await page.getByLabel('Deload').check()
  await workout.quickEntry(BENCH).fill('2x8 60')
  await workout.quickEntry(BENCH).press('Enter')
  await workout.finish()
  await page.getByRole('button', { name: 'Done' }).click()
  await workout.start()
  await workout.log(1, BENCH, [])
  const row = page.getByRole('row').filter({ has: workout.cell(BENCH, 1, 'weight') })
  await expect(row).toContainText('80 × 10')
  await expect(pane).toContainText('80 × 10')
  await expect(pane).toContainText('A deload lies in between')
  await page.getByLabel('Deload').check()
  await expect(row).toContainText('60 × 8')
  await expect(pane).toContainText('deload week')
  await expect(pane).not.toContainText('80 × 10')
})

test('the plates follow the row one is in', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const pane = new SuggestionPane(page)
  await workout.cell(BENCH, 1, 'weight').fill('120')
  await expect(pane.plates()).toContainText('25 + 25 /side')
  await workout.cell(BENCH, 1, 'weight').fill('81')
  await expect(pane.plates()).toContainText('80 kg: 25 + 5 /side')
  await expect(pane.plates()).toContainText('82.5 kg: 25 + 5 + 1.25 /side')
})

test('the best stands beside the work, with the most reps at the weight of the row one is in', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const best = new SuggestionPane(page).best()
  await expect(best).toHaveText(/^Best\s*e1RM 106\.7\skg\s*80\skg × 10, \w+ \d+, \d{4}$/)
  await workout.cell(BENCH, 1, 'weight').fill('77.5')
  await expect(best).toContainText(/77\.5\skg or more: 10 reps\s*80\skg × 10, /)
  await workout.cell(BENCH, 1, 'weight').fill('90')
  await expect(best).toContainText(/90\skg or more: not yet$/)
  await workout.quickEntry(BENCH).focus()
  await expect(best).not.toContainText('or more')
})

test('one key adds the warm-up ramp; sets that were only planned are asked about at the end', async ({ page }) => {
  const pane = new SuggestionPane(page)
  await expect(pane.work()).toContainText('82.5 kg × 8–10')
  await page.keyboard.press('ControlOrMeta+Shift+g')
  await expect(page.getByLabel(`Warm-up 1 weight, ${BENCH}`)).toHaveValue('40')
  await expect(page.getByLabel(`Warm-up 3 reps, ${BENCH}`)).toHaveValue('1')
  await page.getByLabel(`Warm-up 3 weight, ${BENCH}`).fill('77.5')
  await page.keyboard.press('ControlOrMeta+g')
  await page.keyboard.type('9')
  await page.keyboard.press('ControlOrMeta+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 sets have a weight and nothing done.')
  await dialog.getByRole('button', { name: 'Leave them out' }).click()
  await expect(dialog).not.toContainText('nothing done')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('1 set')
})

test('in a narrow window the card tells it', async ({ app, page }) => {
  const size = { width: 900, height: 600 }
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), size)
  const pane = new SuggestionPane(page)
  await expect(pane.line(BENCH)).toBeVisible()
  await page.getByRole('button', { name: `Use 82.5 kg × 8–10 for ${BENCH}` }).click()
  await expect(new WorkoutPage(page).cell(BENCH, 3, 'weight')).toHaveValue('82.5')
})

test('own plates, bar and ramp are set in the settings, and a list that cannot be read is not kept', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+6')
  const plates = page.getByLabel('Plates (kg)')
  await plates.fill('10x4 many')
  await plates.press('Enter')
  await expect(page.getByRole('alert')).toContainText('It was not kept')
  await plates.fill('10x4 5x1')
  await plates.press('Enter')
  await expect(page.getByRole('alert')).toBeHidden()
  await page.getByLabel('Barbell (kg)').fill('15')
  await page.getByLabel('Barbell (kg)').press('Enter')
  await page.getByLabel('Warm-up ramp').fill('40x8 80x2')
  await page.getByLabel('Warm-up ramp').press('Enter')
  await page.keyboard.press('ControlOrMeta+1')
  const pane = new SuggestionPane(page)
  await expect(pane.work()).toContainText('85 kg × 8–10')
  await expect(pane.plates()).toContainText('10 + 10 + 10 + 5 /side')
  await page.getByLabel(`Goal reps, ${BENCH}`).focus()
  await page.keyboard.press('ControlOrMeta+Shift+g')
  await expect(page.getByLabel(`Warm-up 1 weight, ${BENCH}`)).toHaveValue('35')
  await expect(page.getByLabel(`Warm-up 2 reps, ${BENCH}`)).toHaveValue('2')
})

test('what is entered after the suggestion was taken goes into the next planned row', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await expect(new SuggestionPane(page).work()).toContainText('82.5 kg × 8–10')
  await page.keyboard.press('ControlOrMeta+g')
  const entry = page.getByLabel(`Quick entry, ${BENCH}`)
  for (const line of ['82.5x8 @8', '80x8 @9']) {
    await entry.fill(line)
    await entry.press('Enter')
    await expect(entry).toHaveValue('')
  }
  await expect(workout.cell(BENCH, 1, 'reps')).toHaveValue('8')
  await expect(workout.cell(BENCH, 2, 'weight')).toHaveValue('80')
  await expect(workout.cell(BENCH, 3, 'weight')).toHaveValue('82.5')
  await expect(workout.cell(BENCH, 3, 'reps')).toHaveValue('')
  await expect(workout.cell(BENCH, 4, 'weight')).toBeHidden()
})

test('the note about the warm-up never lies over what has the focus', async ({ app, page }) => {
  const size = { width: 900, height: 480 }
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), size)
  await page.getByRole('button', { name: `Use 82.5 kg × 8–10 for ${BENCH}` }).click()
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: `Add set to ${BENCH}` }).click()
  for (const set of [1, 3, 6]) {
    await new WorkoutPage(page).cell(BENCH, set, 'weight').focus()
    await page.keyboard.press('ControlOrMeta+Shift+g')
    const note = page.getByRole('status').filter({ hasText: /warm-up/ })
    await expect(note).toBeVisible()
    const overlap = async () => {
      const [above, below] = [await page.locator(':focus').boundingBox(), await note.boundingBox()]
      return (above?.y ?? 0) + (above?.height ?? 0) - (below?.y ?? 0)
    }
    await expect.poll(overlap).toBeLessThanOrEqual(0)
  }
})
