import { expect, test } from '#e2e/fixtures.ts'
import { Notifications } from '#e2e/pages/notifications.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

test('the system says that a rest is over while the window is out of sight, and leads back to it', async ({
  app,
  page,
}) => {
  const notifications = await Notifications.record(app)
  const isMinimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', [])
  await page.getByLabel('Goal rest (min), Bench Press').fill('0.05')
  const set = async (number: number) => {
    const quick = workout.quickEntry('Bench Press')
    await quick.fill(`80x${number}`)
    await quick.press('Enter')
  }
  await set(1)
  await page.keyboard.press('ControlOrMeta+2')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(() => notifications.titles(), { timeout: 10_000 }).toEqual(['Rest is over: Bench Press'])
  await notifications.clickLast()
  await expect.poll(isMinimized).toBe(false)
  await page.keyboard.press('ControlOrMeta+1')
  await set(2)
  await expect(page.getByText('Rest is over')).toBeHidden()
  await expect(page.getByText('Rest is over')).toBeVisible()
  expect(await notifications.titles()).toHaveLength(1)
})
