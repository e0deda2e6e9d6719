import { expect, type Page } from '@playwright/test'
import { analyticsScreens } from './analytics-screens.ts'
import { dropFiles } from './drop.ts'
import { exerciseScreens } from './exercise-screens.ts'
import { HistoryPage } from './history.ts'
import { historyScreens } from './history-screens.ts'
import { importScreens } from './import-screens.ts'
import { Palette, paletteScreens } from './palette.ts'
import type { Screen } from './screen.ts'
import { WorkoutPage } from './workout.ts'

async function withSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
}

async function filledWorkout(page: Page): Promise<WorkoutPage> {
  await withSamples(page)
  const workout = new WorkoutPage(page)
  await workout.start()
  await page.getByLabel('Focus').fill('Push')
  await page.getByLabel('Phase').fill('2')
  await page.getByLabel('Week').fill('5')
  await workout.log(1, 'Barbell Bench Press', ['80x5 @8 good', '80 x 5+1 @10 good myo(3,3) - last rep slow'])
  await workout.log(2, 'Seated Dumbbell Shoulder Press', ['3x10 22.5'])
  await workout.kept()
  return workout
}

async function someSession(page: Page): Promise<void> {
  await withSamples(page)
  const history = new HistoryPage(page)
  await history.show()
  await history.session(/./).first().click()
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible()
}

async function shownExport(page: Page): Promise<void> {
  await withSamples(page)
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await expect(page.getByText(/4 sessions in one file/)).toBeVisible()
}

/** Every screen there is. */
export const screens: Screen[] = [
  { name: 'first-start', open: async (page) => expect(page.getByRole('heading', { name: /Welcome/ })).toBeVisible() },
  { name: 'workout-empty', open: (page) => new WorkoutPage(page).start() },
  { name: 'workout', open: async (page) => void (await filledWorkout(page)) },
  {
    name: 'workout-names',
    open: async (page) => {
      await filledWorkout(page)
      await page.keyboard.press('ControlOrMeta+e')
      await page.keyboard.type('bench pr')
      await expect(page.getByRole('option', { name: 'Add “bench pr” as a new exercise' })).toBeVisible()
    },
  },
  {
    name: 'workout-invalid',
    open: async (page) => {
      const workout = await filledWorkout(page)
      await workout.cell('Barbell Bench Press', 1, 'RPE').fill('11')
      await workout.cell('Barbell Bench Press', 1, 'RPE').press('Tab')
      await expect(workout.cell('Barbell Bench Press', 1, 'RPE')).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'finish',
    open: async (page) => {
      await filledWorkout(page)
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' })).toBeVisible()
    },
  },
  { name: 'saved', open: async (page) => (await filledWorkout(page)).finish() },
  {
    name: 'history',
    open: async (page) => {
      await withSamples(page)
      await new HistoryPage(page).show()
      await expect(new HistoryPage(page).session(/./).first()).toBeVisible()
    },
  },
  ...historyScreens,
  { name: 'history-empty', open: (page) => new HistoryPage(page).show() },
  { name: 'session', open: someSession },
  {
    name: 'edit',
    open: async (page) => {
      await someSession(page)
      await new HistoryPage(page).edit()
    },
  },
  {
    name: 'opened-file',
    open: async (page) => {
      const session = { _id: '3fcb25c2-5ca4-4c42-9530-f957959f633d', userId: '1', userName: 'Sam', date: '2026-02-16' }
      const sets = {
        warmupSets: [],
        workingSets: [{ set: 1, weightKg: 80, repCount: { full: 5, partial: 1 }, rpe: 8 }],
      }
      const exercises = [{ Order: 1, Name: 'Barbell Bench Press', currentGoal: {}, ...sets }]
      const kind = { dataModelVersion: '0.0.1', dataModelType: 'training_session_log' }
      await dropFiles(page, [{ name: 'old.json', text: JSON.stringify({ ...kind, ...session, exercises }) }])
      await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
    },
  },
  {
    name: 'refused-file',
    open: async (page) => {
      await dropFiles(page, [{ name: 'torn.json', text: '{"dataModelType": "training_session_log", "exer' }])
      await expect(page.getByText('This file cannot be shown')).toBeVisible()
    },
  },
  ...importScreens,
  { name: 'export', open: shownExport },
  {
    name: 'export-losses',
    open: async (page) => {
      await shownExport(page)
      await page.getByRole('radio', { name: /that read Strong/ }).check()
      await page.getByRole('radio', { name: 'Only some days' }).check()
      await expect(page.getByRole('heading', { name: 'What is lost' })).toBeVisible()
    },
  },
  ...exerciseScreens,
  ...analyticsScreens,
  {
    name: 'health',
    open: async (page) => {
      await withSamples(page)
      await page.keyboard.press('ControlOrMeta+5')
      await page.getByRole('button', { name: 'Back up now' }).click()
      await expect(page.getByText(/^Backed up/)).toBeVisible()
      await page.getByRole('button', { name: 'Close' }).click()
      await expect(page.getByText('Both copies hold the same.')).toBeVisible()
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.keyboard.press('ControlOrMeta+6')
      await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    open: async (page) => {
      await page.keyboard.press('ControlOrMeta+/')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    },
  },
  ...paletteScreens,
  {
    name: 'about',
    open: async (page) => {
      await new Palette(page).open()
      await new Palette(page).find('About')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'About Traininglogs' }).getByText('Data folder')).toBeVisible()
    },
  },
]

/** Chooses how the app looks, whatever the system says. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((value) => window.bridge.call('settings.update', { theme: value }), theme)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
}
