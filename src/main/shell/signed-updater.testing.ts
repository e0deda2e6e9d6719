import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js'
import { onTestFinished, vi } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { withSignature } from '#main/updates/signature.ts'
import { testKeys } from '#main/updates/testing.ts'
import { createSignedUpdater } from './signed-updater.ts'

/** Electron's network as Node's: nothing else of it is other. */
class NodeNetwork extends ElectronHttpExecutor {
  override createRequest(options: object, callback: (response: never) => void): never {
    return request(options, callback as () => void) as never
  }
  override addRedirectHandlers(): void {}
}

type Page = string | Buffer | ((response: ServerResponse) => void)

/** A place of releases: pages by their path, and what was asked of it. */
async function serveReleases() {
  const pages = new Map<string, Page>()
  const asked: { path: string; headers: IncomingHttpHeaders }[] = []
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ path: url, headers })
    const page = pages.get(url)
    if (typeof page === 'function') page(response)
    else response.writeHead(page === undefined ? 404 : 200, { 'content-length': page?.length ?? 0 }).end(page)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { pages, asked, source: `http://127.0.0.1:${(server.address() as AddressInfo).port}/r` }
}

export const keys = testKeys()
export const sha512 = (bytes: string): string => createHash('sha512').update(bytes).digest('base64')

export const NEW = 'the new program'
export const listOf = (version = '1.1.0', bytes = NEW, more = ''): string =>
  `version: ${version}
files:
  - url: Traininglogs-${version}.AppImage
    sha512: ${sha512(bytes)}
    size: ${bytes.length}
path: Traininglogs-${version}.AppImage
sha512: ${sha512(bytes)}
stagingPercentage: 0
releaseDate: '2026-03-31T10:00:00.000Z'
${more}`

/** The app at 1.0.0, in a place of its own. */
export async function openUpdater() {
  const place = await serveReleases()
  const home = tempFolder()
  const program = join(home, 'Traininglogs.AppImage')
  writeFileSync(program, 'the old program')
  vi.stubEnv('APPIMAGE', program)
  const userDataPath = join(home, 'data')
  mkdirSync(userDataPath)
  const appUpdateConfigPath = join(home, 'app-update.yml')
  writeFileSync(appUpdateConfigPath, 'updaterCacheDirName: traininglogs-updater\n')
  const did: string[] = []
  let atQuit: (code: number) => void = () => {}
  const updater = createSignedUpdater({
    source: place.source,
    keys: [keys.publicKey],
    opensAgain: true,
    http: new NodeNetwork(),
    app: {
      version: '1.0.0',
      name: 'traininglogs',
      isPackaged: true,
      appUpdateConfigPath,
      userDataPath,
      baseCachePath: join(home, 'cache'),
      whenReady: async () => {},
      quit: () => void did.push('quit'),
      relaunch: () => void did.push('relaunch'),
      onQuit: (done) => {
        atQuit = done
      },
    },
  })
  const publish = (list: string, folder = 'latest/download', key = keys.privateKey): void =>
    void place.pages.set(`/r/${folder}/latest-linux.yml`, withSignature(list, key))
  const upload = (page: Page, version = '1.1.0'): void =>
    void place.pages.set(`/r/download/v${version}/Traininglogs-${version}.AppImage`, page)
  const check = (channel: 'stable' | 'beta' = 'stable') => updater.check(channel, new AbortController().signal)
  const pending = (): string[] => {
    const folder = join(home, 'cache/traininglogs-updater/pending')
    return existsSync(folder) ? readdirSync(folder).sort() : []
  }
  return { ...place, updater, check, publish, upload, program, userDataPath, did, pending, quit: () => atQuit(0) }
}
