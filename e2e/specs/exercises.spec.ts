import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { ExercisesPage } from '#e2e/pages/exercises.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const sessionFiles = (dataDir: string): string[] => {
  const folder = join(dataDir, 'data/output/sessions')
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

test('the keyboard alone finds an exercise, opens it and comes back to it', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  const keys = page.keyboard
  await exercises.withLogs()
  await exercises.show()
  await expect(exercises.count()).toHaveText(/57\d exercises/)
  await expect(exercises.rows().first()).toContainText('Barbell Bench Press')
  await exercises.search().focus()
  await keys.type('bankdrucken')
  await expect(exercises.count()).toHaveText(/^\d exercises$/)
  await keys.press('ArrowDown')
  await expect(exercises.rows().first()).toBeFocused()
  await keys.press('End')
  await expect(exercises.rows().last()).toBeFocused()
  const last = (await exercises.rows().last().locator('span > span').first().textContent()) ?? ''
  await keys.press('Enter')
  await expect(exercises.heading(last)).toBeFocused()
  await keys.press('Control+3')
  await expect(exercises.search()).toHaveValue('bankdrucken')
  await expect(exercises.rows().last()).toBeFocused()
  await exercises.search().focus()
  await keys.press('Enter')
  await expect(exercises.heading('Barbell Bench Press')).toBeFocused()
})

test('filters narrow the catalogue and stand in the address', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await exercises.withLogs()
  await exercises.show()
  await page.getByRole('radio', { name: 'Logged' }).check()
  await expect(exercises.count()).toHaveText('3 exercises')
  await page.getByRole('combobox', { name: 'Muscle' }).selectOption('Triceps')
  await expect(exercises.rows()).toHaveText([/^Dip/, /^Barbell Bench Press/])
  await page.getByRole('combobox', { name: 'Equipment' }).selectOption('Barbell')
  await expect(exercises.count()).toHaveText('1 exercise')
  expect(page.url()).toContain('#/exercises?muscle=triceps&equipment=barbell&kind=logged')
  await page.getByRole('radio', { name: 'My own' }).check()
  await expect(page.getByText('No exercise matches these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(exercises.search()).toBeFocused()
  await expect(exercises.count()).toHaveText(/57\d exercises/)
})

test('an exercise of one’s own is added, described anew and taken back', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await exercises.show()
  await exercises.search().fill('Yoke of Mine')
  await exercises.button('Add “Yoke of Mine”').click()
  const name = exercises.dialog().getByLabel('Name')
  await expect(name).toHaveValue('Yoke of Mine')
  await name.fill('bench press')
  await exercises.dialog().getByLabel('Equipment').selectOption('Odd object')
  await exercises.dialog().getByLabel('Add a muscle, Works most').selectOption('Traps')
  await exercises.dialog().getByLabel('Add a muscle, Helps').selectOption('Traps')
  await exercises.dialog().getByLabel('Add a muscle, Works most').selectOption('Quads')
  await exercises.confirm('Add exercise').click()
  await expect(exercises.dialog().getByRole('alert')).toContainText('is a name of the exercise “Barbell Bench Press”')
  await name.fill('Yoke of Mine')
  await exercises.confirm('Add exercise').click()
  await expect(exercises.heading('Yoke of Mine')).toBeVisible()
  const facts = exercises.section('Yoke of Mine')
  await expect(facts).toContainText('Works mostQuads')
  await expect(facts).toContainText('HelpsTraps')
  await expect(page.getByText('Not logged yet')).toBeVisible()

  await exercises.button('Edit').click()
  await exercises.dialog().getByRole('button', { name: 'Remove Traps, Helps' }).click()
  await exercises
    .dialog()
    .getByRole('radio', { name: /Body weight plus weight/ })
    .check()
  await exercises.confirm('Save').click()
  await expect(facts).toContainText('Body weight plus weight')
  await expect(facts).toContainText('Helpsnothing')
  await exercises.button('Take the description back').click()
  await expect(exercises.heading('Exercises')).toBeVisible()
  await exercises.search().fill('Yoke of Mine')
  await expect(page.getByText('No exercise matches these filters')).toBeVisible()
})

