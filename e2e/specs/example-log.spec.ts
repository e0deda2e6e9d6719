import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { AnalyticsPage } from '#e2e/pages/analytics.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { ExercisesPage } from '#e2e/pages/exercises.ts'
import { ImportScreen } from '#e2e/pages/import.ts'

/** The log that docs/analytics.md works out by hand. */
const FOLDER = join(import.meta.dirname, '../../data/golden/analytics')
const LOG = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))

test.beforeEach(async ({ page }) => {
  await dropFiles(page, LOG)
  await new ImportScreen(page).run('Import 5 sessions')
})

test('its weeks, its muscles and its records are those worked out by hand', async ({ page }) => {
  const analytics = new AnalyticsPage(page)
  await analytics.show()
  await analytics.span('All')
  await analytics.section('Volume')
  await analytics.button('Table', 'Weekly volume').click()
  for (const [week, volume] of [
    ['Jan 5', '3,140'],
    ['Jan 12', '1,363'],
    ['Jan 19', '600'],
    ['Jan 26', '1,225'],
  ] as const)
    await expect(analytics.figure('Weekly volume').getByRole('row', { name: new RegExp(week) })).toContainText(volume)
  await analytics.section('Muscles')
  await analytics.button('Table', 'Sets per muscle and week').click()
  const weeks = analytics.figure('Sets per muscle and week').getByRole('table')
  await expect(weeks.getByRole('columnheader').nth(2)).toHaveText('Biceps')
  await expect(weeks.getByRole('row', { name: /Jan 5/ }).getByRole('cell').nth(2)).toHaveText('3.5')
  await analytics.section('Records')
  const row = (name: string) => analytics.figure('Personal records').getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('Barbell Bench Press')).toContainText('99.2 kg')
  await expect(row('Barbell Bench Press')).toContainText('1,303 kg')
  await expect(row('Pull-Up')).toContainText('105 kg')
  await expect(row('Pull-Up')).toContainText(/\+10\skg × 6.*Jan 12, 2026/)
  await analytics.section('Phases')
  await analytics.button('Table', 'What deloads did').click()
  await expect(analytics.figure('What deloads did').getByRole('row', { name: /Week 3/ })).toContainText(
    /1,363.*600.*1,225.*\+3/,
  )
})

test('the page of an exercise has the same records and means', async ({ page }) => {
  const exercises = new ExercisesPage(page)
  await page.evaluate(() => {
    location.hash = '#/exercises/Pull-Up'
  })
  const records = exercises.figure('Records and averages')
  const line = (name: string) => records.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(line('Best e1RM')).toContainText('105 kg')
  await expect(line('Best weight')).toContainText(/\+10\skg.*× 6.*Jan 12, 2026/)
  await expect(line('Most volume in a session')).toContainText('1,090 kg')
  await expect(line('Mean volume a session')).toContainText('1,090 kg')
})
