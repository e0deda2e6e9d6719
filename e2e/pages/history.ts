import { expect, type Locator, type Page } from '@playwright/test'

/** The list of sessions and the page of one. */
export class HistoryPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async show(): Promise<void> {
    await this.page.keyboard.press('Control+2')
    await expect(this.page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  }

  /** The line of a session that has this text in it. */
  session(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link').filter({ hasText: text })
  }

  async edit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(this.page.getByRole('heading', { name: 'Edit session' })).toBeVisible()
  }

  async remove(): Promise<void> {
    await this.page.getByRole('button', { name: 'Delete', exact: true }).click()
  }
}
