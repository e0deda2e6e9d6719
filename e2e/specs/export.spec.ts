import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, expect, recordShell, test } from '#e2e/fixtures.ts'
import { ImportScreen } from '#e2e/pages/import.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

async function showWithSamples(app: ElectronApplication, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.click())
  await expect(heading(page, 'Export')).toBeVisible()
}

async function exportTo(app: ElectronApplication, page: Page, path: string, kind: 'file' | 'folder'): Promise<void> {
  if (kind === 'file') await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  else await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [path] })
  await page.getByRole('button', { name: 'Export…' }).click()
}

test('the table of the whole log is written, shown, and read again as what is there already', async ({
  app,
  page,
  madeDir,
}) => {
  const desktop = await recordShell(app)
  await showWithSamples(app, page)
  await expect(page.getByText('4 sessions in one file. Nothing is lost.')).toBeVisible()
  const path = join(madeDir, 'log.csv')
  await exportTo(app, page, path, 'file')
  await expect(heading(page, 'Exported')).toBeFocused()
  await expect(page.getByRole('main').getByText(path)).toBeVisible()
  await page.getByRole('button', { name: 'Open file' }).click()
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(desktop).toEqual([
    ['openPath', path],
    ['showItemInFolder', path],
  ])

  const screen = new ImportScreen(page)
  await screen.show()
  await screen.read(app, [path])
  await expect(page.getByText('There is nothing to import: every session is in your log already.')).toBeVisible()
  await expect(page.getByText('4 are in your log already')).toBeVisible()
})

test('another log that imports the table has the same sessions', async ({ launch, madeDir, dataDir }) => {
  const first = await launch()
  await showWithSamples(first.app, first.page)
  const path = join(madeDir, 'log.csv')
  await exportTo(first.app, first.page, path, 'file')
  await expect(heading(first.page, 'Exported')).toBeVisible()
  await first.app.close()

  const other = join(madeDir, 'other')
  const { app, page } = await launch({ dataDir: other })
  const screen = new ImportScreen(page)
  await screen.show()
  await screen.read(app, [path])
  await screen.run('Import 4 sessions')
  const files = (folder: string) => {
    const sessions = join(folder, 'data/output/sessions')
    return readdirSync(sessions).map((name) => [name, JSON.parse(readFileSync(join(sessions, name), 'utf8')).exercises])
  }
  expect(files(other)).toEqual(files(dataDir))
})

test('what a format loses is said before and after; days narrow what is written', async ({ app, page, madeDir }) => {
  await showWithSamples(app, page)
  await page.getByRole('radio', { name: /that read Strong/ }).check()
  await expect(page.getByText('4 sessions in one file. Something is lost, see below.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What is lost' })).toContainText('cues are left out')
  await page.getByRole('radio', { name: 'Only some days' }).check()
  await page.getByLabel('From', { exact: true }).fill('2031-01-01')
  await expect(page.getByText('There is no session in these days.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export…' })).toBeDisabled()
  await page.getByLabel('To', { exact: true }).fill('2020-01-01')
  await expect(page.getByText('The first day comes after the last.')).toBeVisible()
  await page.getByRole('radio', { name: 'All days' }).check()
  await exportTo(app, page, join(madeDir, 'strong.csv'), 'file')
  await expect(page.getByRole('main')).toContainText('cues are left out')
})

test('what stands in the way is told, and replaced only when that is said', async ({ app, page, madeDir }) => {
  await showWithSamples(app, page)
  await page.getByRole('radio', { name: /Session files/ }).check()
  await expect(page.getByText(/4 sessions in a folder/)).toBeVisible()
  await exportTo(app, page, madeDir, 'folder')
  await expect(heading(page, 'Exported')).toBeVisible()
  const name =
    readdirSync(madeDir, { recursive: true })
      .map(String)
      .find((entry) => entry.endsWith('.json')) ?? ''
  const before = readFileSync(join(madeDir, name), 'utf8')
  writeFileSync(join(madeDir, name), 'mine')

  await page.getByRole('button', { name: 'Export something else' }).click()
  await exportTo(app, page, madeDir, 'folder')
  await expect(heading(page, 'The export failed')).toBeVisible()
  expect(readFileSync(join(madeDir, name), 'utf8')).toBe('mine')
  await page.getByRole('button', { name: 'Replace what is there' }).click()
  await expect(heading(page, 'Exported')).toBeVisible()
  expect(readFileSync(join(madeDir, name), 'utf8')).toBe(before)
})

test('a place that cannot be written is told in words, and another one can be chosen', async ({
  app,
  page,
  madeDir,
}) => {
  await showWithSamples(app, page)
  writeFileSync(join(madeDir, 'file'), 'in the way')
  await exportTo(app, page, join(madeDir, 'file/log.csv'), 'file')
  await expect(heading(page, 'The export failed')).toBeFocused()
  await expect(page.getByText(/A file stands where a folder should be/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to export' }).click()
  await exportTo(app, page, join(madeDir, 'other.csv'), 'file')
  await expect(heading(page, 'Exported')).toBeVisible()
})
