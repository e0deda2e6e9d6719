import { join } from 'node:path'
import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { twoWorkouts, writeAll } from '#e2e/made/exports.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { sessionsIn } from '#e2e/sessionFiles.ts'

test('a Strong export: the unit and a doubtful name are asked, and what is answered is imported', async ({
  app,
  page,
  dataDir,
  madeDir,
}) => {
  const screen = new ImportScreen(page)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import')?.click())
  const file = join(writeAll(madeDir, { 'strong.csv': twoWorkouts }), 'strong.csv')
  await screen.read(app, [file])
  await expect(page.getByText('2 sessions with 7 working sets in 1 file')).toBeVisible()
  await screen.section('Questions').getByRole('radio', { name: 'lb' }).click()
  await expect(screen.section('Questions').getByText('Push Up: 2 sets')).toBeHidden()
  const name = screen.standsFor('Bench Press with chains')
  await name.click()
  await page.getByRole('option', { name: 'An exercise of its own' }).click()
  await expect(name).toHaveValue('An exercise of its own')
  await name.fill('back squat')
  await name.press('Enter')
  await expect(name).toHaveValue('Barbell Back Squat')
  await name.click()
  await page.getByRole('option').first().click()
  await expect(name).toHaveValue(/Bench Press/)
  await screen.run('Import 2 sessions')
  await expect(screen.heading('2 sessions imported')).toBeFocused()
  const sets = sessionsIn(dataDir).flatMap(({ exercises }) => exercises.flatMap(({ workingSets }) => workingSets))
  expect(sets).toHaveLength(7)
  expect(sets).toContainEqual(expect.objectContaining({ typedWeight: { value: 80, unit: 'lb' } }))
  await screen.button('Show in history').click()
  await expect(new HistoryPage(page).session('Push')).toHaveCount(2)

  await screen.show()
  await screen.read(app, [file])
  await expect(page.getByText('There is nothing to import: every session is in your log already.')).toBeVisible()
  await expect(name).toBeHidden()
})

test('what is answered last counts, even when the import is started at once', async ({
  app,
  page,
  dataDir,
  madeDir,
}) => {
  const screen = new ImportScreen(page)
  await screen.show()
  await screen.read(app, [join(writeAll(madeDir, { 'strong.csv': twoWorkouts }), 'strong.csv')])
  const pound = await screen.section('Questions').getByRole('radio', { name: 'lb' }).elementHandle()
  await screen.button('Import 2 sessions').evaluate((button: HTMLElement, radio) => {
    if (radio instanceof HTMLElement) radio.click()
    button.click()
  }, pound)
  await expect(screen.heading('2 sessions imported')).toBeVisible()
  const [first] = sessionsIn(dataDir).flatMap(({ exercises }) => exercises.flatMap(({ workingSets }) => workingSets))
  expect(first).toMatchObject({ typedWeight: { unit: 'lb' } })
})

test('answers stay while other screens are used', async ({ app, page, madeDir }) => {
  const screen = new ImportScreen(page)
  await screen.show()
  await screen.read(app, [join(writeAll(madeDir, { 'strong.csv': twoWorkouts }), 'strong.csv')])
  await screen.section('Questions').getByRole('radio', { name: 'lb' }).click()
  await new HistoryPage(page).show()
  await page.keyboard.press('ControlOrMeta+i')
  await expect(screen.section('Questions').getByRole('radio', { name: 'lb' })).toBeChecked()
})

test('the keyboard alone imports, and the screen keeps its place while answers are counted', async ({
  app,
  page,
  madeDir,
}) => {
  const screen = new ImportScreen(page)
  const keys = page.keyboard
  const file = join(writeAll(madeDir, { 'strong.csv': twoWorkouts }), 'strong.csv')
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
  await keys.press('ControlOrMeta+i')
  await expect(screen.heading('Import')).toBeFocused()
  await keys.press('Tab')
  await keys.press('Enter')
  await expect(screen.heading('What would be imported')).toBeFocused()
  for (const stop of ['Cancel', 'Import 2 sessions']) {
    await keys.press('Tab')
    await expect(screen.button(stop)).toBeFocused()
  }
  await keys.press('Tab')
  await keys.press('ArrowRight')
  await expect(screen.section('Questions').getByRole('radio', { name: 'lb' })).toBeFocused()
  await expect(screen.section('Questions').getByText('Push Up: 2 sets')).toBeHidden()
  await expect(screen.section('Questions').getByRole('radio', { name: 'lb' })).toBeFocused()
  await keys.press('Shift+Tab')
  await keys.press('Enter')
  await expect(screen.heading('2 sessions imported')).toBeFocused()
})
