import type { ElectronApplication, Page } from '@playwright/test'
import { expect, killHard, test } from '#e2e/fixtures.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const reps = (page: Page) => new WorkoutPage(page).cell('Bench Press', 1, 'reps')
const isSaved = (page: Page) => page.getByText('Saved', { exact: true })

/** Types into a workout while the clock of the page stands still: nothing of it is kept until somebody asks for that. */
async function typeUnkept(page: Page): Promise<void> {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.kept()
  await page.clock.install()
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
  await reps(page).fill('7')
  await expect(isSaved(page)).toBeHidden()
}

/** What the system tells an app before it goes, and how a test says it in its place. */
const warnings: Record<string, (app: ElectronApplication) => Promise<unknown>> = {
  'the machine sleeps': (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  'Windows logs off': (app) =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.emit('query-session-end', { preventDefault: () => {}, reasons: ['logoff'] }),
    ),
}

for (const [when, warn] of Object.entries(warnings)) {
  test(`what is typed is kept when ${when}, whatever happens then`, async ({ launch }) => {
    const { app, page } = await launch()
    await typeUnkept(page)
    await warn(app)
    await expect(isSaved(page)).toBeVisible()
    await killHard(app)
    await expect(reps((await launch()).page)).toHaveValue('7')
  })
}

test('a system that shuts down waits for what is typed, and the app ends by itself', async ({ launch }) => {
  const { app, page } = await launch()
  await typeUnkept(page)
  const closed = app.waitForEvent('close')
  const isHeld = await app.evaluate(({ powerMonitor }) => {
    let held = false
    powerMonitor.emit('shutdown', {
      preventDefault: () => {
        held = true
      },
    })
    return held
  })
  expect(isHeld).toBe(true)
  await closed
  await expect(reps((await launch()).page)).toHaveValue('7')
})
