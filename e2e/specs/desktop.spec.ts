import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ElectronApplication } from '@playwright/test'
import { expect, HOST, spawnProgram, test } from '#e2e/fixtures.ts'
import { WorkoutPage } from '#e2e/pages/workout.ts'

const windowState = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return {
      bounds: window?.getNormalBounds(),
      isMaximized: window?.isMaximized(),
      zoom: Math.round((window?.webContents.getZoomLevel() ?? 0) * 100) / 100,
    }
  })

test('the window opens as it was left', async ({ launch }) => {
  const bounds = { x: 90, y: 60, width: 1000, height: 700 }
  const first = await launch()
  await first.app.evaluate(({ BrowserWindow }, to) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds(to)
    window?.webContents.setZoomLevel(1)
  }, bounds)
  await first.app.close()
  const second = await launch()
  expect(await windowState(second.app)).toEqual({ bounds, isMaximized: false, zoom: 1 })
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  await second.app.close()
  const third = await launch()
  expect(await windowState(third.app)).toMatchObject({ bounds, isMaximized: true })
})

test('a window whose display is gone opens where it is seen', async ({ launch, dataDir }) => {
  const bounds = { x: 9000, y: -4000, width: 1000, height: 700 }
  writeFileSync(
    join(dataDir, 'window.json'),
    JSON.stringify({ bounds, isMaximized: false, isFullScreen: false, zoom: 0 }),
  )
  const { app } = await launch()
  const isSeen = await app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: Number.NaN, y: Number.NaN }
    const area = screen.getPrimaryDisplay().workArea
    return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
  })
  expect(isSeen).toBe(true)
  expect((await windowState(app)).bounds).toMatchObject({ width: 1000, height: 700 })
})

