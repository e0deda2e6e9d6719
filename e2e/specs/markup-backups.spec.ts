/** Backups and archives of strangers, and the folders they are in, are text on every screen. */
import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, expect, test } from '#e2e/fixtures.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { guard } from '#e2e/security/guard.ts'
import { FILE_NAME, hostileFile, hostileNames, putFiles } from '#e2e/security/hostile-files.ts'
import { payloads } from '#e2e/security/payloads.ts'
import { entriesOf, honestManifest, packArchive } from '#main/backups/archive.testing.ts'

const backups = (page: Page) => page.getByRole('region', { name: 'Backups' })
const preview = (page: Page) => page.getByRole('dialog', { name: 'Restore this state?' })
const filesOf = (dataDir: string): string => join(dataDir, 'data/output/sessions')
/** Sessions whose focus is a payload that becomes an element where it is taken for markup. */
const [SCRIPTS, PICTURES, FRAMES] = [0, 11, 21].map((from) => payloads.slice(from, from + 5)) as [
  string[],
  string[],
  string[],
]

async function visit(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByRole('heading', { name: 'Data health', level: 1 })).toBeVisible()
}

async function archiveTo(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await visit(page)
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  await page.getByRole('button', { name: 'Back up to file…' }).click()
  await expect(backups(page).getByText(/read back and checked:/)).toBeVisible()
}

async function open(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [path] })
  await page.getByRole('button', { name: 'Restore from file…' }).click()
}

/** Settings whose names and values are payloads. */
const hostileSettings = () => {
  const names = payloads.filter((name) => name !== '__proto__')
  const named = <T>(value: T) => Object.fromEntries(names.map((name) => [name, value]))
  return { userName: names[11], muscleTargets: named({ min: 1, max: 2 }), bars: named(20), steps: named(1) }
}

test('the preview of a stranger’s archive, and what is restored of it, is text', async ({
  launch,
  madeDir,
  dataDir,
}) => {
  test.setTimeout(120_000)
  const [theirs, path] = [join(madeDir, FILE_NAME), join(madeDir, `${FILE_NAME}.traininglogs`)]
  const [comes, differs, goes] = [
    SCRIPTS.map((focus, n) => hostileFile(20 + n, focus)),
    PICTURES.map((focus, n) => hostileFile(10 + n, focus)),
    FRAMES.map((focus, n) => hostileFile(n, focus)),
  ]
  putFiles(filesOf(theirs), [...comes, ...differs])
  const stranger = await launch({ dataDir: theirs })
  const set = await stranger.page.evaluate((all) => window.bridge.call('settings.update', all), hostileSettings())
  expect(set).toMatchObject({ ok: true })
  const checkTheirs = guard(stranger.page)
  await archiveTo(stranger.app, stranger.page, path)
  await expect(backups(stranger.page)).toContainText(path)
  await checkTheirs('archived')
  await stranger.app.close()

  putFiles(filesOf(dataDir), [...goes, ...differs.map((_, n) => hostileFile(10 + n))])
  const { app, page } = await launch()
  const check = guard(page)
  await visit(page)
  await open(app, page, path)
  await expect(preview(page)).toContainText(path)
  const shown = (await preview(page).textContent()) ?? ''
  const inSettings = payloads.filter((name) => name !== '__proto__')
  expect([...SCRIPTS, ...PICTURES, ...FRAMES, ...inSettings].filter((text) => !shown.includes(text))).toEqual([])
  await check('preview')
  await preview(page).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(backups(page).getByText(/What it was before is in a backup of its own/)).toContainText(path)
  await check('restored')
  for (const [keys, heading] of [
    ['ControlOrMeta+2', 'History'],
    ['ControlOrMeta+3', 'Exercises'],
    ['ControlOrMeta+4', 'Analytics'],
    ['ControlOrMeta+6', 'Settings'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
    await check(heading)
  }
})

test('archives that are refused name what is wrong with them as text', async ({ app, page, madeDir }) => {
  test.setTimeout(90_000)
  const check = guard(page)
  const good = join(madeDir, 'good.traininglogs')
  await archiveTo(app, page, good)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up: 0 sessions, checked.')).toBeVisible()
  const { manifest, entries } = await entriesOf(good)
  const extra = hostileNames.filter((name, n) => n % 4 === 0 && !name.includes('\\'))
  for (const name of extra) {
    const all = [...entries, { name, bytes: Buffer.from(name) }]
    const listed = Buffer.from(JSON.stringify(honestManifest(manifest, all)))
    const path = join(madeDir, `${name}.traininglogs`)
    await packArchive(path, [...all, { name: 'manifest.json', bytes: listed }])
    await open(app, page, path)
    const alert = backups(page).getByRole('alert')
    await expect(alert).toContainText(`${path} is damaged`)
    await expect(alert).toContainText(`It holds something that is no part of an archive: ${name}`)
    await check(`refused ${name}`)
    await backups(page).getByRole('button', { name: 'Close' }).click()
    await expect(alert).toBeHidden()
  }
})

test('a folder for backups of a hostile name is text, there and not there', async ({ launch, madeDir }) => {
  const folder = join(madeDir, FILE_NAME)
  mkdirSync(folder)
  const first = await launch()
  const check = guard(first.page)
  await visit(first.page)
  await answerDialog(first.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
  await first.page.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(first.page.getByText(`Backups go to ${folder} from now on.`)).toBeVisible()
  await expect(backups(first.page).locator('code').filter({ hasText: folder })).toBeVisible()
  await check('chosen')
  await first.app.close()
  rmdirSync(folder)

  const { page } = await launch()
  const checkAgain = guard(page)
  await visit(page)
  await expect(backups(page).getByRole('alert')).toContainText(`The folder for backups, ${folder}, is not there.`)
  await checkAgain('not there')
})

test('what was typed is text in the preview of a backup', async ({ page }) => {
  test.setTimeout(90_000)
  const check = guard(page)
  const [name = '', focus = '', user = ''] = payloads.slice(11)
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, name, ['80x5 @8'])
  await page.getByLabel('Focus').fill(focus)
  await workout.finish()
  await visit(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up: 1 session, checked.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByLabel('Name', { exact: true }).fill(user)
  await page.keyboard.press('Tab')
  const history = new HistoryPage(page)
  await history.show()
  await history.session(focus).click()
  await history.remove()
  await expect(page.getByText('Session deleted')).toBeVisible()
  await visit(page)
  await backups(page).getByRole('row').filter({ hasText: 'by hand' }).getByRole('button').click()
  await expect(preview(page).getByRole('heading', { name: '1 session comes back' })).toBeVisible()
  await expect(preview(page)).toContainText(focus)
  await expect(preview(page)).toContainText(user)
  await check('preview')
  await preview(page).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(backups(page).getByText(/What it was before is in a backup of its own/)).toBeVisible()
  await check('restored')
})
