import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { pickLanguage, setLanguage, t } from '#shared/messages/index.ts'
import { askedDataDir, resolveDataDir } from './data-dir.ts'
import { realWorld } from './env.ts'
import { openLastingApp } from './lasting-app.ts'
import { describeError, fileLog } from './lib/log.ts'
import { databasePath } from './services.ts'
import { readArguments } from './shell/arguments.ts'
import { nameOnTaskbar } from './shell/desktop.ts'
import { createElectronPlatform } from './shell/electron-platform.ts'
import { runCommandLine } from './shell/run-command-line.ts'
import { takeScratchProfile } from './shell/scratch-profile.ts'
import { lockDown, prepareScheme, servePage } from './shell/security.ts'
import { createShell, type Shell } from './shell/shell.ts'
import { updateSource } from './shell/updater.ts'

setLanguage(pickLanguage(app.getPreferredSystemLanguages()))

/** The folder that is asked for; what is no folder is refused before anything is opened, and told in the log of the usual one. */
function findDataDir(): { dataDir: string; refusal?: unknown } {
  try {
    return { dataDir: resolveDataDir(askedDataDir(process.argv)) }
  } catch (refusal) {
    return { dataDir: resolveDataDir(), refusal }
  }
}

const { dataDir, refusal } = findDataDir()
const log = fileLog(dataDir, realWorld.now)

/** What is asked of the app before it can do anything: files that a Mac hands over, and other starts. */
const early: ((shell: Shell) => void)[] = []
let shell: Shell | null = null

function withShell(act: (shell: Shell) => void): void {
  if (shell) act(shell)
  else early.push(act)
}

/** What another start was really given: Chromium puts switches of its own between the arguments that it hands over. */
function argumentsOf(data: unknown): string[] | null {
  const read = z.object({ argv: z.array(z.string()) }).safeParse(data)
  return read.success ? read.data.argv : null
}

const take = (argv: readonly string[], from: string): void =>
  withShell(({ take }) => take(readArguments(argv, { appPath: app.getAppPath(), from })))

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
    platform: createElectronPlatform(() => shell?.focus()),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    log,
    checkOutputs: !app.isPackaged,
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void training.dispose().finally(() => app.exit())
  })
  const opened = createShell({ training, dataDir, log, now: realWorld.now })
  opened.focus()
  shell = opened
  take(process.argv, process.cwd())
  for (const act of early) act(opened)
  app.on('activate', opened.focus)
}

/** Says why the app cannot start; on Linux there are no windows to say it in before Electron is ready. */
async function fail(error: unknown): Promise<void> {
  log('error', 'The app could not start', describeError(error))
  try {
    if (!app.isReady()) takeScratchProfile()
    await app.whenReady()
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
    if (existsSync(databasePath(dataDir))) accessSync(databasePath(dataDir), constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('DATA_FOLDER', t('app.errors.dataFolder', { dataDir, reason }), null, { cause: error })
  }
  app.setPath('userData', dataDir)
  app.setPath('sessionData', sessionData)
}

function launch(): void {
  if (refusal) return void fail(refusal)
  takeFolders()
  prepareScheme()
  nameOnTaskbar()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    withShell(({ handOver }) => handOver([path]))
  })
  app.on('second-instance', (_event, argv, from, data) => {
    withShell(({ focus }) => focus())
    take(argumentsOf(data) ?? argv, from)
  })
  if (app.requestSingleInstanceLock({ argv: process.argv })) {
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit()
    })
    app.whenReady().then(start).catch(fail)
  } else app.quit()
}

try {
  if (!runCommandLine()) launch()
} catch (error) {
  void fail(error)
}
