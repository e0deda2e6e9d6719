import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { brokenLog, manyLogs, markdownLog, twoWorkouts, writeAll } from '#e2e/made/exports.ts'
import { dropFiles, dropPaths } from '#e2e/pages/drop.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'

const sessionsIn = (dataDir: string): { focus: string; exercises: { Name: string; workingSets: object[] }[] }[] => {
  const folder = join(dataDir, 'data/output/sessions')
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

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

test('a folder: logs are imported, a broken one is told with its line, and a text that is none is refused', async ({
  app,
  page,
  dataDir,
  madeDir,
}) => {
  const screen = new ImportScreen(page)
  await screen.show()
  const logs = { 'a/push.md': markdownLog('2026-03-01', 'Push'), 'pull.md': markdownLog('2026-03-03', 'Pull') }
  writeAll(madeDir, { ...logs, 'a/broken.md': brokenLog, 'shopping.txt': 'milk, eggs' })
  await screen.read(app, [madeDir], 'folder')
  const problems = screen.section(/^Problems/)
  await expect(problems.getByText('a/broken.md:10:4')).toBeVisible()
  await expect(problems.getByText(/Error: Expected a set.*“eighty by five”/)).toBeVisible()
  await expect(screen.section('Files').getByText(/Refused: This is no export/)).toBeVisible()
  await screen.run('Import 2 sessions')
  expect(await screen.told('Could not be read')).toBe('1')
  expect(
    sessionsIn(dataDir)
      .map(({ focus }) => focus)
      .sort(),
  ).toEqual(['Pull', 'Push'])
})

test('what is imported already adds nothing; a changed log is shown, replaced on demand, and had back by undo', async ({
  app,
  page,
  dataDir,
  madeDir,
}) => {
  const screen = new ImportScreen(page)
  await screen.show()
  writeAll(madeDir, { 'push.md': markdownLog('2026-03-01', 'Push'), 'pull.md': markdownLog('2026-03-03', 'Pull') })
  await screen.read(app, [madeDir], 'folder')
  await screen.run('Import 2 sessions')
  await screen.more()

  await screen.read(app, [madeDir], 'folder')
  await expect(page.getByText('There is nothing to import: every session is in your log already.')).toBeVisible()
  await expect(screen.button(/^Import/)).toBeDisabled()
  await screen.button('Cancel').click()
  await expect(screen.heading('Cancelled')).toBeFocused()
  await screen.button('Back to import').click()

  writeAll(madeDir, { 'push.md': markdownLog('2026-03-01', 'Push', 7) })
  await screen.read(app, [madeDir], 'folder')
  const change = page.getByRole('article', { name: /Push/ })
  await expect(change).toContainText('−1. 80 x 5 RPE 8 good')
  await expect(change).toContainText('+1. 80 x 7 RPE 8 good')
  await change.getByRole('checkbox').check()
  await screen.run('Replace 1 session')
  const firstReps = () => sessionsIn(dataDir).find(({ focus }) => focus === 'Push')?.exercises[0]?.workingSets[0]
  expect(firstReps()).toMatchObject({ repCount: { full: 7 } })

  await screen.button('Undo this import').click()
  await screen.confirmUndo()
  expect(await screen.told('As before the import')).toBe('1')
  expect(firstReps()).toMatchObject({ repCount: { full: 5 } })
})

test('an earlier import is undone from the list; what was edited since is kept and named', async ({
  app,
  page,
  dataDir,
  madeDir,
}) => {
  const screen = new ImportScreen(page)
  await screen.show()
  writeAll(madeDir, { 'push.md': markdownLog('2026-03-01', 'Push'), 'pull.md': markdownLog('2026-03-03', 'Pull') })
  await screen.read(app, [madeDir], 'folder')
  await screen.run('Import 2 sessions')
  await screen.button('Show in history').click()
  const history = new HistoryPage(page)
  await history.session('Pull').click()
  await history.edit()
  await page.getByLabel('Focus').fill('Pull, edited')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Edit session' })).toBeHidden()

  await screen.show()
  await screen.section('Earlier imports').getByRole('button', { name: /^Undo/ }).click()
  await screen.confirmUndo()
  expect(await screen.told('Taken out of the log')).toBe('1')
  await expect(page.getByRole('main').getByRole('link', { name: /Pull, edited/ })).toBeVisible()
  expect(sessionsIn(dataDir).map(({ focus }) => focus)).toEqual(['Pull, edited'])
  await screen.more()
  await expect(screen.section('Earlier imports').getByText(/^Undone/)).toBeVisible()
})

test('reading can be cancelled, and leaves the log as it was', async ({ app, page, madeDir }) => {
  const screen = new ImportScreen(page)
  await screen.show()
  writeAll(madeDir, manyLogs(2000))
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [madeDir] })
  await screen.button('Choose a folder…').click()
  await expect(screen.heading('Reading the files')).toBeFocused()
  await screen.button('Cancel').click()
  await expect(screen.heading('Cancelled')).toBeVisible()
  await new HistoryPage(page).show()
  await expect(page.getByText('Nothing is logged yet')).toBeVisible()
})

test('an import goes on while other screens are used, and says when it is done', async ({ app, page, madeDir }) => {
  const screen = new ImportScreen(page)
  await screen.show()
  writeAll(madeDir, manyLogs(150))
  await screen.read(app, [madeDir], 'folder')
  await screen.button('Import 150 sessions').click()
  await new HistoryPage(page).show()
  await page.getByRole('alert').getByRole('button', { name: 'Show' }).click()
  await expect(screen.heading('150 sessions imported')).toBeVisible()
})

test('dropped files and folders are imported, a single session file is opened', async ({ page, madeDir }) => {
  const screen = new ImportScreen(page)
  await dropFiles(page, [
    { name: 'push.md', text: markdownLog('2026-03-01', 'Push') },
    { name: 'strong.csv', text: twoWorkouts },
  ])
  await expect(page.getByText('3 sessions with 9 working sets in 2 files')).toBeVisible()

  await dropFiles(page, [{ name: 'one.json', text: '{' }])
  await expect(screen.heading('one.json')).toBeVisible()

  writeAll(madeDir, manyLogs(120, 1))
  await dropPaths(page, [madeDir])
  await page.getByRole('dialog').getByRole('button', { name: 'Read the other files' }).click()
  await expect(page.getByText('120 sessions with 240 working sets in 120 files')).toBeVisible()
  await screen.run('Import 120 sessions')
})

test('files without any session say so, and there is nothing to import', async ({ page }) => {
  const screen = new ImportScreen(page)
  await dropFiles(page, [
    { name: 'week.md', text: '# Squat' },
    { name: 'empty.csv', text: '' },
  ])
  await expect(page.getByText('no session could be read from these files')).toBeVisible()
  await expect(screen.button(/^Import/)).toBeDisabled()
  await expect(screen.section(/^Problems/).getByText('Error: The file is empty.')).toBeVisible()
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
  await page.keyboard.press('Control+i')
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
  await keys.press('Control+i')
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

test('the import speaks German', async ({ launch, madeDir }) => {
  const { app, page } = await launch({ languages: ['de-DE'] })
  await page.keyboard.press('Control+i')
  writeAll(madeDir, { 'strong.csv': twoWorkouts, 'broken.md': brokenLog })
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [madeDir] })
  await page.getByRole('button', { name: 'Einen Ordner wählen…' }).click()
  await expect(page.getByText('2 Trainings mit 7 Arbeitssätzen in 2 Dateien')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/importScreen|\{\{/)
})