test('a rename is shown before, leaves every file alone, and is undone from the note', async ({ page, dataDir }) => {
  const exercises = new ExercisesPage(page)
  await exercises.withLogs()
  const files = sessionFiles(dataDir)
  await exercises.open('Barbell Bench Press')
  await exercises.rename('dip')
  await expect(exercises.dialog().getByRole('alert')).toContainText('merge them')
  await exercises.dialog().getByLabel('New name').fill('Flat Bench')
  await expect(exercises.preview().getByRole('row', { name: /After: Flat Bench/ })).toContainText('Jan 5, 2026')
  await expect(exercises.preview()).toContainText('No volume and no estimate changes.')
  await exercises.confirm('Rename').click()
  await expect(exercises.heading('Flat Bench')).toBeVisible()
  await expect(exercises.section('Flat Bench')).toContainText('Barbell Bench Press (4 sessions)')
  await expect(exercises.section('Every time').getByRole('row')).toHaveCount(5)
  expect(sessionFiles(dataDir)).toEqual(files)

  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Flat Bench', [])
  await expect(page.getByText('85 × 5').first()).toBeVisible()

  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The change was undone.')).toBeVisible()
  await exercises.open('Barbell Bench Press')
  await expect(exercises.section('Every time').getByRole('row')).toHaveCount(5)
})

test('a merge says what is counted anew, and is undone later, newer changes first', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await exercises.withLogs()
  await exercises.open('Garage Dip')
  await expect(page.getByText('Nobody said what this exercise works')).toBeVisible()
  await exercises.mergeWith('Dip')
  await expect(exercises.preview().getByRole('row', { name: /^Dip/ })).toContainText('Body weight plus weight')
  await exercises.dialog().getByRole('group', { name: 'Name that stays' }).getByLabel('Dip', { exact: true }).check()
  await expect(exercises.preview()).toContainText('1 session of “Garage Dip” is counted anew')
  await expect(exercises.preview().getByRole('row', { name: /After: Dip/ })).toContainText('2')
  await exercises.confirm('Merge').click()
  await expect(exercises.heading('Dip')).toBeVisible()
  await expect(exercises.section('Every time').getByRole('row', { name: /Garage Dip/ })).toBeVisible()

  await exercises.rename('My Dip')
  await exercises.confirm('Rename').click()
  await expect(exercises.heading('My Dip')).toBeVisible()
  await exercises.rename('Our Dip')
  await exercises.confirm('Rename').click()
  await expect(exercises.heading('Our Dip')).toBeVisible()

  const changes = await exercises.changes()
  await expect(changes).toHaveCount(3)
  await expect(changes.nth(1)).toContainText('“Dip” was renamed to “My Dip”.')
  await expect(changes.nth(1)).toContainText('A later change builds on this one: “My Dip” was renamed to “Our Dip”.')
  await expect(changes.nth(1).getByRole('button')).toHaveCount(0)
  await changes
    .nth(2)
    .getByRole('button', { name: /^Undo: “Garage Dip” became one with “Dip”/ })
    .click()
  await expect(changes.nth(2)).toContainText('undone')
  await changes.nth(0).getByRole('button').click()
  await changes.nth(1).getByRole('button').click()
  await expect(changes.nth(1)).toContainText('undone')
  await page.keyboard.press('Escape')
  await exercises.search().fill('dip')
  await expect(exercises.rows().filter({ hasText: /^Dip/ })).toContainText('1 time')
  await expect(exercises.rows().filter({ hasText: 'Garage Dip' })).toContainText('1 time')
})

