import { chromium, type Page } from '@playwright/test'
import { startBrowserHost } from '#e2e/browserHost.ts'
import { findChromium } from '#e2e/chromium.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { AnalyticsPage } from '#e2e/pages/analytics.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const address = (page: Page): Promise<string> => page.evaluate(() => location.hash)

async function halfAYear(page: Page): Promise<AnalyticsPage> {
  const analytics = new AnalyticsPage(page)
  await analytics.showHalfAYear()
  return analytics
}

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
  await expect(week).toContainText('This week still runs. There is no complete week with training before it')
  await analytics.section('Volume')
  await expect(analytics.figure('Weekly volume')).toContainText('800 kg in the one trained week')
  await expect(analytics.figure('Weekly volume')).toContainText('No week here is complete')
  await expect(analytics.figure('Weekly volume').getByRole('listitem')).toHaveText(['Volume', 'Not over, or cut short'])
  await analytics.section('Records')
  await expect(analytics.figure('Personal records')).toContainText('93.3 kg')
  await analytics.section('Phases')
  await expect(analytics.figure('Phase against phase')).toContainText('No session of this span names a phase')
})

test('the keys walk through a chart and its points are read', async ({ page }) => {
  const analytics = await halfAYear(page)
  await analytics.section('Volume')
  await analytics.walk('Weekly volume')
  await page.keyboard.press('Home')
  // By hand: 2160 + 855 + 875 on Monday, 2420 + 3000 + 960 on Wednesday, 2820 + 2590 + 2040 on Friday.
  await expect(analytics.read('Weekly volume')).toHaveText(/^Oct 6 – 12, 2025, Volume: 17,720\skg/)
  await page.keyboard.press('ArrowRight')
  await expect(analytics.read('Weekly volume')).toHaveText(/^Oct 13 – 19, 2025/)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await expect(page.getByText('3 sessions', { exact: true })).toBeVisible()
})

test('the table, the CSV and the picture of a chart have its numbers, under the policy of the page', async ({
  dataDir,
}) => {
  const host = await startBrowserHost(dataDir)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ locale: 'en-US' })
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(host.url)
  const analytics = await halfAYear(page)
  await analytics.section('Volume')
  await analytics.button('Table', 'Weekly volume').click()
  const rows = analytics.figure('Weekly volume').getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(26)
  const shown = (await rows.nth(1).getByRole('cell').nth(1).textContent()) ?? ''

  const csv = await analytics.keep('CSV', 'Weekly volume')
  expect(csv.name).toBe('weekly-volume_2025-10-06_2026-03-29.csv')
  const lines = csv.bytes.toString('utf8').split('\r\n')
  expect(lines[0]).toBe('Week,Volume (kg),From failure techniques (kg),Sessions,Deload,Complete')
  expect(lines).toHaveLength(27)
  const [week, volume] = (lines[1] ?? '').split(',')
  expect(week).toBe('2025-10-06')
  expect(Math.round(Number(volume)).toLocaleString('en-US')).toBe(shown)

  const png = await analytics.keep('PNG', 'Weekly volume')
  expect(png.name).toBe('weekly-volume_2025-10-06_2026-03-29.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  // Twice the size on the screen, with its edges.
  const box = await analytics.chart('Weekly volume').boundingBox()
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(2 * (box?.width ?? 0))
  expect(problems).toEqual([])
  await browser.close()
  await host.stop()
})

test('what is looked at stands in the address; back and forward go through it', async ({ page }) => {
  const analytics = await halfAYear(page)
  await analytics.section('Muscles')
  await page.getByLabel('Leave out deload weeks').check()
  await page.getByLabel('Program and phase').selectOption({ label: 'Three days · Phase 2' })
  expect(await address(page)).toBe(
    '#/analytics/muscles?from=2025-10-06&to=2026-03-29&program=Three+days&phase=2&deloads=without',
  )
  await page.goBack()
  await expect(page.getByLabel('Program and phase')).toHaveValue('0')
  await page.goBack()
  await expect(page.getByLabel('Leave out deload weeks')).not.toBeChecked()
  await page.goForward()
  await page.goForward()
  await expect(page.getByLabel('Program and phase')).not.toHaveValue('0')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await analytics.show()
  expect(await address(page)).toContain('#/analytics/muscles?from=2025-10-06')
})

