import { expect, type Page } from '@playwright/test'
import { AnalyticsPage, type AnalyticsSection, openHalfAYear } from './analytics.ts'
import type { Screen } from './screen.ts'

/** A section of the analytics over half a year, with its first chart drawn. */
async function analyticsOf(page: Page, section: AnalyticsSection, chart: string): Promise<AnalyticsPage> {
  const analytics = await openHalfAYear(page)
  await analytics.section(section)
  await expect(analytics.chart(chart).locator('svg').first()).toBeVisible()
  return analytics
}

/** The sections of the analytics, and their charts as tables. */
export const analyticsScreens: Screen[] = [
  { name: 'analytics-empty', open: (page) => new AnalyticsPage(page).show() },
  {
    name: 'analytics',
    open: async (page) => {
      const analytics = await openHalfAYear(page)
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
      const analytics = await openHalfAYear(page)
      await analytics.section('Records')
      await expect(analytics.figure('Personal records').getByRole('row')).toHaveCount(10)
    },
  },
  { name: 'analytics-quality', open: async (page) => void (await analyticsOf(page, 'Quality', 'Quality of the reps')) },
  { name: 'analytics-phases', open: async (page) => void (await analyticsOf(page, 'Phases', 'Phase against phase')) },
  {
    name: 'analytics-year',
    open: async (page) => {
      const analytics = await openHalfAYear(page)
      await analytics.section('Year')
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2026')
      await expect(analytics.chart('The year 2026').locator('svg')).toBeVisible()
    },
  },
  {
    name: 'analytics-consistency',
    open: async (page) => void (await analyticsOf(page, 'Consistency', 'Days of the week')),
  },
]
