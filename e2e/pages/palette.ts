import { expect, type Locator, type Page } from '@playwright/test'
import { t } from '#shared/messages/index.ts'
import type { Screen } from './screen.ts'

/** The palette that finds actions, files, sessions and exercises. */
export class Palette {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  box(): Locator {
    return this.page.getByRole('dialog', { name: t('palette.title') })
  }

  input(): Locator {
    return this.box().getByRole('combobox')
  }

  entries(): Locator {
    return this.box().getByRole('option')
  }

  group(name: string): Locator {
    return this.box().getByRole('group', { name, exact: true })
  }

  /** The one that Enter chooses. */
  chosen(): Locator {
    return this.box().getByRole('option', { selected: true })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await expect(this.input()).toBeFocused()
  }

  /** Types what one looks for, and waits until it is the first. */
  async find(text: string, first: string | RegExp = text): Promise<void> {
    await this.input().fill(text)
    await expect(this.chosen()).toContainText(first)
  }
}

async function withSamples(page: Page): Promise<Palette> {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  const palette = new Palette(page)
  await palette.open()
  return palette
}

export const paletteScreens: Screen[] = [
  {
    name: 'palette',
    open: async (page) => {
      const palette = await withSamples(page)
      await expect(palette.group('Last sessions').getByRole('option')).toHaveCount(4)
    },
  },
  {
    name: 'palette-found',
    open: async (page) => {
      const palette = await withSamples(page)
      await palette.find('press', 'Press')
      await palette.input().press('ArrowDown')
    },
  },
  {
    name: 'palette-nothing',
    open: async (page) => {
      const palette = await withSamples(page)
      await palette.input().fill('weightless')
      await expect(palette.box().getByText('Nothing is called “weightless”.')).toBeVisible()
    },
  },
]
