import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync } from 'node:fs'
import {
  AppImageUpdater,
  type AppUpdater,
  CancellationToken,
  MacUpdater,
  NsisUpdater,
  Provider,
  type ResolvedUpdateFileInfo,
  type UpdateInfo,
} from 'electron-updater'
import { type AppAdapter, getAppCacheDir } from 'electron-updater/out/AppAdapter.js'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js'
import { type ProviderRuntimeOptions, parseUpdateInfo } from 'electron-updater/out/providers/Provider.js'
import { describeUpdateProblem, notInstalled, unsigned, uselessAnswer } from '#main/updates/problems.ts'
import { signedText } from '#main/updates/signature.ts'
import { isOfChannel, MOST_LETTERS, offerOf, type UpdateList, updateListSchema } from '#main/updates/update-list.ts'
import type { Updater } from '#main/updates/updater.ts'
import type { UpdateChannel } from '#shared/contract/updates.ts'
import { t } from '#shared/messages/index.ts'

interface Ports {
  /** Where releases lie: `<source>/latest/download/`, `<source>/download/beta/`, `<source>/download/v1.2.3/`. */
  source: string
  /** Public keys of who may sign lists of updates. */
  keys: readonly string[]
  app: Omit<AppAdapter, 'baseCachePath'> & Partial<Pick<AppAdapter, 'baseCachePath'>>
  /** Electron's own network where there is none given. */
  http?: ElectronHttpExecutor
}

/** What one check is about. */
interface Asked {
  channel: UpdateChannel
  token: CancellationToken
}

const PLACE: Record<UpdateChannel, string> = { stable: 'latest/download', beta: 'download/beta' }

/** Instead of a number that every installation has of its own, and would send along. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const folder = (source: string, place: string): string => `${source.replace(/\/+$/, '')}/${place}/`

/** Reads the list of a channel, and believes it only where it is signed. */
function providerOf({ source, keys }: Ports, asked: () => Asked) {
  return class extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime)
    }

    override setRequestHeaders(): void {
      // None but those every request has.
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      const { channel, token } = asked()
      const name = `${this.getDefaultChannelName()}.yml`
      const url = new URL(name, folder(source, PLACE[channel]))
      const answer = (await this.httpRequest(url, null, token)) ?? ''
      if (answer.length > MOST_LETTERS) throw uselessAnswer(t('updates.errors.tooLarge'))
      const text = signedText(answer, keys)
      if (text === null) throw unsigned()
      const list = updateListSchema.safeParse(parseUpdateInfo(text, name, url))
      if (!list.success) throw uselessAnswer(t('updates.errors.unreadable'))
      return list.data as unknown as UpdateInfo
    }

    resolveFiles({ version, files }: UpdateInfo): ResolvedUpdateFileInfo[] {
      const base = folder(source, `download/v${version}`)
      return files.map((info) => ({ url: new URL(encodeURIComponent(info.url), base), info }))
    }
  }
}

/** Theirs removes the old file before the new one is in its place, and starts it while the old one still runs. */
class CarefulAppImageUpdater extends AppImageUpdater {
  override doInstall(): boolean {
    const target = process.env.APPIMAGE
    const made = this.installerPath
    if (!target || !made) return false
    const next = `${target}.next`
    copyFileSync(made, next)
    chmodSync(next, 0o755)
    const file = openSync(next, 'r')
    fsyncSync(file)
    closeSync(file)
    renameSync(next, target)
    this.app.relaunch()
    return true
  }
}

function updaterOf(app: AppAdapter): NsisUpdater | MacUpdater | AppImageUpdater {
  if (process.platform === 'win32') return new NsisUpdater(null, app)
  if (process.platform === 'darwin') return new MacUpdater(undefined, app)
  return new CarefulAppImageUpdater(null, app)
}

/** Takes from electron-updater all that it does by itself. */
function calm(updater: AppUpdater, http: ElectronHttpExecutor): void {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  updater.logger = null
  Object.assign(updater, { httpExecutor: http, stagingUserIdPromise: { value: Promise.resolve(NOBODY) } })
}

/** Updates through electron-updater, with lists that are signed by the app's makers. */
export function createSignedUpdater(ports: Ports): Updater {
  const app: AppAdapter = { baseCachePath: getAppCacheDir(), ...ports.app }
  let asked: Asked = { channel: 'stable', token: new CancellationToken() }
  const updater = updaterOf(app)
  calm(updater, ports.http ?? new ElectronHttpExecutor())
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(ports, () => asked) })

  const inWords = (error: unknown): never => {
    throw describeUpdateProblem(error)
  }
  const tokenOf = (signal: AbortSignal): CancellationToken => {
    const token = new CancellationToken()
    signal.addEventListener('abort', () => token.cancel(), { once: true })
    return token
  }

  return {
    async check(channel, signal) {
      asked = { channel, token: tokenOf(signal) }
      const found = await updater.checkForUpdates().catch(inWords)
      if (!found?.isUpdateAvailable) return null
      const list = found.updateInfo as unknown as UpdateList
      return isOfChannel(list.version, channel) ? offerOf(list) : null
    },

    async download({ signal, onProgress }) {
      const told = ({ transferred, total }: { transferred: number; total: number }): void =>
        onProgress(transferred, total)
      updater.on('download-progress', told)
      try {
        await updater.downloadUpdate(tokenOf(signal)).catch(inWords)
      } finally {
        updater.off('download-progress', told)
      }
    },

    install(failed) {
      updater.once('error', (error) => failed(notInstalled(error)))
      if (updater instanceof MacUpdater) return updater.quitAndInstall()
      // Not before everything is closed: an installer ends an app that still runs.
      app.onQuit(() => void updater.install(true, true))
      app.quit()
    },
  }
}
