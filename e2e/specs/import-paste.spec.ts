import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { markdownLog } from '#e2e/made/exports.ts'
import { ImportScreen } from '#e2e/pages/import.ts'

const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
  }, text)

test('a log that is pasted is read like a file', async ({ page }) => {
  const imports = new ImportScreen(page)
  await imports.show()
  await paste(page, '  ')
  await expect(page.getByText('There is neither a file nor text in it.')).toBeVisible()
  await paste(page, markdownLog('2026-03-31', 'Push'))
  await expect(imports.heading('What would be imported')).toBeVisible()
  await imports.run('Import 1 session')
  expect(await imports.told('Imported')).toBe('1')
})
