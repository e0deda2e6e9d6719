import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { extractAll } from '@electron/asar'
import { answerDialog, test as base, expect, HOST, spawnProgram } from '#e2e/fixtures.ts'
import { HistoryPage } from '#e2e/pages/history.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'
import { sessionsIn } from '#e2e/sessionFiles.ts'
import { pack } from './pack.ts'

base.describe.configure({ timeout: 90_000 }) // it is packed first

/** The app of the package; the stand-in cannot read an archive, so it is given what is in it. */
const test = base.extend({
  appDir: async ({ madeDir }, use) => {
    const packed = pack('linux')
    const unpacked = join(madeDir, 'app')
    if (HOST === 'standin') extractAll(packed.asar, unpacked)
    await use(HOST === 'standin' ? unpacked : packed.asar)
    packed.remove()
  },
})

test('the packaged app saves a workout, shows it after a restart, writes it out, and is the command line', async ({
  launch,
  appDir,
  dataDir,
  madeDir,
}) => {
  test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'the package is for Linux on x64')
  const first = await launch()
  const workout = new WorkoutPage(first.page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5 @8'])
  await workout.finish()
  expect(sessionsIn(dataDir)).toMatchObject([{ exercises: [{ Name: 'Bench Press' }] }])
  await first.app.close()

  const { app, page } = await launch()
  const history = new HistoryPage(page)
  await history.show()
  await expect(history.session('400 kg')).toHaveCount(1)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.click())
  const path = join(madeDir, 'log.csv')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: path })
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByRole('heading', { name: 'Exported', level: 1 })).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain('Bench Press')

  // The first is what the start script of an AppImage adds where the system forbids the sandbox.
  const asked = ['--no-sandbox', 'sessions', '--json']
  const command = spawnProgram(appDir, dataDir, asked, ['ignore', 'pipe', 'ignore'])
  const ended = once(command, 'close')
  expect(JSON.parse(command.stdout ? await text(command.stdout) : '')).toMatchObject([{ exercises: ['Bench Press'] }])
  expect((await ended)[0]).toBe(0)
})
