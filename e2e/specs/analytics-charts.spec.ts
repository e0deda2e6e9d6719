import { chromium } from '@playwright/test'
import { startBrowserHost } from '#e2e/browserHost.ts'
import { findChromium } from '#e2e/chromium.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { openHalfAYear } from '#e2e/pages/analytics.ts'

test('the keys walk through a chart and its points are read', async ({ page }) => {
  const analytics = await openHalfAYear(page)
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
  // Half a year is imported through a browser first.
  test.slow()
  const host = await startBrowserHost(dataDir)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ locale: 'en-US' })
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(host.url)
  const analytics = await openHalfAYear(page)
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

  await page.getByLabel('Leave out deload weeks').check()
  await page.getByLabel('Program and phase').selectOption({ label: 'Three days · Phase 2' })
  await expect(analytics.figure('Weekly volume')).toHaveAttribute('aria-busy', 'false')
  const filtered = await analytics.keep('PNG', 'Weekly volume')
  expect(filtered.name).toBe('weekly-volume_2025-10-06_2026-03-29_three-days-phase-2-without-deload-weeks.png')
  // It says so in a line of its own, too.
  expect(filtered.bytes.readUInt32BE(20)).toBeGreaterThan(png.bytes.readUInt32BE(20))
  expect(problems).toEqual([])
  await browser.close()
  await host.stop()
})

test('until the drawings are there, a grey place stands where the chart will be', async ({ dataDir }) => {
  const host = await startBrowserHost(dataDir)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ locale: 'en-US' })
  const held = Promise.withResolvers<void>()
  const asked = page.waitForRequest(/TimePlot/)
  await page.route(/TimePlot/, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto(host.url)
  // Nobody has looked at a chart yet.
  await asked
  const analytics = await openHalfAYear(page)
  await analytics.section('Volume')
  const chart = analytics.chart('Weekly volume')
  const place = chart.locator('[data-waiting]')
  await expect(place).toBeVisible()
  const before = await chart.boundingBox()
  held.resolve()
  await expect(chart.locator('svg').first()).toBeVisible()
  await expect(place).toHaveCount(0)
  expect(await chart.boundingBox()).toEqual(before)
  await browser.close()
  await host.stop()
})

const timeTables = [
  ['Volume', 'Weekly volume'],
  ['Volume', 'Weekly working sets'],
  ['Muscles', 'Sets per muscle and week'],
  ['Effort', 'RPE per session'],
  ['Quality', 'Quality of the reps'],
  ['Consistency', 'Frequency'],
  ['Consistency', 'Training density'],
] as const

test('deloads are shaded in the charts over time, and told in their tables', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  for (const [section, title] of timeTables) {
    await analytics.section(section)
    await analytics.button('Table', title).click()
    const table = analytics.figure(title).getByRole('table')
    await expect(table.getByRole('columnheader', { name: 'Deload' })).toBeVisible()
    await expect(table.getByRole('cell', { name: 'yes', exact: true }).first()).toBeVisible()
    await expect(analytics.figure(title).getByRole('listitem').filter({ hasText: 'Deload' })).toBeVisible()
  }
})

test('the year names its hatched days, and the distribution what its axes are', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await page.evaluate(() => {
    location.hash = '#/analytics/year?year=2026'
  })
  await expect(analytics.figure('The year 2026').getByRole('listitem').filter({ hasText: 'Deload' })).toBeVisible()
  await analytics.section('Effort')
  const chart = analytics.chart('RPE distribution')
  await expect(chart.getByText('sets', { exact: true })).toBeAttached()
  await expect(chart.getByText('RPE', { exact: true })).toBeAttached()
})

test('a muscle opens the exercises that made its sets, and names without muscles are told', async ({ page }) => {
  const analytics = await openHalfAYear(page)
  await analytics.section('Muscles')
  await analytics.walk('Sets per muscle')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Exercises for / })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Names without muscles' })).toContainText('Carry with a sandbag')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(analytics.chart('Sets per muscle')).toBeFocused()
})

test('a year has no filters, and its days to come are no days without training', async ({ page }) => {
  const analytics = await openHalfAYear(page)
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
  const analytics = await openHalfAYear(page)
  await analytics.section('Phases')
  await analytics.walk('Phase against phase')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/#\/history\/list\?from=\d{4}-\d\d-\d\d&to=/)
})
