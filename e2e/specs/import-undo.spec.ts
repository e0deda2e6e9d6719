import { expect, test } from '#e2e/fixtures.ts'
import { markdownLog, writeAll } from '#e2e/made/exports.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { sessionsIn } from '#e2e/sessionFiles.ts'

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
  await page.keyboard.press('ControlOrMeta+Enter')
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
