import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialog, expect, killHard, recordShell, test } from '#e2e/fixtures.ts'
import { Copies } from '#e2e/pages/copies.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

test('two exercises, logged with the keyboard alone, are in both copies', async ({ app, page, dataDir }) => {
  const desktop = await recordShell(app)
  const keys = page.keyboard
  await keys.press('ControlOrMeta+n')
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  const type = async (...texts: string[]) => {
    for (const text of texts) {
      await keys.type(text)
      await keys.press('Tab')
    }
  }
  await keys.press('ControlOrMeta+e')
  await keys.type('Bench Press')
  await keys.press('Enter')
  await keys.type('62,5')
  await keys.press('Enter')
  await keys.type('8+2')
  await keys.press('Enter')
  await keys.type('10')
  await keys.press('Enter')
  await keys.press('g')
  await keys.press('Enter')
  await type('myo(3,3)', 'grip slipped')
  await keys.press('ControlOrMeta+e')
  await keys.type('Squat')
  await keys.press('Enter')
  await type('100', '5')
  await keys.press('ControlOrMeta+Enter')
  await expect(page.getByRole('dialog')).toContainText('2')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()

  const copies = new Copies(page)
  const file = await copies.path('JSON file')
  expect(await copies.path('Database')).toBe(join(dataDir, 'traininglogs.db'))
  expect(file.startsWith(join(dataDir, 'data/output/sessions/training_session_'))).toBe(true)
  expect(readJson(file).exercises).toMatchObject([
    {
      Name: 'Bench Press',
      workingSets: [
        {
          weightKg: 62.5,
          repCount: { full: 8, partial: 2 },
          rpe: 10,
          repAssessment: 'good',
          notes: 'grip slipped',
          failureTechnique: { type: 'MyoReps' },
        },
      ],
    },
    {
      Name: 'Squat',
      workingSets: [{ weightKg: 100, repCount: { full: 5, partial: 0 }, rpe: null, repAssessment: null }],
    },
  ])
  await copies.openFile()
  await copies.showInFolder()
  await expect.poll(desktop).toEqual([
    ['openPath', file],
    ['showItemInFolder', file],
  ])
  await page.getByRole('button', { name: 'Done' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeHidden()
})

test('Enter takes what was done before, and a new name only where it is asked for', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Close-Grip Bench Press', ['60x8'])
  await workout.finish()
  await page.getByRole('button', { name: 'Done' }).press('Enter')
  await workout.start()
  const keys = page.keyboard
  const known = page.getByRole('option', { name: 'Close-Grip Bench Press' })
  await keys.press('ControlOrMeta+e')
  await keys.type('bench pr')
  await expect(known).toHaveAttribute('aria-selected', 'true')
  await keys.press('Enter')
  await expect(workout.name(1)).toHaveValue('Close-Grip Bench Press')
  await expect(workout.cell('Close-Grip Bench Press', 1, 'weight')).toBeFocused()
  await keys.press('ControlOrMeta+e')
  await keys.type('bench pr')
  await expect(known).toHaveAttribute('aria-selected', 'true')
  await keys.press('ArrowUp')
  await expect(page.getByRole('option', { name: 'Add “bench pr” as a new exercise' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await keys.press('Enter')
  await expect(workout.name(2)).toHaveValue('bench pr')
  await keys.press('ControlOrMeta+e')
  await keys.type('bench pr')
  await keys.press('Tab')
  await expect(workout.name(3)).toHaveValue('bench pr')
})

test('what is exported is opened from the menu and read', async ({ app, page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5 @8 good'])
  await workout.finish()
  const file = await new Copies(page).path('JSON file')
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('openSessionFile')?.click())
  await expect(page.getByText(/This session is in your log already, exactly as it is here/)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Bench Press')
})

test('a session is edited in the history, and its file changes with it', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5 @8 good'])
  await workout.finish()
  const file = await new Copies(page).path('JSON file')
  const history = new HistoryPage(page)
  await history.show()
  await history.session('Bench Press').click()
  await history.edit()
  await workout.cell('Bench Press', 1, 'reps').fill('6+1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The changes are saved.')).toBeVisible()
  expect(readJson(file)).toMatchObject({
    revision: 2,
    exercises: [{ workingSets: [{ weightKg: 80, repCount: { full: 6, partial: 1 }, rpe: 8, repAssessment: 'good' }] }],
  })
})

test('the body weight counts where the body is lifted, and is kept in both copies', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.more()
  await workout.bodyWeight().fill('heavy')
  await workout.log(1, 'Pull-Up', ['10 reps', '2.5x8'])
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(workout.bodyWeight()).toHaveAttribute('aria-invalid', 'true')
  await workout.bodyWeight().fill('82,5')
  await page.keyboard.press('ControlOrMeta+Enter')
  // 10 times 82.5 kg and 8 times 85 kg.
  await expect(page.getByRole('dialog')).toContainText('1,505 kg')
  await expect(page.getByRole('dialog')).toContainText('82.5 kg')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  expect(readJson(await new Copies(page).path('JSON file'))).toMatchObject({ bodyWeightKg: 82.5 })
  const history = new HistoryPage(page)
  await history.show()
  await history.session('Pull-Up').click()
  const facts = page.getByRole('list', { name: 'About this session' })
  await expect(facts).toContainText('Body weight 82.5 kg')
  await expect(facts).toContainText('1,505 kg')
  await history.edit()
  await expect(workout.bodyWeight()).toHaveValue('82.5')
})

test('a workout survives the end of its process', async ({ launch }) => {
  const first = await launch()
  const workout = new WorkoutPage(first.page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5 @8 good'])
  await first.page.getByRole('button', { name: 'Add set to Bench Press' }).click()
  await workout.cell('Bench Press', 2, 'reps').pressSequentially('8+')
  await workout.kept()
  await killHard(first.app)

  const { page } = await launch()
  const resumed = new WorkoutPage(page)
  await expect(page.getByText(/Workout from .* resumed/)).toBeVisible()
  await expect(resumed.cell('Bench Press', 1, 'weight')).toHaveValue('80')
  await expect(resumed.cell('Bench Press', 2, 'reps')).toHaveValue('8+')
  await resumed.cell('Bench Press', 2, 'reps').fill('8+1')
  await resumed.finish()
})

test('cells that cannot be read are marked, nothing is saved, and nothing is lost', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5 @8 good'])
  await workout.cell('Bench Press', 1, 'RPE').fill('11')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(workout.cell('Bench Press', 1, 'RPE')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('RPE goes from 1 to 10.').first()).toBeVisible()
  await expect(workout.cell('Bench Press', 1, 'weight')).toHaveValue('80')
})

test('last time stands beside the inputs, and one key takes it', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5 @8 good'])
  await workout.finish()
  await page.getByRole('button', { name: 'Done' }).press('Enter')
  await workout.start()
  await workout.log(1, 'Bench Press', [])
  const row = page.getByRole('row').filter({ has: workout.cell('Bench Press', 1, 'weight') })
  await expect(row).toContainText('80')
  await expect(workout.cell('Bench Press', 1, 'weight')).toHaveValue('')
  await workout.cell('Bench Press', 1, 'weight').press('=')
  await expect(workout.cell('Bench Press', 1, 'weight')).toHaveValue('80')
  await expect(workout.cell('Bench Press', 1, 'reps')).toHaveValue('5')
})
