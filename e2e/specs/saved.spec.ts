import { expect, test } from '#e2e/fixtures.ts'
import { AnalyticsPage } from '#e2e/pages/analytics.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

test('what is saved is told with its new records, which a first time has none of', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const records = page.getByRole('region', { name: /^New records?$/ })
  for (const [bench, isRecord] of [
    ['80x5', false],
    ['85x5', true],
    ['60x5', false],
  ] as const) {
    await workout.start()
    await workout.log(1, 'Bench Press', [bench])
    await workout.finish()
    await expect(page.getByText('1 exercise, 1 set')).toBeVisible()
    await expect(records).toBeVisible({ visible: isRecord })
    if (isRecord)
      await expect(records).toContainText(
        /Bench Press e1RM 99\.2\skg · Best weight 85\skg × 5 · Most in a session 425\skg/,
      )
    await page.getByRole('button', { name: 'Done' }).click()
  }
})

test('the page of a session tells what came of each exercise, and marks what is a current best', async ({ page }) => {
  const workout = new WorkoutPage(page)
  const row = page.getByRole('region', { name: 'Exercise 2: Barbell Row' })
  const bench = page.getByRole('region', { name: 'Exercise 1: Bench Press' })
  for (const [press, rowed] of [
    ['80x5', '60x8'],
    ['85x5', '60x8'],
  ] as const) {
    await workout.start()
    await workout.log(1, 'Bench Press', ['60x8', press])
    await workout.log(2, 'Barbell Row', [rowed])
    await workout.finish()
    if (press === '80x5') await page.getByRole('button', { name: 'Done' }).click()
  }
  await page.getByRole('button', { name: 'View session' }).click()
  await expect(bench).toContainText(/Volume905\skge1RM99\.2\skg \(set 2\)/)
  await expect(bench.getByRole('paragraph')).toHaveText(
    /^\s*Records: e1RM 99\.2\skg · Best weight 85\skg × 5 · Most in a session 905\skg$/,
  )
  await expect(row).toContainText(/Volume480\skge1RM76\skg \(set 1\)/)
  await expect(row.getByRole('paragraph')).toHaveCount(0)
})

test('what was held longer, or done more often with the body alone, is a record', async ({ page }) => {
  const workout = new WorkoutPage(page)
  for (const [plank, pushUp] of [
    ['60s', '12'],
    ['95s', '15'],
  ] as const) {
    await workout.start()
    await workout.log(1, 'Plank', [plank])
    await workout.log(2, 'Push-Up', [pushUp])
    await workout.finish()
    await expect(page.getByText('2 exercises, 2 sets')).toBeVisible()
    const told = page.getByRole('listitem').filter({ hasText: 'Plank' })
    if (plank === '95s') await expect(told).toHaveText('Plank Longest time 1:35')
    await page.getByRole('button', { name: 'Done' }).click()
  }
  const analytics = new AnalyticsPage(page)
  await analytics.show()
  await analytics.section('Records')
  const row = (name: string) => analytics.figure('Personal records').getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('Plank')).toContainText('1:35')
  await expect(row('Push-Up')).toContainText('15')
})

test('a weight that seems mistyped is asked about before it is saved', async ({ page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Squat', ['125x5'])
  await workout.finish()
  await page.getByRole('button', { name: 'Done' }).click()
  await workout.start()
  await workout.log(1, 'Squat', ['125x5', '1250x5'])
  await page.keyboard.press('ControlOrMeta+Enter')
  const asked = page.getByRole('list', { name: 'Please look once more' }).getByRole('listitem')
  await expect(asked).toHaveText(/^Squat, set 2: 1,250.kg, and your best so far is 125.kg\. Is that right\?$/)
})
