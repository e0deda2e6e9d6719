import { expect, type Locator, type Page } from '@playwright/test'

/** The list of sessions, the calendar, and the page of one session. */
export class HistoryPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async show(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+2')
    await expect(this.page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  }

  /** The line of a session that has this text in it. */
  session(text: string | RegExp): Locator {
    return this.page.locator('main [data-session]').filter({ hasText: text }).locator('> a')
  }

  /** How many sessions the filters find. */
  found(): Locator {
    return this.page.getByRole('search').getByRole('status')
  }

  filter(label: string): Locator {
    return this.page.getByRole('search').getByLabel(label, { exact: true })
  }

  program(): Locator {
    return this.page.getByRole('combobox', { name: 'Program' })
  }

  async showCalendar(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Calendar' }).check()
    await expect(this.page.getByRole('table')).toBeVisible()
  }

  /** A day of the calendar: `2026-03-02`. */
  day(date: string): Locator {
    return this.page.locator(`[data-day="${date}"]`)
  }

  /** The month that the calendar shows. */
  month(): Locator {
    return this.page.getByRole('heading', { level: 2 }).first()
  }

  async edit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(this.page.getByRole('heading', { name: 'Edit session' })).toBeVisible()
  }

  async remove(): Promise<void> {
    await this.page.getByRole('button', { name: 'Delete', exact: true }).click()
  }
}
