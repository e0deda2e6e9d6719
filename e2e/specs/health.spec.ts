import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { type SessionInput, sessionSchema } from '#shared/domain/session.ts'

const session = (n: number, part: Partial<SessionInput> = {}) =>
  sessionSchema.parse({
    id: `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    userId: '1',
    date: `2026-02-0${n}T18:05`,
    focus: `Focus ${n}`,
    exercises: [{ name: 'Squat', workingSets: [{ weightKg: 100, repCount: { full: 5, partial: 0 } }] }],
    ...part,
  })
const nameOf = (n: number) => `training_session_2026_02_0${n}_${n.toString(16).padStart(8, '0')}.json`

/** A data folder with five sessions as files; the app reads them at its first start. */
function madeLog(dataDir: string) {
  const folder = join(dataDir, 'data/output/sessions')
  mkdirSync(folder, { recursive: true })
  const file = (n: number) => join(folder, nameOf(n))
  for (const n of [1, 2, 3, 4, 5]) writeFileSync(file(n), serializeSession(session(n), 1))
  return { folder, file, text: (n: number) => readFileSync(file(n), 'utf8') }
}

async function visit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Data health' }).click()
  await expect(page.getByRole('heading', { name: 'Data health', level: 1 })).toBeVisible()
}

const check = (page: Page) => page.getByRole('button', { name: 'Check now' }).click()
const copies = (page: Page) => page.getByRole('region', { name: 'The two copies' })

test('files that were broken are told of, and repaired as the preview says', async ({ launch, dataDir, scanA11y }) => {
  const log = madeLog(dataDir)
  const { page } = await launch({ dataDir })
  await visit(page)
  await expect(copies(page).getByText('Both copies hold the same.')).toBeVisible()
  await expect(copies(page).getByText('5 sessions')).toBeVisible()

  rmSync(log.file(1))
  writeFileSync(log.file(2), '{"torn')
  writeFileSync(join(log.folder, nameOf(6)), serializeSession(session(6), 1))
  await check(page)
  const repairs = page.getByRole('region', { name: 'What a repair does' })
  await expect(repairs.getByRole('listitem')).toHaveText([
    `Move ${nameOf(2)} to quarantine.`,
    `Write ${nameOf(2)} from the database.`,
    `Read ${nameOf(6)} into the database.`,
    `Write ${nameOf(1)} from the database.`,
  ])
  expect(await scanA11y(page)).toEqual([])
  expect(existsSync(log.file(1))).toBe(false)

  await page.getByRole('button', { name: 'Repair (4 steps)' }).click()
  await expect(copies(page).getByText('Both copies hold the same.')).toBeVisible()
  await expect(copies(page).getByText('6 sessions')).toBeVisible()
  expect(log.text(1)).toBe(serializeSession(session(1), 1))
  expect(log.text(2)).toBe(serializeSession(session(2), 1))

  await page.getByRole('radio', { name: 'Quarantine' }).check()
  const kept = page.getByRole('list', { name: 'Quarantine' })
  await expect(kept.getByRole('listitem')).toHaveCount(1)
  await expect(kept).toContainText('File · kept')
})

test('of a file that was edited by hand, a person chooses which side counts', async ({ launch, dataDir }) => {
  const log = madeLog(dataDir)
  const { page } = await launch({ dataDir })
  const edit = (n: number) => writeFileSync(log.file(n), log.text(n).replace(`Focus ${n}`, `By hand ${n}`))
  await visit(page)
  await expect(copies(page).getByText('Both copies hold the same.')).toBeVisible()
  edit(3)
  edit(4)
  await check(page)
  const file = page.getByRole('button', { name: /Take the file: .*By hand 3/ })
  await expect(file).toBeVisible()
  await expect(page.getByRole('region', { name: 'What a repair does' })).toBeHidden()
  await file.click()
  await expect(file).toBeHidden()
  await page.getByRole('button', { name: /Keep the database: .*By hand 4/ }).click()
  await expect(copies(page).getByText('Both copies hold the same.')).toBeVisible()
  expect(log.text(3)).toContain('By hand 3')
  expect(log.text(3)).toContain('"revision": 2')
  expect(log.text(4)).toBe(serializeSession(session(4), 1))
  const quarantine = readdirSync(join(dataDir, 'quarantine'))
  expect(quarantine.filter((name) => name.includes('2026_02_04'))).toHaveLength(1)
})

test('the database is made anew from the files, and the files from the database', async ({ launch, dataDir }) => {
  const log = madeLog(dataDir)
  const { page } = await launch({ dataDir })
  await visit(page)
  await expect(copies(page).getByText('Both copies hold the same.')).toBeVisible()
  writeFileSync(log.file(5), log.text(5).replace('Focus 5', 'From the file'))
  await page.getByRole('button', { name: 'Rebuild the database' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rebuild the database' }).click()
  await expect(page.getByText('5 sessions are in the new database.')).toBeVisible({ timeout: 15_000 })
  await expect(copies(page).getByText('Both copies hold the same.')).toBeVisible()
  expect(log.text(5)).toContain('From the file')
  expect(readdirSync(join(dataDir, 'quarantine')).some((name) => name.endsWith('.db'))).toBe(true)

  for (const n of [1, 2, 3]) rmSync(log.file(n))
  await page.getByRole('button', { name: 'Write all files' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Write all files' }).click()
  await expect(page.getByText('5 files were written anew.')).toBeVisible()
  expect(readdirSync(log.folder)).toHaveLength(5)
})

test('a deleted session comes back from the trash, which is emptied only when asked', async ({
  launch,
  dataDir,
  scanA11y,
}) => {
  const log = madeLog(dataDir)
  const { page } = await launch({ dataDir })
  await page.evaluate((id) => {
    location.hash = `/history/${id}`
  }, session(2).id)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText(/deleted/i).first()).toBeVisible()
  await visit(page)
  const trash = page.getByRole('list', { name: 'Trash' })
  await expect(trash.getByRole('listitem')).toHaveCount(1)
  expect(await scanA11y(page)).toEqual([])
  await trash.getByRole('button', { name: /^Restore .*Focus 2/ }).click()
  await expect(trash).toContainText('in the log just so')
  expect(log.text(2)).toContain('Focus 2')

  await page.getByLabel('What to delete for good').selectOption({ label: 'all of it' })
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  expect(readdirSync(join(dataDir, 'trash'))).toEqual([])
})

test('more of what is kept is shown by a button that keeps the focus', async ({ launch, dataDir }) => {
  mkdirSync(join(dataDir, 'trash'))
  for (let i = 0; i < 50; i += 1) writeFileSync(join(dataDir, 'trash', `${i}.txt`), '')
  const { page } = await launch({ dataDir })
  await visit(page)
  const more = page.getByRole('button', { name: /^Show more \(/ })
  await more.press('Enter')
  await expect(page.getByRole('list', { name: 'Trash' }).getByRole('listitem')).toHaveCount(40)
  await expect(more).toHaveText('Show more (40 of 50)')
  await expect(more).toBeFocused()
})

test('a database that is damaged at the start is replaced, with a report', async ({ launch, dataDir }) => {
  madeLog(dataDir)
  writeFileSync(join(dataDir, 'traininglogs.db'), Buffer.alloc(50_000, 7))
  const { page } = await launch({ dataDir })
  await visit(page)
  await expect(page.getByText(/^The database was damaged\. It is kept as/)).toBeVisible()
  await expect(page.getByText(/^5 sessions are in the new database\./)).toBeVisible()
  await expect(copies(page).getByText('5 sessions')).toBeVisible()
})
