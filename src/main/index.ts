import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { askedDataDir, resolveDataDir } from './data-dir.ts'
import { realWorld } from './env.ts'
import { openLastingApp } from './lasting-app.ts'
import { describeError, fileLog } from './lib/log.ts'
import { readArguments } from './shell/arguments.ts'
import { nameOnTaskbar } from './shell/desktop.ts'
import { createElectronPlatform } from './shell/electron-platform.ts'
import { runCommandLine } from './shell/run-command-line.ts'
import { lockDown, prepareScheme, servePage } from './shell/security.ts'
import { createShell } from './shell/shell.ts'
import { updateSource } from './shell/updater.ts'

const dataDir = resolveDataDir(askedDataDir(process.argv))
const log = fileLog(dataDir, realWorld.now)

/** Files that a Mac hands over before anything can be opened. */
const early: string[] = []
let open = (path: string): void => void early.push(path)
let showWindow = (): void => {}

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
    updates: updateSource(),
    platform: createElectronPlatform(() => showWindow()),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    log,
    checkOutputs: !app.isPackaged,
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void training.dispose().finally(() => app.exit())
  })
  const shell = createShell({ training, dataDir, log, now: realWorld.now })
  const take = (argv: readonly string[], from: string): void =>
    shell.take(readArguments(argv, { appPath: app.getAppPath(), from }))
  shell.focus()
  open = shell.open
  showWindow = shell.focus
  for (const path of early) open(path)
  take(process.argv, process.cwd())
  // Only from here on: until calls are served, a window would have nobody to talk to.
  app.on('second-instance', (_event, argv, from) => {
    shell.focus()
    take(argv, from)
  })
  app.on('activate', () => shell.focus())
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
  try {
    mkdirSync(sessionData, { recursive: true })
    // A folder that nobody may write has no lock either: it would look as if the app ran already.
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('DATA_FOLDER', t('app.errors.dataFolder', { dataDir, reason }), null, { cause: error })
  }
  app.setPath('userData', dataDir)
  app.setPath('sessionData', sessionData)
}

function launch(): void {
  takeFolders()
  prepareScheme()
  nameOnTaskbar()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  if (app.requestSingleInstanceLock()) {
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit()
    })
    app.whenReady().then(start).catch(fail)
  } else app.quit()
}

try {
  if (!runCommandLine()) launch()
} catch (error) {
  fail(error)
}
