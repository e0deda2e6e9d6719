/** What people, and files of strangers, write is text on every screen: nothing of it runs, loads or hides. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { Copies } from '#e2e/pages/copies.ts'
import { dropFiles } from '#e2e/pages/drop.ts'
import { ExercisesPage } from '#e2e/pages/exercises.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { ImportScreen } from '#e2e/pages/import.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { guard } from '#e2e/security/guard.ts'
import { FILE_NAME, hostileLog, hostileSession, hostileTable } from '#e2e/security/hostile-files.ts'
import { allPayloads, payloads } from '#e2e/security/payloads.ts'

const ID = '3fcb25c2-5ca4-4c42-9530-f957959f633d'

const FIELDS = ['input:not([type])', 'input[type=text]', 'input[type=search]', 'textarea']
  .flatMap((field) => [`main ${field}`, `[role=dialog] ${field}`])
  .join(', ')

/** Fills every text field there is on the screen, each with another payload, and leaves it. */
async function fillAll(page: Page, from = 0): Promise<number> {
  const fields = page.locator(FIELDS)
  let filled = 0
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue
    const isLong = (await field.evaluate((element) => element.tagName)) === 'TEXTAREA'
    await field.fill(isLong ? allPayloads : (payloads[(from + filled) % payloads.length] ?? ''))
    await field.press('Tab')
    filled += 1
  }
  return filled
}

const PLACES = [
  ['ControlOrMeta+2', 'History'],
  ['ControlOrMeta+3', 'Exercises'],
  ['ControlOrMeta+4', 'Analytics'],
  ['ControlOrMeta+5', 'Data health'],
  ['ControlOrMeta+6', 'Settings'],
] as const

const go = async (page: Page, keys: string, heading: string) => {
  await page.keyboard.press(keys)
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
}

test('what files of strangers say is text on every screen', async ({ launch, dataDir }) => {
  test.setTimeout(90_000)
  const sessions = join(dataDir, 'data/output/sessions')
  mkdirSync(sessions, { recursive: true })
  writeFileSync(join(sessions, `${FILE_NAME}.json`), `{"${FILE_NAME}`)
  const { page } = await launch()
  const check = guard(page)

  await dropFiles(page, [{ name: `${FILE_NAME}.json`, text: hostileSession(ID, '2026-02-02') }])
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
  await check('opened file')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await new HistoryPage(page).show()
  await check('history')
  await new HistoryPage(page).session(/./).first().click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(main).toContainText(payloads.at(-1) ?? '')
  const shown = (await main.textContent()) ?? ''
  expect(payloads.filter((payload) => !shown.includes(payload))).toEqual([])
  await check('session')

  const stem = FILE_NAME.replace('/', '')
  await dropFiles(page, [
    { name: `${stem}.csv`, text: hostileTable() },
    { name: `${stem}.md`, text: hostileLog() },
    { name: `${stem}.txt`, text: allPayloads },
    { name: `${stem}.jsonl`, text: `{"x": ${allPayloads}` },
  ])
  const screen = new ImportScreen(page)
  await expect(screen.heading('What would be imported')).toBeVisible()
  await check('import preview')
  await fillAll(page)
  await check('import answers')
  await screen.button(/^Import \d/).click()
  await expect(screen.button('Import more')).toBeVisible()
  await check('import done')
  await screen.show()
  await check('import batches')

  for (const [keys, heading] of PLACES) {
    await go(page, keys, heading)
    await check(heading)
  }
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByText(FILE_NAME).first()).toBeVisible()
  for (const name of payloads.filter((_, i) => i % 4 === 0)) {
    await page.evaluate((text) => {
      location.hash = `/exercises/${encodeURIComponent(text)}`
    }, name)
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(name)
    await check(`exercise ${name}`)
  }
})

test('what is typed into any field is text on every screen', async ({ page }) => {
  test.setTimeout(90_000)
  const check = guard(page)
  const fields: Record<string, number> = {}
  const fill = async (place: string) => {
    await expect(page.locator(FIELDS).filter({ visible: true }).first()).toBeVisible()
    fields[place] = await fillAll(page, Object.keys(fields).length * 7)
    await check(place)
  }

  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText(/sample sessions in the log/)).toBeVisible()
  await go(page, 'ControlOrMeta+6', 'Settings')
  await fill('settings')
  await go(page, 'ControlOrMeta+2', 'History')
  await fill('history')
  await go(page, 'ControlOrMeta+3', 'Exercises')
  await fill('exercises')
  await page.getByRole('button', { name: 'New exercise' }).click()
  await fill('new exercise')
  await page.keyboard.press('Escape')

  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.more()
  const [name = ''] = payloads
  await workout.log(1, name, ['80x5 @8'])
  await page.getByRole('button', { name: `Notes and details of ${name}` }).click()
  await fill('workout')
  await workout.kept()
  expect(fields).toEqual({
    settings: expect.any(Number),
    history: expect.any(Number),
    exercises: 1,
    'new exercise': 2,
    workout: expect.any(Number),
  })
  expect(Math.min(...['settings', 'history', 'workout'].map((place) => fields[place] ?? 0))).toBeGreaterThanOrEqual(5)
})

test('a workout of markup is saved as it was typed, and shown so', async ({ page }) => {
  const check = guard(page)
  const payload = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>"'\`{{7*7}}\${7*7}`
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, payload, [`80x5 @8 - ${payload}`])
  await page.getByLabel('Focus').fill(payload)
  await page.getByRole('button', { name: `Notes and details of ${payload}` }).click()
  for (const field of ['Notes', 'Warm-up notes', 'Cues (one a line)', 'Muscles (one a line)', 'Superset']) {
    await page.getByLabel(`${field}, ${payload}`, { exact: true }).fill(payload)
  }
  await page.keyboard.press('ControlOrMeta+Enter')
  await check('finish')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  const file = await new Copies(page).path('JSON file')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    focus: payload,
    exercises: [{ Name: payload, notes: payload, warmupNotes: payload, formCues: [payload], supersetGroup: payload }],
  })
  await check('saved')
  await page.getByRole('button', { name: 'View session' }).click()
  await expect(page.getByRole('main')).toContainText(payload)
  await check('session')
  const exercises = new ExercisesPage(page)
  await exercises.open(payload)
  await exercises.rename(`${payload} 2`)
  await expect(exercises.preview()).toContainText(payload)
  await check('rename')
  await exercises.confirm('Rename').click()
  await expect(exercises.heading(`${payload} 2`)).toBeVisible()
  await expect(await exercises.changes()).toContainText([payload.slice(0, 60)])
  await check('changes')
})
