import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { FIRST_DAY, halfAYear, LAST_DAY } from '#e2e/made/training.ts'
import { dropFiles } from './drop.ts'
import { ImportScreen } from './import.ts'

/** The parts of the screen as they are called. */
export type AnalyticsSection =
  | 'Overview'
  | 'Volume'
  | 'Muscles'
  | 'Effort'
  | 'Records'
  | 'Quality'
  | 'Phases'
  | 'Year'
  | 'Consistency'

/** The analytics screen: its sections, its filters and its charts. */
export class AnalyticsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async show(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+4')
    await expect(this.page.getByRole('heading', { name: 'Analytics', level: 1 })).toBeVisible()
  }

  async section(name: AnalyticsSection): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Parts of the analytics' }).getByRole('link', { name }).click()
  }

  /** Imports half a year of training and shows all of it. */
  async showHalfAYear(): Promise<void> {
    await dropFiles(this.page, halfAYear)
    await new ImportScreen(this.page).run(/^Import/)
    await this.page.evaluate(
      ([from, to]) => {
        location.hash = `#/analytics/overview?from=${from}&to=${to}`
      },
      [FIRST_DAY, LAST_DAY],
    )
    await expect(this.figure('Latest records').getByRole('listitem').first()).toBeVisible()
  }

  async span(name: string): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check({ force: true })
  }

  /** A chart with everything around it. */
  figure(title: string | RegExp): Locator {
    return this.page.getByRole('figure', { name: title, exact: true })
  }

  /** The drawing in a figure, which takes the keys. */
  chart(title: string): Locator {
    return this.figure(title).getByRole('application')
  }

  /** Takes the keys to a chart, once it is drawn. */
  async walk(title: string): Promise<void> {
    await expect(this.chart(title).locator('svg').first()).toBeVisible()
    await this.chart(title).focus()
  }

  /** Keeps a chart as a file. */
  async keep(what: 'CSV' | 'PNG', title: string): Promise<{ name: string; bytes: Buffer }> {
    await expect(this.chart(title).locator('svg').first()).toBeVisible()
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(what, title).click()])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  /** What a screen reader says of the point that the keys are at. */
  read(title: string): Locator {
    return this.chart(title).getByRole('status')
  }

  button(what: 'Table' | 'CSV' | 'PNG', title: string): Locator {
    return this.page.getByRole('button', { name: `${what} of “${title}”` })
  }
}

/** The analytics of half a year of training. */
export async function openHalfAYear(page: Page): Promise<AnalyticsPage> {
  const analytics = new AnalyticsPage(page)
  await analytics.showHalfAYear()
  return analytics
}
