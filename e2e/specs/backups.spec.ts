import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, expect, recordShell, test } from '#e2e/fixtures.ts'

const backups = (page: Page) => page.getByRole('region', { name: 'Backups' })
const preview = (page: Page) => page.getByRole('dialog', { name: 'Restore this state?' })
const sessionFiles = (dataDir: string): string[] => readdirSync(join(dataDir, 'data/output/sessions')).sort()

async function show(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/health'
  })
  await expect(backups(page)).toBeVisible()
}

async function showWithSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  await show(page)
}

async function removeSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Remove sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeHidden()
}

async function backUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up: 4 sessions, checked.')).toBeVisible()
}

async function archiveTo(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  await page.getByRole('button', { name: 'Back up to file…' }).click()
  await expect(page.getByText('4 sessions are in this file, read back and checked:')).toBeVisible()
}

test('a deleted log comes back from a backup, and the state before from the list', async ({
  page,
  dataDir,
  scanA11y,
}) => {
  await showWithSamples(page)
  await backUp(page)
  const before = sessionFiles(dataDir)
  await removeSamples(page)
  await show(page)
  await expect.poll(() => sessionFiles(dataDir)).toEqual([])
  const row = backups(page).getByRole('row').filter({ hasText: 'by hand' })
  await row.getByRole('button').click()
  await expect(preview(page).getByRole('heading', { name: '4 sessions come back' })).toBeVisible()
  await expect(preview(page).getByText('Before anything changes, the state of now is backed up')).toBeVisible()
  expect(await scanA11y(page)).toEqual([])
  await preview(page).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(backups(page).getByText(/What it was before is in a backup of its own/)).toBeVisible()
  expect(sessionFiles(dataDir)).toEqual(before)
  await expect(backups(page).getByRole('row').filter({ hasText: 'before a restore' })).toHaveCount(1)
  expect(await scanA11y(page)).toEqual([])

  await backups(page).getByRole('row').filter({ hasText: 'before a restore' }).getByRole('button').click()
  await expect(preview(page).getByRole('heading', { name: '4 sessions go away' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeHidden()
  expect(sessionFiles(dataDir)).toEqual(before)
})

test('everything goes into one file, and comes back on another computer', async ({ launch, madeDir, dataDir }) => {
  const first = await launch()
  const desktop = await recordShell(first.app)
  await showWithSamples(first.page)
  const path = join(madeDir, 'all.traininglogs')
  await archiveTo(first.app, first.page, path)
  await first.page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(desktop).toEqual([['showItemInFolder', path]])
  const before = sessionFiles(dataDir)
  await first.app.close()

  const other = join(madeDir, 'other')
  const { app, page } = await launch({ dataDir: other })
  await show(page)
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [path] })
  await page.getByRole('button', { name: 'Restore from file…' }).click()
  await preview(page).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(backups(page).getByText(/What it was before is in a backup of its own/)).toBeVisible()
  expect(sessionFiles(other)).toEqual(before)
})

test('a file that is no backup is refused in words, and nothing is changed', async ({ app, page, dataDir }) => {
  await showWithSamples(page)
  const before = sessionFiles(dataDir)
  const path = join(dataDir, 'data/output/sessions', before[0] ?? '')
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [path] })
  await page.getByRole('button', { name: 'Restore from file…' }).click()
  await expect(backups(page).getByRole('alert')).toContainText('neither a backup nor an archive')
  await page.getByRole('button', { name: 'Close' }).last().click()
  await expect(backups(page).getByRole('alert')).toBeHidden()
  expect(sessionFiles(dataDir)).toEqual(before)
})

test('the first backup is made by itself, into the folder that is chosen', async ({ app, page, dataDir, madeDir }) => {
  await show(page)
  await expect(backups(page).getByRole('row').filter({ hasText: 'automatic' })).toHaveCount(1)
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [madeDir] })
  await page.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(backups(page).getByText(madeDir)).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up: 0 sessions, checked.')).toBeVisible()
  expect(readdirSync(madeDir).filter((name) => name.startsWith('by-hand-'))).toHaveLength(1)
  await page.getByRole('button', { name: 'Use the data folder' }).click()
  await expect(backups(page).getByText(join(dataDir, 'backups'))).toBeVisible()
  expect(existsSync(join(dataDir, 'restoring'))).toBe(false)
})
