import { join } from 'node:path'
import { test } from './fixtures.ts'
import { screens, setTheme } from './pages/screens.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]

for (const { name, open } of screens) {
  for (const { width, height } of sizes) {
    test(`${name} at ${width}x${height}`, async ({ app, page }) => {
      await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds(size), {
        width,
        height,
      })
      await open(page)
      await page.mouse.move(0, 0)
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(page, theme)
        await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`), animations: 'disabled' })
      }
    })
  }
}
