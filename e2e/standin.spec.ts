/**
 * What the other specs rely on: that an app behaves here as it does in Electron. On real Electron these run too, and then
 * it is the expectations that are tested.
 */
import { answerDialog, expect, killHard, recordShell, test } from './fixtures.ts'
import { messageOf, onlyStandin, smokeApp } from './smoke-app/smoke.ts'

test.use({ appDir: smokeApp })

test.describe('window', () => {
  test('opens with its size, title and address, and shows itself when ready', async ({ app, page }) => {
    await expect(page.getByRole('heading', { name: 'Smoke' })).toBeVisible()
    const state = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [win] = BrowserWindow.getAllWindows()
        return [win?.getTitle(), win?.webContents.getURL(), win?.isVisible(), win?.getSize()]
      })
    await expect.poll(state).toEqual(['Smoke', 'app://smoke/index.html', true, [900, 700]])
    expect(await page.evaluate(() => innerWidth)).toBe(900)
  })

  test('that refuses to close keeps the app, and later quits in order', async ({ app, page }) => {
    await app.evaluate(({ app, BrowserWindow }) => {
      const [win] = BrowserWindow.getAllWindows()
      win?.once('close', (event) => event.preventDefault())
      app.quit()
    })
    await expect(page.getByRole('heading', { name: 'Smoke' })).toBeVisible()
    const child = app.process()
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
    const closed = app.waitForEvent('close')
    await app.evaluate(({ app, BrowserWindow }) => {
      const say = (what: string) => () => void process.stdout.write(`${what} `)
      BrowserWindow.getAllWindows()[0]?.on('close', say('close')).on('closed', say('closed'))
      app.on('before-quit', say('before-quit')).on('window-all-closed', say('window-all-closed'))
      app.on('will-quit', say('will-quit')).on('quit', say('quit'))
      setImmediate(() => app.quit())
    })
    await closed
    expect(said).toBe('before-quit close closed will-quit quit ')
    expect(child.exitCode).toBe(0)
  })

  test('whose renderer crashed is told, and can be loaded again', async ({ app }) => {
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('render-process-gone', (_event, { reason }) => {
            contents.once('did-finish-load', () => resolve(reason))
          })
          contents?.forcefullyCrashRenderer()
        }),
    )
    expect(['crashed', 'killed']).toContain(await loaded)
    const title = ({ BrowserWindow }: typeof Electron.CrossProcessExports) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('smoke.invoke("echo", document.title)')
    expect(await app.evaluate(title)).toBe('Smoke')
  })

  test('zooms as a browser does, and follows nativeTheme', async ({ app, page }) => {
    await app.evaluate(({ BrowserWindow, nativeTheme }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5)
      nativeTheme.themeSource = 'dark'
    })
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(600)
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  })
})

test.describe('desktop', () => {
  test('menu items are found by id and chosen', async ({ app, page }) => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click())
    await expect(page.getByRole('status')).toHaveText('new')
    const roles = ({ Menu }: typeof Electron.CrossProcessExports) =>
      Menu.getApplicationMenu()?.items.map(({ label, submenu }) => [label, (submenu?.items.length ?? 0) > 2])
    expect(await app.evaluate(roles)).toEqual([
      ['File', true],
      ['Edit', true],
      ['View', true],
    ])
  })

  test('accelerators choose what is enabled', async ({ page }) => {
    onlyStandin("the test driver's keys do not reach a native menu")
    await page.getByLabel('Text').press('ControlOrMeta+O')
    await expect(page.getByRole('status')).toHaveText('')
    await page.getByLabel('Text').press('ControlOrMeta+N')
    await expect(page.getByRole('status')).toHaveText('new')
  })

  test('dialogs and the shell answer as the test says', async ({ app }) => {
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: ['/there'] })
    expect(await app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).toEqual({
      canceled: false,
      filePaths: ['/there'],
    })
    const calls = await recordShell(app)
    await app.evaluate(({ shell }) => shell.openExternal('https://example.org/'))
    expect(await calls()).toEqual([['openExternal', 'https://example.org/']])
  })

  test('a dialog nobody answers, and what is not implemented, is an error by name', async ({ app, page }) => {
    onlyStandin('there a dialog waits, and everything is implemented')
    await expect(app.evaluate(({ dialog }) => dialog.showSaveDialog({}))).rejects.toThrow(
      'dialog.showSaveDialog was shown',
    )
    await expect(app.evaluate(({ app }) => app.getAppMetrics())).rejects.toThrow('app.getAppMetrics is not implemented')
    await expect(app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setKiosk(true))).rejects.toThrow(
      'BrowserWindow.setKiosk is not implemented',
    )
    await expect(app.evaluate((electron) => electron.crashReporter)).rejects.toThrow('electron.crashReporter is not')
    expect(await messageOf(page, (s) => s.missing())).toBe(
      'electron stand-in: ipcRenderer.sendToHost is not implemented',
    )
  })

  test("the user's languages reach app and page", async ({ launch }) => {
    const { app, page } = await launch({ languages: ['de-DE', 'en-US'] })
    expect(await app.evaluate(({ app }) => app.getPreferredSystemLanguages()[0])).toMatch(/^de/)
    expect(await page.evaluate(() => navigator.language)).toMatch(/^de/)
  })
})

test.describe('process', () => {
  test('a second start hands over and ends', async ({ page, dataDir, secondStart }) => {
    expect(await secondStart(dataDir, ['hello.json'])).toBe(0)
    await expect(page.getByRole('status')).toHaveText(/hello\.json$/)
  })

  test('a killed app starts again on the same data', async ({ launch }) => {
    const first = await launch()
    await first.page.evaluate(() => localStorage.setItem('kept', 'no'))
    await killHard(first.app)
    const second = await launch()
    await second.page.evaluate(() => localStorage.setItem('kept', 'yes'))
    await second.app.close()
    const third = await launch()
    expect(await third.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  })

  test('the page can be scanned for accessibility', async ({ page, scanA11y }) => {
    expect(await scanA11y(page)).toEqual([])
    await page.evaluate(() =>
      document.querySelector('label:last-of-type')?.replaceWith(document.createElement('input')),
    )
    expect((await scanA11y(page)).map(({ id }) => id)).toEqual(['label'])
  })
})
