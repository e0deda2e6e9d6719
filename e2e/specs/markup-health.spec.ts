/** What lies in the data folder, whoever put it there, is text on the screen of data health, and in the log. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, recordShell, test } from '#e2e/fixtures.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { guard } from '#e2e/security/guard.ts'
import { FILE_NAME, hostileFile, hostileNames, putFiles } from '#e2e/security/hostile-files.ts'
import { allPayloads, payloads } from '#e2e/security/payloads.ts'

const STAMP = '2026-02-03T10-00-00-000Z'
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

async function visit(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByRole('heading', { name: 'Data health', level: 1 })).toBeVisible()
}

/** Shows every line of the lists that are cut. */
async function unfold(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  for (let left = await more.count(); left > 0; left = await more.count()) {
    await more.first().click()
    await expect(more).not.toHaveCount(left)
  }
}

/** Shows all that is kept: of the list the first 20 are shown, then twice as many each time. */
async function showKept(list: Locator, total: number): Promise<void> {
  const lines = list.getByRole('listitem')
  for (let shown = 20; shown < total; shown *= 2) {
    await expect(lines).toHaveCount(shown)
    await list
      .page()
      .getByRole('button', { name: `Show more (${shown} of ${total})` })
      .click()
  }
  await expect(lines).toHaveCount(total)
}

/** All of the texts are on the screen, letter by letter. */
async function shows(page: Page, texts: readonly string[]): Promise<void> {
  const missing = async () => {
    const shown = (await page.locator('body').textContent()) ?? ''
    return texts.filter((text) => !shown.includes(text))
  }
  await expect.poll(missing).toEqual([])
}

test('findings, repairs and notices name hostile files and sessions as they are', async ({ launch, madeDir }) => {
  test.setTimeout(90_000)
  const dataDir = join(madeDir, FILE_NAME)
  const folder = join(dataDir, 'data/output/sessions')
  const torn = hostileNames.slice(0, 9).map((name) => ({ name: `${name}.json`, text: `{"${name}` }))
  putFiles(folder, [...range(0, 40).map((n) => hostileFile(n)), ...torn])
  const { page } = await launch({ dataDir })
  const check = guard(page)
  await visit(page)
  await shows(page, [folder, ...torn.map(({ name }) => name)])
  await check('notices')

  const changed = range(0, 12).map((n) => hostileFile(n, payloads[n + 40]))
  const extra = hostileNames.map((name, n) => ({
    name: `${name}.json`,
    text: n % 2 ? hostileFile(50 + n).text : '{"x',
  }))
  putFiles(folder, [...changed, ...extra])
  const gone = range(12, 24).map((n) => hostileFile(n))
  for (const { name } of gone) rmSync(join(folder, name))
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByRole('region', { name: 'What a repair does' })).toBeVisible()
  await unfold(page)
  await shows(page, [...[...changed, ...gone].map(({ focus }) => focus), ...extra.map(({ name }) => name)])
  await check('findings')
  await page.getByRole('button', { name: 'Take the file: ' }).first().click()
  await expect(page.getByText(/^The file counts now: /)).toBeVisible()
  await check('chosen')
  await page.getByRole('button', { name: /^Repair/ }).click()
  await expect(page.getByText('This was done:')).toBeVisible()
  await unfold(page)
  await check('repaired')
})

test('trash and quarantine list hostile names and sessions as they are, and give them back', async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(90_000)
  const sessions = payloads.map((_, n) => hostileFile(n))
  const kept = sessions.map(({ text }, n) => ({ name: `${hostileNames[n] ?? n}.${STAMP}.json`, text }))
  putFiles(join(dataDir, 'trash'), kept)
  putFiles(join(dataDir, 'quarantine'), [
    ...hostileNames.map((name) => ({ name, text: allPayloads })),
    { name: `${FILE_NAME}.db`, text: '' },
  ])
  putFiles(join(dataDir, 'quarantine', `${FILE_NAME}${FILE_NAME}`), [])
  const inLog = hostileFile(0)
  putFiles(join(dataDir, 'data/output/sessions'), [{ ...inLog, text: hostileFile(0, payloads[1]).text }])
  const { page } = await launch()
  const check = guard(page)
  await visit(page)
  const trash = page.getByRole('list', { name: 'Trash' })
  await showKept(trash, kept.length)
  await shows(page, [...sessions.map(({ focus }) => focus), ...kept.map(({ name }) => name)])
  await check('trash')
  const back = (text: string) =>
    trash
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('button', { name: /^Restore / })
  await back('not in the log').first().click()
  await expect(page.getByText(/^Restored: /)).toBeVisible()
  await check('restored')
  await back('in the log with other content').click()
  await expect(page.getByRole('dialog')).toContainText(`${inLog.focus} is in the log with other content`)
  await check('asked')
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByText(/^Restored: /).filter({ hasText: inLog.focus })).toBeVisible()
  await check('replaced')

  await page.getByRole('radio', { name: 'Quarantine' }).check()
  await showKept(page.getByRole('list', { name: 'Quarantine' }), hostileNames.length + 2)
  await shows(page, [...hostileNames, `${FILE_NAME}${FILE_NAME}`])
  await check('quarantine')
})

test('what was typed is text in the trash too', async ({ page }) => {
  test.setTimeout(90_000)
  const check = guard(page)
  const [name = '', focus = ''] = payloads.slice(11)
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, name, [`80x5 @8 - ${focus}`])
  await page.getByLabel('Focus').fill(focus)
  await workout.finish()
  const history = new HistoryPage(page)
  await history.show()
  await history.session(focus).click()
  await history.remove()
  await expect(page.getByText('Session deleted')).toBeVisible()
  await visit(page)
  await expect(page.getByRole('list', { name: 'Trash' }).getByRole('listitem')).toContainText([focus])
  await shows(page, [name, focus])
  await check('trash')
})

test('a screen that fails over a payload says nothing of it, and the log has it as text', async ({
  launch,
  madeDir,
}) => {
  const dataDir = join(madeDir, FILE_NAME)
  const { app, page } = await launch({ dataDir })
  const desktop = await recordShell(app)
  const log = join(dataDir, 'logs/traininglogs.log')
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  await page.evaluate((text) => {
    const broken = () => {
      throw new TypeError(text)
    }
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { configurable: true, get: broken })
  }, allPayloads)
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('alert')).toContainText('The log names it')
  await expect(page.getByRole('alert')).not.toContainText('pwned')
  // What React writes of the failure is no harm; what came of the text would be.
  await guard(page)('failed')
  await page.getByRole('alert').getByRole('button', { name: 'Show the log' }).click()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('showLogs')?.click())
  await expect.poll(desktop).toEqual([
    ['showItemInFolder', log],
    ['showItemInFolder', log],
  ])
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  const errors = lines.map((line) => JSON.parse(line) as { error?: string }).flatMap(({ error }) => error ?? [])
  expect(errors.some((error) => error.includes(allPayloads))).toBe(true)
})
