import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { friendsSession, friendsText } from '#e2e/made/friends-session.ts'
import { Copies } from '#e2e/pages/copies.ts'
import { dropFiles, dropPaths } from '#e2e/pages/drop.ts'
import { ExercisesPage } from '#e2e/pages/exercises.ts'
import { chooseInMenu, handOver } from '#e2e/pages/menu.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const shown = (page: Page) => page.getByRole('heading', { level: 1, name: /Legs of a friend/ })
const waits = (page: Page) => page.getByText('What was asked for comes once this dialog is closed.')

/** Somebody names an exercise of their own, and has not said so yet. */
async function naming(page: Page): Promise<{ name: ReturnType<Page['getByRole']> }> {
  await new ExercisesPage(page).show()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^New exercise/ })
    .click()
  const name = page.getByRole('dialog').getByRole('textbox').first()
  await name.fill('Half typed')
  return { name }
}

async function logOne(page: Page): Promise<void> {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.finish()
}

test('a file that comes while a dialog is open waits for it', async ({ app, page, madeDir }) => {
  const { name } = await naming(page)
  await handOver(app, friendsSession(madeDir))
  await expect(waits(page)).toBeVisible()
  await expect(name).toHaveValue('Half typed')
  await page.keyboard.press('Escape')
  await expect(shown(page)).toBeVisible()
  await expect(waits(page)).toBeHidden()
})

test('what the menu asks for while a dialog is open waits for it too', async ({ app, page }) => {
  const { name } = await naming(page)
  await chooseInMenu(app, 'showHistory')
  await expect(waits(page)).toBeVisible()
  await expect(name).toHaveValue('Half typed')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
})

test('files dropped beside an open dialog are not taken', async ({ page }) => {
  const { name } = await naming(page)
  await dropFiles(page, [{ name: 'friend.json', text: friendsText }])
  await expect(page.getByText('Close the dialog first, then drop it again.')).toBeVisible()
  await expect(name).toHaveValue('Half typed')
})

test('what stands in a field is kept when a key or a file leads away from it', async ({ app, page, madeDir }) => {
  const name = page.getByLabel('Name', { exact: true })
  const typeAndLeave = async (text: string, leave: () => Promise<void>) => {
    await page.keyboard.press('ControlOrMeta+6')
    await name.fill(text)
    await leave()
    await expect(name).toBeHidden()
    await page.keyboard.press('ControlOrMeta+6')
    await expect(name).toHaveValue(text)
  }
  await typeAndLeave('Sam', () => page.keyboard.press('ControlOrMeta+2'))
  await typeAndLeave('Sam Spade', () => handOver(app, friendsSession(madeDir)))
})

test('why a file was not opened stays until it was seen', async ({ app, page, madeDir }) => {
  await page.clock.install()
  const path = join(madeDir, 'notes.txt')
  writeFileSync(path, 'squat 100x5')
  await handOver(app, path)
  const note = page.getByRole('alert').filter({ hasText: 'notes.txt is neither an exported session' })
  await expect(note).toContainText('The file was not opened')
  await page.clock.runFor('30:00')
  await expect(note).toBeVisible()
  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  await expect(note).toBeHidden()
})

test('typing goes on after the machine slept', async ({ app, page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  const cell = workout.cell('Bench Press', 1, 'reps')
  for (const reps of ['6', '7', '8']) {
    await cell.fill(reps)
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    await workout.cell('Bench Press', 1, 'weight').fill(`8${reps}`)
  }
  await workout.kept()
  await expect(cell).toHaveValue('8')
  await expect(page.getByText('changed somewhere else')).toBeHidden()
  const draft = await page.evaluate(() => window.bridge.call('drafts.current', null))
  expect(JSON.stringify(draft)).toContain('"weight":"88","reps":"8"')
})

test('a backup that is dropped shows what it would change', async ({ app, page, madeDir }) => {
  await logOne(page)
  const path = join(madeDir, 'All of it.TRAININGLOGS')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  await page.keyboard.press('ControlOrMeta+5')
  await page.getByRole('button', { name: 'Back up to file…' }).click()
  await expect(page.getByText('1 session is in this file')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  await dropPaths(page, [path])
  const preview = page.getByRole('dialog', { name: 'Restore this state?' })
  await expect(preview.getByText('All of it.TRAININGLOGS')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Data health' })).toBeVisible()
})

test('a backup that is none is refused in words, where one sees it', async ({ page }) => {
  await dropFiles(page, [{ name: 'torn.traininglogs', text: 'PK but no more' }])
  await expect(page.getByRole('alert').filter({ hasText: 'It did not work' })).toBeInViewport()
})

test('the file of a workout that was just saved is read on its double click, or with its button', async ({ page }) => {
  await logOne(page)
  const path = await new Copies(page).path('JSON file')
  await page.getByText(path).dblclick()
  await expect(page.getByText('This session is in your log already, exactly as it is here.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  await page.getByRole('button', { name: 'View file' }).press('Enter')
  await expect(page.getByText('This session is in your log already, exactly as it is here.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  rmSync(path)
  await page.getByText(path).dblclick()
  await expect(page.getByRole('alert').filter({ hasText: `${path} is not there.` })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible()
})
