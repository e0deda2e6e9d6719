import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, expect, recordShell, test } from '#e2e/fixtures.ts'
import { friendsSession } from '#e2e/made/friends-session.ts'
import { chooseInMenu } from '#e2e/pages/menu.ts'
import { Palette } from '#e2e/pages/palette.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { type Action, actions, chordsOf } from '#shared/actions.ts'
import { t } from '#shared/messages/index.ts'

interface Place {
  app: ElectronApplication
  page: Page
  madeDir: string
  /** What the desktop was asked for. */
  desktop: () => Promise<unknown[]>
}

const heading =
  (name: string | RegExp) =>
  async ({ page }: Place) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const dialog =
  (name: string) =>
  async ({ page }: Place) => {
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

/** Where an action begins that does not begin on the screen of the history. */
const before: Partial<Record<Action, (place: Place) => Promise<unknown>>> = {
  showHistory: ({ page }) => page.keyboard.press('ControlOrMeta+6'),
  finishWorkout: async ({ page }) => {
    await page.keyboard.press('ControlOrMeta+1')
    await new WorkoutPage(page).kept()
  },
  openSessionFile: ({ app, madeDir }) =>
    answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [friendsSession(madeDir)] }),
  restore: async ({ app, page, madeDir }) => {
    const path = join(madeDir, 'all.traininglogs')
    await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
    await page.keyboard.press('ControlOrMeta+5')
    await page.getByRole('button', { name: 'Back up to file…' }).click()
    await expect(page.getByText('1 session is in this file, read back and checked:')).toBeVisible()
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [path] })
    await page.keyboard.press('ControlOrMeta+2')
  },
}

/** What is seen of each action; another one in the table needs its own line here. */
const seen: Record<Action, (place: Place) => Promise<unknown>> = {
  newWorkout: ({ page }) => expect(new WorkoutPage(page).finishButton()).toBeVisible(),
  openSessionFile: heading(/Legs of a friend/),
  import: ({ page }) => expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible(),
  export: heading('Export'),
  backUp: ({ page }) => expect(page.getByText('Backed up: 1 session, checked.')).toBeInViewport({ ratio: 1 }),
  restore: dialog('Restore this state?'),
  openDataFolder: async ({ desktop }) => expect.poll(desktop).toContainEqual(['openPath', expect.any(String)]),
  showLogs: async ({ desktop }) =>
    expect.poll(desktop).toContainEqual(['showItemInFolder', expect.stringMatching(/traininglogs\.log$/)]),
  showWorkout: ({ page }) => expect(new WorkoutPage(page).finishButton()).toBeVisible(),
  showHistory: heading('History'),
  showExercises: heading('Exercises'),
  showAnalytics: heading(/Analytics/),
  showHealth: heading('Data health'),
  showSettings: heading('Settings'),
  showPalette: dialog(t('palette.title')),
  finishWorkout: dialog('Finish workout'),
  goToNotes: ({ page }) => expect(page.locator('#content:focus, [role="alert"] :focus')).toBeAttached(),
  showShortcuts: dialog('Keyboard shortcuts'),
  checkForUpdates: ({ page }) => expect(page.getByText('This copy runs from its source code')).toBeVisible(),
  showAbout: dialog('About Traininglogs'),
}

const all = Object.keys(actions) as Action[]

/** Each way to an action: by which of them it can be asked for, and how. */
const ways: Record<string, { has: (action: Action) => boolean; go: (action: Action, place: Place) => Promise<void> }> =
  {
    menu: { has: () => true, go: (action, { app }) => chooseInMenu(app, action) },
    keys: {
      has: (action) => chordsOf(action).length > 0,
      go: async (action, { page }) => page.keyboard.press((chordsOf(action)[0] ?? '').replace('Mod', 'ControlOrMeta')),
    },
    palette: {
      has: (action) => action !== 'showPalette',
      go: async (action, { page }) => {
        const label = t(`app.menu.${action}`)
        await new Palette(page).open()
        await new Palette(page).find(label.replace('…', ''), label)
        await page.keyboard.press('Enter')
      },
    },
  }

for (const [way, { has, go }] of Object.entries(ways)) {
  test(`every action does what it says from the ${way}`, async ({ app, page, madeDir }) => {
    test.slow()
    const place = { app, page, madeDir, desktop: await recordShell(app) }
    const workout = new WorkoutPage(page)
    await workout.start()
    await workout.log(1, 'Bench Press', ['80x5'])
    await workout.finish()
    await workout.start()
    await workout.log(1, 'Bench Press', ['80x5'])
    for (const action of all.filter(has)) {
      await test.step(action, async () => {
        await page.keyboard.press('ControlOrMeta+2')
        await before[action]?.(place)
        await go(action, place)
        await seen[action](place)
      })
    }
  })
}
