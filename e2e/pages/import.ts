import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { answerDialog } from '#e2e/fixtures.ts'

/** The import screen, from the choice of files to the report. */
export class ImportScreen {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }

  async show(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+i')
    await expect(this.button('Choose files…')).toBeVisible()
  }

  /** Chooses files, or a folder, in the dialog, and waits until they are read. */
  async read(app: ElectronApplication, paths: string[], what: 'files' | 'folder' = 'files'): Promise<void> {
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: paths })
    await this.button(what === 'files' ? 'Choose files…' : 'Choose a folder…').click()
    await expect(this.heading('What would be imported')).toBeVisible()
  }

  /** Imports what the preview shows, and waits for the report. */
  async run(button: string | RegExp): Promise<void> {
    await this.button(button).click()
    // Every session is a file that the disk confirms: with many, a slow one takes its time.
    await expect(this.button('Import more')).toBeVisible({ timeout: 30_000 })
  }

  /** The box that says which movement a name of the files stands for. */
  standsFor(name: string): Locator {
    return this.page.getByLabel(`Movement that “${name}” stands for`)
  }

  /** From the end of an import to the next. */
  async more(): Promise<void> {
    await this.button('Import more').click()
    await expect(this.button('Choose files…')).toBeVisible()
  }

  /** Answers that the import shall be undone, and waits until it is. */
  async confirmUndo(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
    await expect(this.heading('The import was undone')).toBeFocused()
  }

  /** A number of the report. */
  async told(term: string): Promise<string> {
    const value = this.page.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]')
    return (await value.textContent()) ?? ''
  }
}
