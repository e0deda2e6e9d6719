import { expect, test } from '#e2e/fixtures.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { ExercisesPage } from '#e2e/pages/exercises.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

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
