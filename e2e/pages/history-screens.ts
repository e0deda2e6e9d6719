import { expect, type Page } from '@playwright/test'
import { historyLogs } from '#e2e/made/history-logs.ts'
import { dropFiles } from './drop.ts'
import { HistoryPage } from './history.ts'
import { ImportScreen } from './import.ts'
import type { Screen } from './screen.ts'

/** The history of two months with a deload week. */
async function shownHistory(page: Page): Promise<HistoryPage> {
  await dropFiles(page, historyLogs)
  await new ImportScreen(page).run('Import 7 sessions')
  const history = new HistoryPage(page)
  await history.show()
  await expect(history.found()).toHaveText('7 sessions')
  return history
}

/** The history narrowed down, and as a calendar. */
export const historyScreens: Screen[] = [
  {
    name: 'history-calendar',
    open: async (page) => {
      const history = await shownHistory(page)
      await history.showCalendar()
      await history.day('2026-03-02').click()
    },
  },
  {
    name: 'history-filtered',
    open: async (page) => {
      const history = await shownHistory(page)
      await history.filter('Exercise').fill('Bench Pr')
      await expect(page.getByRole('option', { name: 'Barbell Bench Press' })).toBeVisible()
    },
  },
]
