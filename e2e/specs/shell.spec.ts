import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, HOST, recordShell, spawnProgram, test } from '#e2e/fixtures.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { connect } from '#main/db/connect.ts'

test('the menu starts a workout, goes to places and shows the data folder', async ({ app, page, dataDir }) => {
  const desktop = await recordShell(app)
  const click = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  await click('newWorkout')
  await expect(new WorkoutPage(page).finishButton()).toBeVisible()
  await click('showHistory')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await click('showSettings')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await click('openDataFolder')
  await expect.poll(desktop).toEqual([['openPath', dataDir]])
})

test('a second start hands over to the first and ends', async ({ app, page, dataDir, secondStart }) => {
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    app.once('second-instance', () => Object.assign(globalThis, { second: true }))
  })
  expect(await secondStart(dataDir)).toBe(0)
  const state = () =>
    app.evaluate(({ BrowserWindow }) => ({
      told: (globalThis as { second?: boolean }).second ?? false,
      windows: BrowserWindow.getAllWindows().length,
      minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
    }))
  await expect.poll(state).toEqual({ told: true, windows: 1, minimized: false })
})

test('sample data goes in, shows in the history, and goes out in one click', async ({ page }) => {
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove sample data' }).click()
  await expect(page.getByText('Nothing is logged yet')).toBeVisible()
})

test('the language changes at once, and is kept', async ({ launch }) => {
  const first = await launch()
  await first.page.keyboard.press('ControlOrMeta+6')
  await first.page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(first.page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible()
  const label = () => first.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('newWorkout')?.label)
  await expect.poll(label).toBe('Neues Training')
  await first.app.close()
  const { page } = await launch()
  await expect(page.getByRole('link', { name: 'Verlauf' })).toBeVisible()
})

test('the whole menu speaks the language of the person, and is of one piece', async ({ launch }) => {
  const { app } = await launch({ languages: ['de-DE'] })
  const labels = await app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap(({ label, submenu, type }) => (type === 'separator' ? [] : [label, ...all(submenu)]))
    return all(Menu.getApplicationMenu())
  })
  expect(labels).toEqual(
    expect.arrayContaining(['Bearbeiten', 'Kopieren', 'Vergrößern', 'Fenster schließen', 'Traininglogs beenden']),
  )
  expect(labels).not.toContain('')
})

const NO_KEYS = 'skipped: the keys that a test presses do not reach a native menu'

test('keys of the menu zoom the window, with Shift and without', async ({ app, page }) => {
  test.skip(HOST === 'electron', NO_KEYS)
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  const zoom = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  for (const [keys, level] of [
    ['=', 0.5],
    ['Shift++', 1],
    ['-', 0.5],
    ['0', 0],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${keys}`)
    await expect.poll(zoom).toBeCloseTo(level)
  }
})

test('a key of the menu quits', async ({ app, page }) => {
  test.skip(HOST === 'electron', NO_KEYS)
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  const closed = app.waitForEvent('close')
  // The page may be gone before it has answered.
  await page.keyboard.press('ControlOrMeta+q').catch(() => {})
  await closed
})

test('a file that is torn is kept aside and told, and the app starts', async ({ launch, dataDir }) => {
  const sessions = join(dataDir, 'data/output/sessions')
  mkdirSync(sessions, { recursive: true })
  writeFileSync(join(sessions, 'training_session_2026_01_01_aaaaaaaa.json'), '{"dataModelType": "training_')
  const { page } = await launch()
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByText(/training_session_2026_01_01_aaaaaaaa\.json/).first()).toBeVisible()
  expect(readdirSync(sessions)).toEqual([])
})

test('a sessions folder that cannot be written: the save stands, says why, and is written later', async ({
  page,
  dataDir,
}) => {
  mkdirSync(join(dataDir, 'data'), { recursive: true })
  writeFileSync(join(dataDir, 'data/output'), 'in the way')
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.finish()
  await expect(page.getByText(/Not written yet/)).toBeVisible()
  renameSync(join(dataDir, 'data/output'), join(dataDir, 'data/aside'))
  await page.getByRole('button', { name: 'Write now' }).click()
  await expect(page.getByText(/Not written yet/)).toBeHidden()
  const [name = ''] = readdirSync(join(dataDir, 'data/output/sessions'))
  expect(JSON.parse(readFileSync(join(dataDir, 'data/output/sessions', name), 'utf8'))).toMatchObject({
    exercises: [{ Name: 'Bench Press' }],
  })
})

test('a database of a newer version is refused, and left as it was', async ({ launch, secondStart, dataDir }) => {
  test.skip(HOST === 'electron', 'skipped: the error box of real Electron waits for a person')
  const { app } = await launch()
  await app.close()
  const path = join(dataDir, 'traininglogs.db')
  const database = connect(path, { readonly: false })
  database.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')")
  database.close()
  const before = readFileSync(path)
  expect(await secondStart(dataDir)).toBe(1)
  expect(readFileSync(path)).toEqual(before)
  expect(readFileSync(join(dataDir, 'logs/traininglogs.log'), 'utf8')).toContain('newer version')
})

test('a data folder that cannot be made ends the start in words, in the language of the system', async ({
  appDir,
  dataDir,
}) => {
  test.skip(HOST === 'electron', 'skipped: the error box of real Electron waits for a person')
  const inTheWay = join(dataDir, 'file')
  writeFileSync(inTheWay, '')
  const child = spawnProgram(appDir, join(inTheWay, 'below'), [], ['ignore', 'ignore', 'pipe'], ['de-DE'])
  const ended = once(child, 'close')
  const said = child.stderr ? await text(child.stderr) : ''
  expect(await ended).toEqual([1, null])
  expect(said).toContain('[error box] Traininglogs konnte nicht starten: In den Datenordner')
})
