import { expect, type Locator, type Page } from '@playwright/test'

type Field = 'weight' | 'reps' | 'RPE' | 'quality' | 'technique' | 'note'

/** The workout screen, as somebody sees it who logs sets in it. */
export class WorkoutPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  cell(exercise: string, set: number, field: Field): Locator {
    return this.page.getByLabel(`Set ${set} ${field}, ${exercise}`, { exact: true })
  }

  async more(): Promise<void> {
    await this.page.getByRole('button', { name: 'More about the workout' }).click()
  }

  bodyWeight(): Locator {
    return this.page.getByLabel('Body weight (kg)')
  }

  name(exercise: number): Locator {
    return this.page.getByRole('combobox', { name: `Name of exercise ${exercise}` })
  }

  finishButton(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: 'Finish' })
  }

  async start(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+n')
    await expect(this.finishButton()).toBeVisible()
  }

  /** Waits until everything typed is kept in the database. */
  async kept(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible()
  }

  quickEntry(exercise: string): Locator {
    return this.page.getByLabel(`Quick entry, ${exercise}`)
  }

  /** Adds an exercise and its sets through the quick entry. */
  async log(exercise: number, name: string, quick: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Add exercise' }).click()
    await this.name(exercise).fill(name)
    await this.name(exercise).press('Tab')
    for (const line of quick) {
      const entry = this.quickEntry(name)
      await entry.fill(line)
      await entry.press('Enter')
      await expect(entry).toHaveValue('')
    }
  }

  /** Ctrl+Enter, Enter: finishes, and waits for the confirmation. */
  async finish(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await this.page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
    await expect(this.page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  }

  /** Saves a workout of one set of an exercise, and leaves the confirmation. */
  async save(name: string): Promise<void> {
    await this.start()
    await this.log(1, name, ['80x5 @8 good'])
    await this.finish()
    await this.page.getByRole('button', { name: 'Done' }).press('Enter')
  }
}
