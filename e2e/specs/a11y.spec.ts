import { expect, test } from '#e2e/fixtures.ts'
import { screens, setTheme } from '#e2e/pages/screens.ts'

for (const { name, open } of screens) {
  test(`no accessibility rule is broken on ${name}, light and dark`, async ({ page, scanA11y }) => {
    await open(page)
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme)
      expect(await scanA11y(page)).toEqual([])
    }
  })
}
