import type { Locator, Page } from '@playwright/test'

/** What is suggested on the workout screen, beside the work. */
export class SuggestionPane {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  box(): Locator {
    return this.pane().getByRole('region', { name: 'Suggested' })
  }

  /** The work that is suggested, without what else one could do. */
  work(): Locator {
    return this.box().getByRole('paragraph').first()
  }

  /** The best there is of the exercise. */
  best(): Locator {
    return this.pane().getByRole('region', { name: 'Best' })
  }

  plates(): Locator {
    return this.pane().getByRole('region', { name: /^Plates for/ })
  }

  use(): Locator {
    return this.box().getByRole('button', { name: 'Use', exact: true })
  }

  /** In a narrow window: the line of the card. */
  line(exercise: string): Locator {
    return this.page.getByRole('region', { name: exercise }).getByText('Suggested')
  }

  private pane(): Locator {
    return this.page.getByRole('complementary', { name: 'Last time' })
  }
}