test('the page of an exercise shows how it went, and every record opens its session', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await exercises.withLogs()
  await exercises.open('Barbell Bench Press')
  const strength = exercises.figure('Estimated maximum and top set')
  await expect(strength).toContainText('Best 103.3 kg on Jan 26, 2026, from 77.5 kg × 10 @10.')
  await expect(strength.getByText('Deload', { exact: true })).toBeVisible()
  await strength.getByRole('button', { name: /^Table/ }).click()
  await expect(strength.getByRole('table').getByRole('row')).toHaveCount(5)
  await expect(exercises.figure('Volume')).toContainText('4 sessions')
  const maxes = exercises.figure('Rep maxes').getByRole('row')
  await expect(maxes.nth(5)).toContainText('85 kg')
  await expect(maxes.nth(6)).toContainText('80 kg')
  await expect(maxes).toHaveCount(11)
  await expect(exercises.section('Cues over time').getByRole('row', { name: /slow/ })).toContainText('2')
  const occurrences = exercises.section('Every time').getByRole('row')
  await expect(occurrences.nth(1)).toContainText('85 × 5 @9')
  await expect(occurrences.nth(1)).toContainText('77.5 × 10 @10 · myo(3, 3)')
  await expect(occurrences.nth(2)).toContainText('Deload')

  await page.getByRole('checkbox', { name: 'Leave out deload weeks' }).check()
  await expect(occurrences).toHaveCount(4)
  await page.getByRole('radio', { name: 'Own dates' }).check()
  await page.getByLabel('To', { exact: true }).fill('2026-01-12')
  await expect(occurrences).toHaveCount(3)
  expect(page.url()).toContain('to=2026-01-12&deloads=without')
  await page.getByLabel('From', { exact: true }).fill('2026-01-13')
  await expect(page.getByText('This day is before “From”.')).toBeVisible()
  await expect(page.getByText('It was not done in this span.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(occurrences).toHaveCount(5)

  await exercises
    .figure('Rep maxes')
    .getByRole('button', { name: /85\skg × 5/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /26 January 2026|January 26, 2026/ })).toBeVisible()
})

test('the numbers at the axis of a chart are whole', async ({ page }) => {
  const logs = [9, 9.375, 9.75].map((kg, i) => ({
    name: `${i}.md`,
    text: `# Training Log\n- Date: 2026-01-0${i + 5}\n\n## Exercise 1\n**Name:** Wrist Curl\n### Working Sets\n1. ${kg} x 6\n`,
  }))
  await dropFiles(page, logs)
  await new ImportScreen(page).run(/^Import/)
  await page.evaluate(() => {
    location.hash = '#/exercises/Wrist%20Curl?span=all'
  })
  const chart = new ExercisesPage(page).figure('Estimated maximum and top set').getByRole('application')
  const labels = chart.locator('.recharts-yAxis-tick-labels text')
  await expect(labels.filter({ hasText: /\d\.\d/ }).first()).toBeVisible()
  const left = (await chart.locator('svg').first().boundingBox())?.x ?? 0
  for (const label of await labels.all()) expect((await label.boundingBox())?.x).toBeGreaterThanOrEqual(left)
})

test('a name that nothing knows says so, and which ones may be meant', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await exercises.show()
  const goTo = (name: string) =>
    page.evaluate(
      (hash) => {
        location.hash = hash
      },
      `/exercises/${encodeURIComponent(name)}`,
    )
  await goTo('Barbel Bench Pres')
  await expect(page.getByText('There is no exercise of this name')).toBeVisible()
  await exercises.section('Did you mean').getByRole('link', { name: 'Barbell Bench Press', exact: true }).click()
  await expect(exercises.heading('Barbell Bench Press')).toBeVisible()
  await goTo('50% / Squat? #1 <b>')
  await expect(exercises.heading('50% / Squat? #1 <b>')).toBeVisible()
  await exercises.button('All exercises').click()
  await expect(exercises.heading('Exercises')).toBeVisible()
})

test('a strange name goes through every screen whole', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  const strange = '50% / Squat? #1 & <b>"'
  await exercises.show()
  await exercises.button('New exercise').click()
  await exercises.dialog().getByLabel('Name').fill(strange)
  await exercises.dialog().getByLabel('Equipment').selectOption('Barbell')
  await exercises.confirm('Add exercise').click()
  await expect(exercises.heading(strange)).toBeVisible()
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, strange, ['100x5 @8'])
  await workout.finish()
  await exercises.open(strange)
  await expect(exercises.section('Every time').getByRole('row').nth(1)).toContainText('100 × 5 @8')
  await new HistoryPage(page).show()
  await exercises.show()
  await expect(exercises.search()).toHaveValue(strange)
})

test('the exercises speak German', async ({ launch }) => {
  const { page } = await launch({ languages: ['de-DE'] })
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Übungen' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Muskel' }).selectOption('Hintere Schulter')
  await page.getByRole('searchbox', { name: 'Name' }).fill('butterfly reverse')
  await page.getByRole('searchbox', { name: 'Name' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Reverse Pec Deck' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Arbeitet am meistenHintere Schulter')
  await expect(page.getByRole('main')).not.toContainText(/exercisesScreen|\{\{/)
})
