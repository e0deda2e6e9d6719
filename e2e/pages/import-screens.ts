import { expect, type Page } from '@playwright/test'
import { brokenLog, markdownLog, twoWorkouts } from '#e2e/made/exports.ts'
import { dropFiles } from './drop.ts'
import { ImportScreen } from './import.ts'
import type { Screen } from './screen.ts'

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

/** An import from the choice of files to the report, and what can be done with it afterwards. */
export const importScreens: Screen[] = [
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
]
