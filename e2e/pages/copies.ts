import type { Locator, Page } from '@playwright/test'

/** The part of a page that says where a session is saved. */
export class Copies {
  private readonly region: Locator

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Where it is saved' })
  }

  /** The whole path that stands behind a label. */
  async path(label: 'Database' | 'JSON file'): Promise<string> {
    const value = this.region
      .getByRole('term')
      .filter({ hasText: label })
      .locator('xpath=following-sibling::dd[1]//code')
    return ((await value.textContent()) ?? '').trim()
  }

  openFile(): Promise<void> {
    return this.region.getByRole('button', { name: 'Open file' }).click()
  }

  showInFolder(): Promise<void> {
    return this.region.getByRole('button', { name: 'Show in folder' }).click()
  }
}
