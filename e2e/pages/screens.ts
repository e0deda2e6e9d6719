import { expect, type Page } from '@playwright/test'
import { brokenLog, markdownLog, twoWorkouts } from '#e2e/made/exports.ts'
import { AnalyticsPage, type AnalyticsSection } from './analytics.ts'
import { dropFiles } from './drop.ts'
import { exerciseScreens } from './exercise-screens.ts'
import { HistoryPage } from './history.ts'
import { historyScreens } from './history-screens.ts'
import { ImportScreen } from './import.ts'
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

/** Imports one log, then drops a changed one and files with questions and problems. */
async function previewOfEverything(page: Page): Promise<ImportScreen> {
  const screen = new ImportScreen(page)
  await dropFiles(page, [{ name: 'push.md', text: markdownLog('2026-03-01', 'Push') }])
  await screen.run('Import 1 session')
  await dropFiles(page, [
    { name: 'strong.csv', text: twoWorkouts },
    { name: 'push.md', text: markdownLog('2026-03-01', 'Push', 7) },
    { name: 'broken.md', text: brokenLog },
    { name: 'shopping.txt', text: 'milk, eggs' },
  ])
  await expect(screen.heading('What would be imported')).toBeVisible()
  return screen
}

async function shownExport(page: Page): Promise<void> {
  await withSamples(page)
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByText(/4 sessions in one file/)).toBeVisible()
}

/** A section of the analytics over half a year, with its first chart drawn. */
async function analyticsOf(page: Page, section: AnalyticsSection, chart: string): Promise<AnalyticsPage> {
  const analytics = new AnalyticsPage(page)
  await analytics.showHalfAYear()
  await analytics.section(section)
  await expect(analytics.chart(chart).locator('svg').first()).toBeVisible()
  return analytics
}

/** Every screen there is. */
export const screens: Screen[] = [
  { name: 'first-start', open: async (page) => expect(page.getByRole('heading', { name: /Welcome/ })).toBeVisible() },
  { name: 'workout-empty', open: (page) => new WorkoutPage(page).start() },
  { name: 'workout', open: async (page) => void (await filledWorkout(page)) },
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
      await page.keyboard.press('Control+Enter')
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
  { name: 'import', open: (page) => new ImportScreen(page).show() },
  { name: 'import-preview', open: async (page) => void (await previewOfEverything(page)) },
  {
    name: 'import-name',
    open: async (page) => {
      const screen = await previewOfEverything(page)
      await screen.standsFor('Bench Press with chains').click()
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  { name: 'import-done', open: async (page) => (await previewOfEverything(page)).run(/^Import/) },
  {
    name: 'import-undo',
    open: async (page) => {
      const screen = await previewOfEverything(page)
      await screen.run(/^Import/)
      await screen.button('Undo this import').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'import-undone',
    open: async (page) => {
      const screen = await previewOfEverything(page)
      await screen.run(/^Import/)
      await screen.button('Undo this import').click()
      await screen.confirmUndo()
    },
  },
  {
    name: 'import-batches',
    open: async (page) => {
      await (await previewOfEverything(page)).run(/^Import/)
      await new ImportScreen(page).show()
      await expect(page.getByRole('heading', { name: 'Earlier imports' })).toBeVisible()
    },
  },
  {
    name: 'import-cancelled',
    open: async (page) => {
      const screen = await previewOfEverything(page)
      await screen.button('Cancel').click()
      await expect(screen.heading('Cancelled')).toBeVisible()
    },
  },
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
  { name: 'analytics-empty', open: (page) => new AnalyticsPage(page).show() },
  {
    name: 'analytics',
    open: async (page) => {
      const analytics = new AnalyticsPage(page)
      await analytics.showHalfAYear()
      await expect(analytics.figure('Latest records').getByRole('listitem')).toHaveCount(5)
    },
  },
  {
    name: 'analytics-volume',
    open: async (page) => {
      const analytics = await analyticsOf(page, 'Volume', 'Weekly volume')
      await analytics.walk('Weekly volume')
      await page.keyboard.press('End')
      await expect(analytics.read('Weekly volume')).not.toBeEmpty()
    },
  },
  {
    name: 'analytics-table',
    open: async (page) => {
      const analytics = await analyticsOf(page, 'Volume', 'Weekly volume')
      await analytics.button('Table', 'Weekly volume').click()
      await expect(analytics.figure('Weekly volume').getByRole('table')).toBeVisible()
    },
  },
  { name: 'analytics-muscles', open: async (page) => void (await analyticsOf(page, 'Muscles', 'Sets per muscle')) },
  { name: 'analytics-effort', open: async (page) => void (await analyticsOf(page, 'Effort', 'RPE per session')) },
  {
    name: 'analytics-records',
    open: async (page) => {
      const analytics = new AnalyticsPage(page)
      await analytics.showHalfAYear()
      await analytics.section('Records')
      await expect(analytics.figure('Personal records').getByRole('row')).toHaveCount(10)
    },
  },
  { name: 'analytics-quality', open: async (page) => void (await analyticsOf(page, 'Quality', 'Quality of the reps')) },
  { name: 'analytics-phases', open: async (page) => void (await analyticsOf(page, 'Phases', 'Phase against phase')) },
  {
    name: 'analytics-year',
    open: async (page) => {
      const analytics = new AnalyticsPage(page)
      await analytics.showHalfAYear()
      await analytics.section('Year')
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2026')
      await expect(analytics.chart('The year 2026').locator('svg')).toBeVisible()
    },
  },
  {
    name: 'analytics-consistency',
    open: async (page) => void (await analyticsOf(page, 'Consistency', 'Days of the week')),
  },
  {
    name: 'health',
    open: async (page) => {
      await page.keyboard.press('Control+5')
      await expect(page.getByRole('heading', { name: 'Data health', level: 1 })).toBeVisible()
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.keyboard.press('Control+6')
      await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    open: async (page) => {
      await page.keyboard.press('Control+/')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    },
  },
]

/** Chooses how the app looks, whatever the system says. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((value) => window.bridge.call('settings.update', { theme: value }), theme)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
}
