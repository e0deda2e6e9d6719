import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, Menu } from 'electron'
import { t } from '#shared/messages/index.ts'
import { askedDataDir, resolveDataDir } from './data-dir.ts'
import { realWorld } from './env.ts'
import { sendEvent, serveCalls } from './ipc.ts'
import { type LastingApp, openLastingApp } from './lasting-app.ts'
import { describeError, fileLog } from './lib/log.ts'
import { buildMenu } from './menu.ts'
import { electronPlatform } from './platform/electron.ts'
import { lockDown, prepareScheme, servePage } from './security.ts'
import { focusWindow, openWindow } from './window.ts'

const dataDir = resolveDataDir(askedDataDir(process.argv))
const log = fileLog(dataDir, realWorld.now)

async function start(): Promise<void> {
  servePage(join(import.meta.dirname, '../renderer'))
  lockDown()
  const training = await openLastingApp({
    ...realWorld,
    dataDir,
    assetsDir: join(app.getAppPath(), 'data'),
    workerFile: join(import.meta.dirname, 'import-worker.js'),
    analyticsWorkerFile: join(import.meta.dirname, 'analytics-worker.js'),
    healthWorkerFile: join(import.meta.dirname, 'health-worker.js'),
    backupsWorkerFile: join(import.meta.dirname, 'backups-worker.js'),
    version: app.getVersion(),
    platform: electronPlatform,
    systemLanguages: () => app.getPreferredSystemLanguages(),
    log,
    checkOutputs: !app.isPackaged,
  })
  training.events.on(sendEvent)
  serveCalls(training.dispatch)
  showMenu(training)
  app.once('will-quit', (event) => {
    event.preventDefault()
    void training.dispose().finally(() => app.exit())
  })
  openWindow()
  // Only from here on: until calls are served, a window would have nobody to talk to.
  app.on('second-instance', focusWindow)
  app.on('activate', focusWindow)
}

function showMenu(training: LastingApp): void {
  const build = (): void =>
    Menu.setApplicationMenu(
      buildMenu({
        act: (action) => training.events.emit({ type: 'action', action }),
        openDataFolder: () => void training.dispatch('health.openDataFolder', null),
        showLogs: () => void training.dispatch('logs.reveal', null),
      }),
    )
  build()
  training.events.on((event) => {
    if (event.type === 'changed' && event.feature === 'settings') build()
  })
}

function fail(error: unknown): void {
  log('error', 'The app could not start', describeError(error))
  try {
    dialog.showErrorBox(t('app.errors.startTitle'), error instanceof Error ? error.message : String(error))
  } finally {
    app.exit(1)
  }
}

/** Electron refuses a path that is not there yet; Chromium's own files get a folder of their own. */
function takeFolders(): void {
  const sessionData = join(dataDir, 'chromium')
  mkdirSync(sessionData, { recursive: true })
  app.setPath('userData', dataDir)
  app.setPath('sessionData', sessionData)
}

function launch(): void {
  takeFolders()
  prepareScheme()
  if (app.requestSingleInstanceLock()) {
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit()
    })
    app.whenReady().then(start).catch(fail)
  } else app.quit()
}

try {
  launch()
} catch (error) {
  fail(error)
}
