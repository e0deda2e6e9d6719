import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { handOver } from '#e2e/pages/menu.ts'
import { Palette } from '#e2e/pages/palette.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { sessionSchema } from '#shared/domain/session.ts'

const made = (name: string, exercise: string) =>
  sessionSchema.parse({
    id: crypto.randomUUID(),
    userId: '1',
    date: '2026-03-31T18:05',
    focus: name,
    exercises: [{ name: exercise, workingSets: [{ weightKg: 100, repCount: { full: 5, partial: 0 } }] }],
  })

test('an exercise is found by any of its names, whatever its accents, and its page opens', async ({ page }) => {
  await dropFiles(page, [{ name: 'a.json', text: serializeSession(made('Rücken', 'Ägyptisches Rudern'), 1) }])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible()
  const palette = new Palette(page)
  await palette.open()
  await palette.find('agyptisches RUDERN', 'Ägyptisches Rudern')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ägyptisches Rudern' })).toBeVisible()
})

test('the last sessions and the last files are at hand', async ({ app, page, madeDir }) => {
  const path = join(madeDir, 'friend.json')
  writeFileSync(path, serializeSession(made('Legs of a friend', 'Squat'), 1))
  await handOver(app, path)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+6')
  const palette = new Palette(page)
  await palette.open()
  await expect(palette.group('Open recent').getByRole('option')).toHaveText([/friend\.json/])
  await palette
    .group('Last sessions')
    .getByRole('option', { name: /Legs of a friend/ })
    .click()
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible()
  await palette.open()
  await palette.find('friend', 'friend.json')
  await page.keyboard.press('Enter')
  await expect(page.getByText(path)).toBeVisible()
})

test('the keys choose, and what is chosen is told', async ({ page }) => {
  const palette = new Palette(page)
  await palette.open()
  await expect(palette.chosen()).toHaveText(/New workout/)
  await page.keyboard.press('ArrowUp')
  await expect(palette.chosen()).toHaveText(/About Traininglogs/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('PageDown')
  const active = await palette.input().getAttribute('aria-activedescendant')
  expect(await palette.chosen().getAttribute('id')).toBe(active)
  await expect(palette.chosen()).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Tab')
  await expect(palette.input()).toBeFocused()
  await palette.input().fill('weightless')
  await expect(palette.entries()).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(palette.box().getByRole('status')).toHaveText('Nothing is called “weightless”.')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.box()).toBeHidden()
})

test('the focus goes back to where it was, through one dialog after the other', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const palette = new Palette(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  const cell = workout.cell('Bench Press', 1, 'reps')
  await cell.fill('7')
  await palette.open()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  for (const name of ['Keyboard shortcuts', 'Finish workout', 'About Traininglogs']) {
    await palette.open()
    await palette.find(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(cell).toBeFocused()
  }
  await expect(cell).toHaveValue('7')
})

test('a dialog that is open keeps its keys', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await page.keyboard.press('ControlOrMeta+Enter')
  const minutes = page.getByRole('dialog').getByRole('textbox')
  await minutes.fill('42')
  for (const keys of ['ControlOrMeta+k', 'ControlOrMeta+2', 'ControlOrMeta+n', 'ControlOrMeta+o', 'F1'])
    await page.keyboard.press(keys)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(minutes).toHaveValue('42')
  await expect(page.getByText('What was asked for comes once this dialog is closed.')).toBeHidden()
})

test('of 2,000 exercises a few are in the page', async ({ page }) => {
  const exercises = Array.from({ length: 2000 }, (_, i) => ({ name: `Row number ${i}`, workingSets: [] }))
  const sessions = Array.from({ length: 10 }, (_, i) => ({
    ...made(`Many ${i}`, 'Squat'),
    exercises: exercises.slice(i * 200, i * 200 + 200),
  }))
  const files = sessions.map((session, i) => ({
    name: `many-${i}.json`,
    text: serializeSession(sessionSchema.parse(session), 1),
  }))
  await dropFiles(page, files)
  await page.getByRole('button', { name: 'Import 10 sessions' }).click()
  await expect(page.getByRole('button', { name: 'Import more' })).toBeVisible()
  const palette = new Palette(page)
  await palette.open()
  await expect(palette.group('Last sessions').getByRole('option')).toHaveCount(7)
  await palette.find('Row number 1999')
  await palette.find('Row number')
  await expect(palette.entries()).toHaveCount(8)
})
