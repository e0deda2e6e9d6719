import { expect, test } from '#e2e/fixtures.ts'
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
    if (isRecord) await expect(records).toContainText(/Bench Press best weight 85\skg × 5 · e1RM 99\.2\skg/)
    await page.getByRole('button', { name: 'Done' }).click()
  }
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
