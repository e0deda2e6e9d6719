import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
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
import type { UpdateChannel, UpdateOffer } from '#shared/contract/updates.ts'
import { t } from '#shared/messages/index.ts'

interface Ports {
  /** Where releases lie: `<source>/latest/download/`, `<source>/download/beta/`, `<source>/download/v1.2.3/`. */
  source: string
  /** Public keys of who may sign lists of updates. */
  keys: readonly string[]
  app: Omit<AppAdapter, 'baseCachePath'> & Partial<Pick<AppAdapter, 'baseCachePath'>>
  /** Whether the installer of Windows opens the app again, which it does without arguments. */
  opensAgain: boolean
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

const folder = (source: string, place: string): string => `${source}${source.endsWith('/') ? '' : '/'}${place}/`

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

/** Copies a program to where it is to be started, durably. Throws the errno error of the disk, and leaves nothing then. */
function copyProgram(from: string, to: string): void {
  try {
    copyFileSync(from, to)
    chmodSync(to, 0o755)
    const file = openSync(to, 'r')
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    if (statSync(to, { throwIfNoEntry: false })?.isFile()) rmSync(to)
    throw error
  }
}

/** Theirs removes the old file before the new one is in its place, and starts it while the old one still runs. */
class CarefulAppImageUpdater extends AppImageUpdater {
  private get target(): string {
    return process.env.APPIMAGE ?? ''
  }

  /** Does all that can fail for want of room or rights, while there is a window that can say so. */
  prepare(): void {
    copyProgram(this.installerPath ?? '', `${this.target}.next`)
  }

  override doInstall(): boolean {
    try {
      renameSync(`${this.target}.next`, this.target)
      return true
    } finally {
      // The old program, where the new one did not take its place.
      this.app.relaunch()
    }
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
  // It would ask for many pieces at once, which GitHub refuses, and for a list of the installed version's.
  updater.disableDifferentialDownload = true
  updater.logger = null
  Object.assign(updater, { httpExecutor: http, stagingUserIdPromise: { value: Promise.resolve(NOBODY) } })
}

/** A token that electron-updater ends its work by. */
function tokenOf(signal: AbortSignal): CancellationToken {
  signal.throwIfAborted()
  const token = new CancellationToken()
  signal.addEventListener('abort', () => token.cancel(), { once: true })
  return token
}

/** What an update of this system is taken from, among all that was published for it. */
const PACKAGE: Partial<Record<NodeJS.Platform, string>> = { win32: '.exe', darwin: '.zip', linux: '.AppImage' }

function offerHere(list: UpdateList): UpdateOffer {
  const [file] = list.files.filter(({ url }) => url.endsWith(PACKAGE[process.platform] ?? ''))
  if (!file) throw uselessAnswer(t('updates.errors.nothingThere'))
  return offerOf(list, file.size)
}

/** Updates through electron-updater, with lists that are signed by the app's makers. */
export function createSignedUpdater(ports: Ports): Updater {
  const app: AppAdapter = { baseCachePath: getAppCacheDir(), ...ports.app }
  const { opensAgain } = ports
  let asked: Asked = { channel: 'stable', token: new CancellationToken() }
  const updater = updaterOf(app)
  calm(updater, ports.http ?? new ElectronHttpExecutor())
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(ports, () => asked) })

  let tell = (_error: unknown): void => {}
  const inWords = (error: unknown): never => {
    throw describeUpdateProblem(error)
  }

  return {
    async check(channel, signal) {
      asked = { channel, token: tokenOf(signal) }
      const found = await updater.checkForUpdates().catch(inWords)
      if (!found?.isUpdateAvailable) return null
      const list = found.updateInfo as unknown as UpdateList
      return isOfChannel(list.version, channel) ? offerHere(list) : null
    },

    async download({ signal, onProgress }) {
      const token = tokenOf(signal)
      const told = ({ transferred, total }: { transferred: number; total: number }): void =>
        onProgress(transferred, total)
      updater.on('download-progress', told)
      try {
        await updater.downloadUpdate(token).catch(inWords)
      } finally {
        updater.off('download-progress', told)
      }
    },

    install(failed) {
      updater.off('error', tell)
      tell = (error) => failed(notInstalled(error))
      updater.once('error', tell)
      if (updater instanceof MacUpdater) return updater.quitAndInstall()
      try {
        if (updater instanceof CarefulAppImageUpdater) updater.prepare()
      } catch (error) {
        return tell(error)
      }
      // Not before everything is closed: an installer ends an app that still runs.
      app.onQuit(() => void updater.install(true, opensAgain))
      app.quit()
    },
  }
}
