import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { friendsSession } from '#e2e/made/friends-session.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { chooseInMenu, handOver } from '#e2e/pages/menu.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { connect } from '#main/db/connect.ts'
import { databasePath } from '#main/services.ts'

const shown = (page: Page) => page.getByRole('heading', { name: /Legs of a friend/ })
const recentLabels = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.getMenuItemById('recent')
      ?.submenu?.items.map(({ label }) => label),
  )

test('a start with a session file shows it', async ({ launch, madeDir }) => {
  const { page } = await launch({ args: [friendsSession(madeDir)] })
  await expect(shown(page)).toBeVisible()
})

test('a second start hands its files over', async ({ launch, madeDir, dataDir, secondStart }) => {
  const { page, app } = await launch()
  expect(await secondStart(dataDir, [friendsSession(madeDir)])).toBe(0)
  await expect(shown(page)).toBeVisible()
  await expect.poll(() => recentLabels(app)).toEqual(['friend.json', '', 'Clear this list'])
})

test('a file of a second start is shown, also while the first one still opens the log', async ({
  launch,
  madeDir,
  dataDir,
  secondStart,
}) => {
  test.skip(process.platform === 'win32', 'skipped: what tells that the first start goes on is no file there')
  const isStarted = () => readdirSync(dataDir).some((name) => /^(?:SingletonLock|standin\.sock)$/.test(name))
  await (await launch()).app.close()
  await expect.poll(isStarted).toBe(false)
  const held = connect(databasePath(dataDir), { readonly: false })
  held.exec('begin immediate')
  const first = launch()
  await expect.poll(isStarted).toBe(true)
  expect(await secondStart(dataDir, [friendsSession(madeDir)])).toBe(0)
  held.exec('rollback')
  held.close()
  await expect(shown((await first).page)).toBeVisible()
})

test('a file that a Mac hands over is shown', async ({ app, page, madeDir }) => {
  await handOver(app, friendsSession(madeDir))
  await expect(shown(page)).toBeVisible()
})

test('several session files, as a Mac hands them over, go to the import', async ({ app, page, madeDir }) => {
  const paths = ['one.json', 'two.json'].map((name) => friendsSession(madeDir, name))
  await app.evaluate(({ app }, handed) => {
    for (const path of handed) app.emit('open-file', { preventDefault: () => {} }, path)
  }, paths)
  const imports = new ImportScreen(page)
  await expect(imports.heading('What would be imported')).toBeVisible()
  for (const name of ['one.json', 'two.json']) await expect(page.getByText(name).first()).toBeVisible()
})

test('several files of a start, after an import that is over: the sessions go to the next, of the rest it is told', async ({
  launch,
  madeDir,
  dataDir,
  secondStart,
}) => {
  const { app, page } = await launch()
  const imports = new ImportScreen(page)
  await imports.show()
  await imports.read(app, [friendsSession(madeDir)])
  await imports.run(/^Import/)
  const all = join(madeDir, 'all.traininglogs')
  writeFileSync(all, '')
  const files = [friendsSession(madeDir, 'one.json'), all, friendsSession(madeDir, 'two.json')]
  expect(await secondStart(dataDir, files)).toBe(0)
  await expect(imports.heading('What would be imported')).toBeVisible()
  await expect(page.getByText('This import is not at that point any more')).toBeHidden()
  await expect(page.getByText(/one thing is shown at a time: all\.traininglogs/)).toBeVisible()
  expect(await secondStart(dataDir, files)).toBe(0)
  await expect(page.getByText(/An import waits for your answers/)).toBeVisible()
  await expect(imports.heading('What would be imported')).toBeVisible()
})

test('the system is told of what was opened, and to forget it', async ({ app, page, madeDir }) => {
  const told = await app.evaluateHandle(({ app }) => {
    const told: string[] = []
    Object.assign(app, {
      addRecentDocument: (path: string) => told.push(path),
      clearRecentDocuments: () => told.push('forget'),
    })
    return told
  })
  const path = friendsSession(madeDir)
  await handOver(app, path)
  await expect(shown(page)).toBeVisible()
  await expect.poll(() => told.jsonValue()).toEqual([path])
  await chooseInMenu(app, 'forgetRecent')
  await expect.poll(() => told.jsonValue()).toEqual([path, 'forget'])
})

test('recent files are opened from the menu, and forgotten', async ({ launch, madeDir }) => {
  const first = await launch({ args: [friendsSession(madeDir, 'R&D.json')] })
  await expect(shown(first.page)).toBeVisible()
  await first.app.close()
  const { app, page } = await launch()
  await expect.poll(() => recentLabels(app)).toEqual(['R&&D.json', '', 'Clear this list'])
  await chooseInMenu(app, 'recent-0')
  await expect(shown(page)).toBeVisible()
  await chooseInMenu(app, 'forgetRecent')
  await expect.poll(() => recentLabels(app)).toEqual(['', 'Clear this list'])
})

test('a backup leads to what would change', async ({ app, page, madeDir }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.finish()
  const path = join(madeDir, 'all.traininglogs')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByRole('button', { name: 'Back up to file…' }).click()
  await expect(page.getByText('read back and checked')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  await handOver(app, path)
  await expect(page.getByRole('dialog', { name: 'Restore this state?' }).getByText(path)).toBeVisible()
})

test('a file of no use is told of in words, and so is one that is gone', async ({ launch, madeDir }) => {
  const notes = join(madeDir, 'notes.txt')
  writeFileSync(notes, 'squat 100x5')
  const { page } = await launch({ args: [notes, join(madeDir, 'gone.json')] })
  await expect(page.getByText(/notes\.txt is neither an exported session/)).toBeVisible()
  await expect(page.getByText(/gone\.json is not there/)).toBeVisible()
})