test('a muscle opens the exercises that made its sets, and names without muscles are told', async ({ page }) => {
  const analytics = await halfAYear(page)
  await analytics.section('Muscles')
  await analytics.walk('Sets per muscle')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Exercises for / })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Names without muscles' })).toContainText('Carry with a sandbag')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(analytics.chart('Sets per muscle')).toBeFocused()
})

test('a record names its set and opens its session', async ({ page }) => {
  const analytics = await halfAYear(page)
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
  const analytics = await halfAYear(page)
  await analytics.span('Own dates')
  await page.getByLabel('From', { exact: true }).fill('2019-01-01')
  await page.getByLabel('To', { exact: true }).fill('2019-12-31')
  await expect(page.getByText('Nothing was logged in these days')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(analytics.figure('Latest records')).toContainText('Barbell Back Squat')
})

test('the numbers follow the unit and the formula of the settings', async ({ page }) => {
  const analytics = await halfAYear(page)
  await analytics.section('Records')
  const records = analytics.figure('Personal records')
  await expect(records).toContainText('e1RM by Epley')
  await page.evaluate(() => window.bridge.call('settings.update', { unit: 'lb', e1rmFormula: 'brzycki' }))
  await expect(records).toContainText('e1RM by Brzycki')
  await expect(records).toContainText(/\d\slb/)
})

test('how things are counted is set in the settings, and kept', async ({ page }) => {
  await page.keyboard.press('Control+,')
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

for (const place of ['analytics', 'history'] as const) {
  test(`after a reload in the ${place}, Back and a typed address lead away`, async ({ page }) => {
    await page.keyboard.press('Control+6')
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await page.keyboard.press(place === 'analytics' ? 'Control+4' : 'Control+2')
    const heading = page.getByRole('heading', { name: place === 'analytics' ? 'Analytics' : 'History', level: 1 })
    await expect(heading).toBeVisible()
    await page.reload()
    await expect(heading).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await page.goForward()
    await expect(heading).toBeVisible()
    await page.evaluate(() => {
      location.hash = '#/exercises'
    })
    await expect(page.getByRole('heading', { name: 'Exercises', level: 1 })).toBeVisible()
    expect(await address(page)).toBe('#/exercises')
  })
}

test('a span without a section is that span of the overview', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#/analytics?span=all'
  })
  await expect.poll(() => address(page)).toBe('#/analytics/overview?span=all')
})

test('who reads effort as RIR is shown RIR everywhere', async ({ page }) => {
  const analytics = await halfAYear(page)
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
  const analytics = await halfAYear(page)
  await page.setViewportSize({ width: 900, height: 600 })
  await analytics.section('Records')
  const table = analytics.figure('Personal records').getByRole('region', { name: 'Personal records' })
  await expect(table).toContainText('24 sessions, last Mar 27, 2026')
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
})

test('a year has no filters, and its days to come are no days without training', async ({ page }) => {
  const analytics = await halfAYear(page)
  await analytics.section('Year')
  await expect(page.getByRole('search', { name: 'Which sessions count' })).toBeHidden()
  const year = String(new Date().getFullYear() + 1)
  await page.evaluate((next) => {
    location.hash = `#/analytics/year?year=${next}`
  }, year)
  await analytics.walk(`The year ${year}`)
  await page.keyboard.press('End')
  await expect(analytics.read(`The year ${year}`)).toContainText('Still to come')
})

test('the bars of phases and deloads open their sessions, as those of weeks do', async ({ page }) => {
  const analytics = await halfAYear(page)
  await analytics.section('Phases')
  await analytics.walk('Phase against phase')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await expect.poll(() => address(page)).toMatch(/^#\/history\/list\?from=\d{4}-\d\d-\d\d&to=/)
})
