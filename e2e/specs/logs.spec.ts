import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, recordShell, test } from '#e2e/fixtures.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

test('the menu shows the log', async ({ app, page, dataDir }) => {
  const desktop = await recordShell(app)
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('showLogs')?.click())
  await expect.poll(desktop).toEqual([['showItemInFolder', join(dataDir, 'logs/traininglogs.log')]])
})

test('a screen that fails says what to do, the log says why, and nothing typed is lost', async ({ page, dataDir }) => {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Squat', ['100x5'])
  await workout.kept()
  await page.evaluate(() => {
    const dates = Intl.DateTimeFormat.prototype
    const whole = Object.getOwnPropertyDescriptor(dates, 'format')
    const broken = () => {
      throw new TypeError('broken on purpose')
    }
    window.mend = () => whole && Object.defineProperty(dates, 'format', whole)
    Object.defineProperty(dates, 'format', { configurable: true, get: broken })
  })
  await page.keyboard.press('ControlOrMeta+2')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(/This cannot be shown.*The log names it [0-9a-f-]{36}/)
  await page.evaluate(() => window.mend?.())
  const [id] = /[0-9a-f-]{36}/.exec((await alert.textContent()) ?? '') ?? ['']
  const log = readFileSync(join(dataDir, 'logs/traininglogs.log'), 'utf8')
  expect(log.split('\n').find((line) => line.includes(id))).toContain('broken on purpose')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(workout.finishButton()).toBeVisible()
  await expect(workout.cell('Squat', 1, 'weight')).toHaveValue('100')
})
