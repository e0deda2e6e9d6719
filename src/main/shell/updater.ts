import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import { askedDataDir } from '#main/data-dir.ts'
import { updateKeys } from '#main/updates/update-keys.ts'
import type { Updater, UpdateSource } from '#main/updates/updater.ts'
import { reopenImage } from './reopen-image.ts'

/** electron-updater's own, so that nothing of it meets the page's. */
const PARTITION = 'electron-updater'

/** Whether this copy came as something that is not replaced by its own program. */
function isRenewedElsewhere(): boolean {
  const { APPDIR, APPIMAGE, PORTABLE_EXECUTABLE_FILE } = process.env
  if (process.platform === 'win32') return PORTABLE_EXECUTABLE_FILE !== undefined || process.windowsStore
  if (process.platform === 'darwin') return process.mas
  // A terminal that is an AppImage itself hands its own variables on.
  return !APPIMAGE || !APPDIR || !process.execPath.startsWith(`${APPDIR}/`)
}

/** Where releases lie, as the package was built with; null where it was built without. */
function builtInSource(): string | null {
  try {
    const text = readFileSync(join(process.resourcesPath, 'app-update.yml'), 'utf8')
    return /^url: ["']?(https:\/\/[^\s"']+)["']?$/m.exec(text)?.[1] ?? null
  } catch {
    return null
  }
}

/** What electron-updater asks of the app. */
const appPort = () => ({
  version: app.getVersion(),
  name: app.getName(),
  isPackaged: app.isPackaged,
  appUpdateConfigPath: join(process.resourcesPath, 'app-update.yml'),
  userDataPath: app.getPath('userData'),
  whenReady: () => app.whenReady(),
  quit: () => app.quit(),
  onQuit: (done: (code: number) => void) => void app.once('quit', (_event, code) => done(code)),
  relaunch: () => reopenImage(process.env.APPIMAGE ?? '', askedDataDir(process.argv)),
})

/** Lets requests out while something that a person asked for runs, and only those that cannot be read on their way. */
function createGate() {
  let open = 0
  // The last listener counts: this one takes the place of the one that refuses everything (security.ts).
  session.fromPartition(PARTITION, { cache: false }).webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: open === 0 || new URL(url).protocol !== 'https:' })
  })
  return async <T>(work: () => Promise<T>): Promise<T> => {
    open += 1
    try {
      return await work()
    } finally {
      open -= 1
    }
  }
}

async function load(source: string) {
  const { createSignedUpdater } = await import('./signed-updater.ts')
  const opensAgain = askedDataDir(process.argv) === undefined
  return {
    updater: createSignedUpdater({ source, keys: updateKeys, opensAgain, app: appPort() }),
    whileOpen: createGate(),
  }
}

/** electron-updater, which is not even loaded before somebody asks for updates. */
function lazily(source: string): Updater {
  let loaded: ReturnType<typeof load> | undefined
  const get = () => {
    loaded ??= load(source)
    return loaded.catch((error: unknown) => {
      loaded = undefined
      throw error
    })
  }
  return {
    async check(channel, signal) {
      const { updater, whileOpen } = await get()
      return whileOpen(() => updater.check(channel, signal))
    },
    async download(watch) {
      const { updater, whileOpen } = await get()
      return whileOpen(() => updater.download(watch))
    },
    install: (failed) =>
      void get()
        .then(({ updater }) => updater.install(failed))
        .catch(failed),
  }
}

/** How this copy of the app is renewed. Nothing is asked of anybody here. */
export function updateSource(): UpdateSource {
  if (!app.isPackaged) return 'development'
  if (isRenewedElsewhere()) return 'elsewhere'
  const source = builtInSource()
  return source === null || updateKeys.length === 0 ? 'noSource' : lazily(source)
}