test('a window state that nobody can read is none', async ({ launch, dataDir }) => {
  writeFileSync(join(dataDir, 'window.json'), '{"bounds":')
  const { page } = await launch()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('a start may ask for a new workout', async ({ launch }) => {
  const { page } = await launch({ args: ['--new-workout', '--nobody-knows-this'] })
  await expect(new WorkoutPage(page).finishButton()).toBeVisible()
})

test('what is typed when the window closes is there at the next start', async ({ launch }) => {
  const first = await launch()
  const workout = new WorkoutPage(first.page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.kept()
  await workout.cell('Bench Press', 1, 'reps').fill('7')
  await workout.quickEntry('Bench Press').fill('82.5x')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.app.waitForEvent('close')
  const { page } = await launch()
  await expect(new WorkoutPage(page).cell('Bench Press', 1, 'reps')).toHaveValue('7')
  await expect(new WorkoutPage(page).quickEntry('Bench Press')).toHaveValue('82.5x')
})

test('a page that dies comes back with what was typed', async ({ app, page }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.kept()
  const text = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const typed = `new Promise((found) => {
          const look = () => {
            const cell = document.querySelector('input[aria-label="Set 1 reps, Bench Press"]')
            if (cell) found(cell.value)
            else requestAnimationFrame(look)
          }
          look()
        })`
        contents?.once('render-process-gone', () =>
          contents.once('did-finish-load', () => void contents.executeJavaScript(typed).then(resolve)),
        )
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(text).toBe('5')
})

/** Does something while a file or folder is mounted so that nobody can write it; skips the test where that cannot be. */
async function whileReadOnly(path: string, mounts: string[][], act: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0
  test.skip(!isRoot || process.platform !== 'linux', 'skipped: only root can mount something read-only here')
  test.skip(HOST === 'electron', 'skipped: the error box of real Electron waits for a person')
  try {
    const isMounted = mounts.every((args) => spawnSync('mount', [...args, path]).status === 0)
    test.skip(!isMounted, 'skipped: this machine does not let root mount')
    await act()
  } finally {
    spawnSync('umount', [path])
  }
}

test('a data folder that can only be read is told, and nothing in it changes', async ({ secondStart, dataDir }) => {
  const folder = join(dataDir, 'read-only')
  mkdirSync(folder)
  await whileReadOnly(folder, [['-t', 'tmpfs', '-o', 'ro', 'tmpfs']], async () => {
    expect(await secondStart(folder)).toBe(1)
    expect(existsSync(join(folder, 'traininglogs.db'))).toBe(false)
  })
})

test('a database that can only be read is told at the start, not at the first save', async ({
  launch,
  secondStart,
  dataDir,
}) => {
  const path = join(dataDir, 'traininglogs.db')
  await (await launch()).app.close()
  const mounts = [
    ['--bind', path],
    ['-o', 'remount,bind,ro'],
  ]
  await whileReadOnly(path, mounts, async () => {
    expect(await secondStart(dataDir)).toBe(1)
    expect(readFileSync(join(dataDir, 'logs/traininglogs.log'), 'utf8')).toMatch(/cannot be written.*traininglogs\.db/)
  })
})

test('a language that nobody ever heard of is English', async ({ launch }) => {
  const { page } = await launch({ languages: ['tlh'] })
  await expect(page.getByRole('link', { name: 'History' })).toBeVisible()
})

test('a start tells of arguments that mean nothing, and is as usual', async ({ launch, dataDir }) => {
  const { page } = await launch({ args: ['--new-wrkout'] })
  await expect(
    page.getByText('Traininglogs does not know these options, so nothing came of them: --new-wrkout'),
  ).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  expect(readFileSync(join(dataDir, 'logs/traininglogs.log'), 'utf8')).toContain('--new-wrkout')
})

interface Ran {
  code: number
  out: string
  err: string
}

const all = (stream: Readable | null): Promise<string> | string => (stream ? text(stream) : '')

/** Runs the installed program as a command line. */
async function commandLine(appDir: string, dataDir: string, ...args: string[]): Promise<Ran> {
  const child = spawnProgram(appDir, dataDir, args, ['ignore', 'pipe', 'pipe'])
  const closed = once(child, 'close') as Promise<[number]>
  const [out, err] = await Promise.all([all(child.stdout), all(child.stderr)])
  const [code] = await closed
  return { code, out, err }
}

test('the program is the command line too, beside the open app', async ({ page, appDir, dataDir }) => {
  const workout = new WorkoutPage(page)
  await workout.start()
  await workout.log(1, 'Bench Press', ['80x5'])
  await workout.finish()
  const sessions = await commandLine(appDir, dataDir, 'sessions', '--json')
  expect(sessions.code).toBe(0)
  expect(JSON.parse(sessions.out)).toMatchObject([{ exercises: ['Bench Press'] }])
  expect((await commandLine(appDir, dataDir, '--help')).out).toContain('traininglogs')
  expect((await commandLine(appDir, dataDir, 'show', 'nothing-like-it')).code).toBe(1)
  const elsewhere = await commandLine(appDir, join(dataDir, 'none'), '--data-dir', dataDir, 'sessions', '--json')
  expect(JSON.parse(elsewhere.out)).toMatchObject([{ exercises: ['Bench Press'] }])
})

test('a word that is neither a command nor a file is no start of the app', async ({ appDir, dataDir }) => {
  const { code, err } = await commandLine(appDir, dataDir, 'sesions')
  expect(code).toBe(2)
  expect(err).toContain('Did you mean sessions?')
})

test('a data folder that is not named is told, and no other is opened', async ({ appDir, dataDir }) => {
  test.skip(HOST === 'electron', 'skipped: the error box of real Electron waits for a person')
  for (const args of [['--data-dir'], ['--data-dir', '--new-workout'], ['--data-dir=']]) {
    const { code, err } = await commandLine(appDir, dataDir, ...args)
    expect(code).toBe(1)
    expect(err).toContain('[error box] Traininglogs could not start: --data-dir needs the path of a folder after it')
  }
  expect(existsSync(join(dataDir, 'traininglogs.db'))).toBe(false)
})

test('a page that dies again and again is loaded only when asked', async ({ app }) => {
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const questions: string[] = []
    const show = async (_window: unknown, { message }: { message: string }) => {
      questions.push(message)
      return { response: 0, checkboxChecked: false }
    }
    Object.assign(dialog, { showMessageBox: show })
    const counts: number[] = []
    for (let crash = 1; crash <= 4; crash += 1) {
      const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()))
      contents?.forcefullyCrashRenderer()
      await loaded
      counts.push(questions.length)
    }
    return { counts, questions }
  })
  expect(asked).toEqual({ counts: [0, 0, 0, 1], questions: ['The window broke down several times in a row.'] })
})
