import { expect, type Locator, type Page } from '@playwright/test'
import { exerciseLogs } from '#e2e/made/exercise-logs.ts'
import { dropFiles } from './drop.ts'
import { ImportScreen } from './import.ts'

/** The catalogue of exercises and the page of one. */
export class ExercisesPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async show(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+3')
    await expect(this.heading('Exercises')).toBeVisible()
    await expect(this.rows().first()).toBeVisible()
  }

  /** Four sessions with a bench press, and two exercises whose names nobody else knows. */
  async withLogs(): Promise<void> {
    await dropFiles(this.page, exerciseLogs)
    await new ImportScreen(this.page).run('Import 4 sessions')
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Name' })
  }

  rows(): Locator {
    return this.page.getByRole('list', { name: 'Exercises' }).getByRole('link')
  }

  count(): Locator {
    return this.page.getByText(/^\d+ exercises?$/)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true })
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  confirm(name: string): Locator {
    return this.dialog().getByRole('button', { name, exact: true })
  }

  /** What a rename or a merge would do. */
  preview(): Locator {
    return this.dialog().getByRole('region', { name: 'What it does', exact: true })
  }

  figure(name: string): Locator {
    return this.page.getByRole('figure', { name, exact: true })
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** From the catalogue to the page of an exercise. */
  async open(name: string): Promise<void> {
    await this.show()
    await this.search().fill(name)
    await this.rows()
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .click()
    await expect(this.heading(name)).toBeVisible()
  }

  async rename(to: string): Promise<void> {
    await this.button('Rename').click()
    await this.dialog().getByLabel('New name').fill(to)
  }

  async mergeWith(name: string): Promise<void> {
    await this.button('Merge').click()
    await this.dialog().getByRole('combobox', { name: 'Exercise to merge with' }).fill(name)
    await this.dialog().getByRole('option', { name }).first().click()
  }

  /** The list of changes, newest first. */
  async changes(): Promise<Locator> {
    await this.show()
    await this.button('Changes').click()
    return this.dialog().getByRole('listitem')
  }
}
