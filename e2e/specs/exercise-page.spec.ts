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
  await expect(maxes.nth(1)).toHaveText(/^1–585\skg103\.3 … 88\.6\skgJan 26, 2026$/)
  await expect(maxes.nth(2)).toHaveText(/^680\skg86\.1\skgJan 12, 2026$/)
  await expect(maxes).toHaveCount(4)
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

test('the phase of a program that is looked at stands in the address of an exercise', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await exercises.withLogs()
  const text =
    '# Training Log\n- Date: 2026-02-02\n- Program: Strength\n- Phase: 3\n- Week: 1\n- Focus: Push\n\n## Exercise 1\n**Name:** Barbell Bench Press\n### Working Sets\n1. 90 x 3 RPE 8\n'
  await dropFiles(page, [{ name: 'phase-3.md', text }])
  await new ImportScreen(page).run(/^Import/)
  await exercises.open('Barbell Bench Press')
  const occurrences = exercises.section('Every time').getByRole('row')
  await expect(occurrences).toHaveCount(6)
  await page.getByLabel('Program and phase').selectOption({ label: 'Strength · Phase 3' })
  await expect(occurrences).toHaveCount(2)
  await expect(exercises.figure('Estimated maximum and top set')).toContainText('from 90 kg × 3')
  await page.reload()
  await expect(occurrences).toHaveCount(2)
  expect(page.url()).toContain('#/exercises/Barbell%20Bench%20Press?program=Strength&phase=3')
  await page.getByRole('radio', { name: '4 weeks' }).check({ force: true })
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(occurrences).toHaveCount(6)
})

test('work with the body is drawn as a load where it was weighed, and only like is compared with like', async ({
  page,
}) => {
  const times = [
    { day: '02', body: '', sets: ['5 x 10'] },
    { day: '05', body: '- Body Weight: 80 kg\n', sets: ['10 x 6', '10 x 5'] },
    { day: '09', body: '', sets: ['10 x 7'] },
    { day: '12', body: '', sets: ['10 x 6'] },
  ]
  const logs = times.map(({ day, body, sets }) => ({
    name: `${day}.md`,
    text: `# Training Log\n- Date: 2026-02-${day}\n${body}\n## Exercise 1\n**Name:** Pull-Up\n### Working Sets\n${sets.map((set, i) => `${i + 1}. ${set}\n`).join('')}`,
  }))
  await dropFiles(page, logs)
  await new ImportScreen(page).run(/^Import/)
  await page.evaluate(() => {
    location.hash = '#/exercises/Pull-Up?span=all'
  })
  const exercises = new ExercisesPage(page)
  await expect(exercises.figure('Volume')).toContainText(
    'Mean 60 kg a session over 3 sessions; most on Feb 9, 2026: 70 kg. 1 session is drawn apart',
  )
  const records = exercises.figure('Records and averages')
  await expect(records.getByRole('row', { name: /^Best weight/ })).toContainText('+10 kg × 7, Feb 9, 2026')
  await expect(records.getByRole('row', { name: /^Most volume/ })).toContainText('70 kg')
  const strength = exercises.figure('Estimated maximum and top set')
  await strength.getByRole('button', { name: /^Table/ }).click()
  const rows = strength.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toHaveText(/^Feb 2, 2026no\+5\skg × 1010no$/)
  await expect(rows.nth(2)).toHaveText(/^Feb 5, 2026108\+10\skg × 6no90\+10\skg × 66no$/)
  const chart = strength.getByRole('application')
  await expect(chart.locator('svg').first()).toBeVisible()
  await chart.focus()
  await page.keyboard.press('Home')
  await expect(chart.getByRole('status')).toHaveText(/^Feb 2, 2026, Top set: \+5\skg × 10$/)
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toHaveText(/^Feb 5, 2026, e1RM: 108\skg, from the top set \+10\skg × 6$/)
})

test('the numbers at the axis of a chart are whole', async ({ page }) => {
  const logs = [9, 9.375, 9.75].map((kg, i) => ({
    name: `${i}.md`,
    text: `# Training Log\n- Date: 2026-01-0${i + 5}\n\n## Exercise 1\n**Name:** Wrist Curl\n### Working Sets\n1. ${kg} x 1\n`,
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
