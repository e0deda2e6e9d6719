import { expect, test } from '#e2e/fixtures.ts'
import { AnalyticsPage, openHalfAYear } from '#e2e/pages/analytics.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

test('an empty log says what to do, and leads there', async ({ page }) => {
  const analytics = new AnalyticsPage(page)
  await analytics.show()
  await expect(page.getByText('There is nothing to count yet')).toBeVisible()
  await page.getByRole('button', { name: 'New workout' }).click()
  await expect(new WorkoutPage(page).finishButton()).toBeVisible()
})

test('one session is enough to see something in every section', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Barbell Bench Press', ['80x5 @8 good', '80x5 @9 good'])
  await workout.finish()
  const analytics = new AnalyticsPage(page)
  await analytics.show()
  const week = analytics.figure('This week')
  await expect(week.getByRole('row', { name: /Volume/ })).toContainText('800 kg')
  await expect(week).toContainText('This week still runs. There is no other complete week with training')
  await analytics.section('Volume')
  await expect(analytics.figure('Weekly volume')).toContainText('800 kg in the one trained week')
  await expect(analytics.figure('Weekly volume')).toContainText('No week here is complete')
  await expect(analytics.figure('Weekly volume').getByRole('listitem')).toHaveText(['Volume', 'Not over, or cut short'])
  await analytics.section('Records')
  await expect(analytics.figure('Personal records')).toContainText('93.3 kg')
  await analytics.section('Phases')
  await expect(analytics.figure('Phase against phase')).toContainText('No session of this span names a phase')
})

test('a record names its set and opens its session', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Records')
  const row = analytics.figure('Personal records').getByRole('row', { name: /Barbell Back Squat/ })
  await row
    .getByRole('button', { name: /kg × \d.*, set \d, /, exact: false })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('Barbell Back Squat')
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible()
})

test('days without a session say so, and lead back to all', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.span('Own dates')
  await page.getByLabel('From', { exact: true }).fill('2019-01-01')
  await page.getByLabel('To', { exact: true }).fill('2019-12-31')
  await expect(page.getByText('Nothing was logged in these days')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(analytics.figure('Latest records')).toContainText('Barbell Back Squat')
})

test('the numbers follow the unit and the formula of the settings', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Records')
  const records = analytics.figure('Personal records')
  await expect(records).toContainText('e1RM by Epley')
  await page.evaluate(() => window.bridge.call('settings.update', { unit: 'lb', e1rmFormula: 'brzycki' }))
  await expect(records).toContainText('e1RM by Brzycki')
  await expect(records).toContainText(/\d\slb/)
})

test('how things are counted is set in the settings, and kept', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByLabel('Helping muscles (%)').fill('25')
  await page.getByLabel('Sets a week per muscle: to').fill('5')
  await page.keyboard.press('Tab')
  await expect(page.getByText('The lower end of the target comes first')).toBeVisible()
  await page.getByLabel('Sets a week per muscle: to').fill('18')
  await page.keyboard.press('Tab')
  await page.getByLabel('Target of one muscle').selectOption({ label: 'Calves' })
  await page.getByLabel('Calves: from').fill('6')
  await page.getByLabel('Calves: from').press('Enter')
  const answer = () => page.evaluate(() => window.bridge.call('settings.get', null))
  await expect.poll(answer).toMatchObject({
    data: { secondaryShare: 0.25, setTarget: { min: 10, max: 18 }, muscleTargets: { calves: { min: 6, max: 18 } } },
  })
})

test('who reads effort as RIR is shown RIR everywhere', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  const effort = analytics.figure('This week').or(analytics.figure(/^Week of/))
  const course = effort.getByRole('row', { name: /^Mean R/ }).locator('path')
  const heights = async () => ((await course.getAttribute('d')) ?? '').match(/[\d.]+(?=L|$)/g)?.map(Number) ?? []
  const asRpe = await heights()
  await page.evaluate(() => window.bridge.call('settings.update', { effortScale: 'rir' }))
  await page.reload()
  await expect(analytics.figure('Latest records').getByRole('button').first()).toContainText(/ · [\d.]+ RIR, /)
  // What rises in the one falls in the other: the drawing is turned upside down.
  const asRir = await heights()
  expect(asRir.map((y) => Math.round(24 - y))).toEqual(asRpe.map((y) => Math.round(y)))
  await analytics.section('Records')
  const bests = analytics.figure('Personal records')
  await expect(bests).toContainText(/ · [\d.]+ RIR/)
  await expect(bests).not.toContainText('@')
})

test('the table of records fits into the smallest window', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await page.setViewportSize({ width: 900, height: 600 })
  await analytics.section('Records')
  const table = analytics.figure('Personal records').getByRole('region', { name: 'Personal records' })
  await expect(table).toContainText('24 sessions, last Mar 27, 2026')
  await expect.poll(() => table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
})
