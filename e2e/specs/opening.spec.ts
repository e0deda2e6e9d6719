import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { friendsSession } from '#e2e/made/friends-session.ts'
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
  await app.evaluate(({ app }, path) => {
    app.emit('open-file', { preventDefault: () => {} }, path)
  }, friendsSession(madeDir))
  await expect(shown(page)).toBeVisible()
})

test('recent files are opened from the menu, and forgotten', async ({ launch, madeDir }) => {
  const first = await launch({ args: [friendsSession(madeDir, 'R&D.json')] })
  await expect(shown(first.page)).toBeVisible()
  await first.app.close()
  const { app, page } = await launch()
  await expect.poll(() => recentLabels(app)).toEqual(['R&&D.json', '', 'Clear this list'])
  const click = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  await click('recent-0')
  await expect(shown(page)).toBeVisible()
  await click('forgetRecent')
  await expect.poll(() => recentLabels(app)).toEqual(['', 'Clear this list'])
})

test('a backup leads to what would change', async ({ app, page, madeDir }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.finish()
  const path = join(madeDir, 'all.traininglogs')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Back up to file…' }).click()
  await expect(page.getByText('read back and checked')).toBeVisible()
  await page.keyboard.press('Control+2')
  await app.evaluate(({ app }, opened) => {
    app.emit('open-file', { preventDefault: () => {} }, opened)
  }, path)
  await expect(page.getByRole('dialog', { name: 'Restore this state?' }).getByText(path)).toBeVisible()
})

test('a file of no use is told of in words, and so is one that is gone', async ({ launch, madeDir }) => {
  const notes = join(madeDir, 'notes.txt')
  writeFileSync(notes, 'squat 100x5')
  const { page } = await launch({ args: [notes, join(madeDir, 'gone.json')] })
  await expect(page.getByText(/notes\.txt is neither an exported session/)).toBeVisible()
  await expect(page.getByText(/gone\.json is not there any more/)).toBeVisible()
})
