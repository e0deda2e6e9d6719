import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { brokenLog, manyLogs, markdownLog, twoWorkouts, writeAll } from '#e2e/made/exports.ts'
import { dropFiles, dropPaths } from '#e2e/pages/drop.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { sessionsIn } from '#e2e/sessionFiles.ts'

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

test('the import speaks German', async ({ launch, madeDir }) => {
  const { app, page } = await launch({ languages: ['de-DE'] })
  await page.keyboard.press('ControlOrMeta+i')
  writeAll(madeDir, { 'strong.csv': twoWorkouts, 'broken.md': brokenLog })
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [madeDir] })
  await page.getByRole('button', { name: 'Einen Ordner wählen…' }).click()
  await expect(page.getByText('2 Trainings mit 7 Arbeitssätzen in 2 Dateien')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/importScreen|\{\{/)
})
