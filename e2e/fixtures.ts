// biome-ignore-all lint/correctness/noEmptyPattern: Playwright reads which fixtures a fixture needs from its parameter
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { NetworkWatch, watched } from './network.ts'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..')
const electronHome = dirname(require.resolve('electron/package.json'))

function findHost(): 'electron' | 'standin' {
  const named = process.env.TRAININGLOGS_E2E_HOST
  if (named === 'electron' || named === 'standin') return named
  if (named) throw new Error(`TRAININGLOGS_E2E_HOST is electron or standin, not ${named}`)
  const pathFile = join(electronHome, 'path.txt')
  const binary = existsSync(pathFile) && join(electronHome, 'dist', readFileSync(pathFile, 'utf8'))
  return binary && existsSync(binary) ? 'electron' : 'standin'
}

/** What the app runs on: Electron where its binary is, else the stand-in. TRAININGLOGS_E2E_HOST decides otherwise. */
export const HOST = findHost()
if (HOST === 'standin') process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'e2e/electron-standin')

/** The host in words, for the first line of a report. */
export function describeHost(): string {
  const { version } = JSON.parse(readFileSync(join(electronHome, 'package.json'), 'utf8')) as { version: string }
  if (HOST === 'electron') return `real Electron ${version}`
  return `stand-in for Electron ${version}, over Chromium ${process.env.TRAININGLOGS_CHROMIUM_VERSION ?? '(unknown)'}`
}

/** How one start of the app differs from the usual. */
interface LaunchOptions {
  dataDir?: string
  args?: string[]
  env?: Record<string, string>
  /** The user's languages, best first. */
  languages?: string[]
}
/** A started app and its first window, once that has rendered. */
interface Launched {
  app: ElectronApplication
  page: Page
}
/** What axe found: the rule and where it is broken. */
interface Violation {
  id: string
  targets: string[]
}

interface Fixtures {
  /** The folder of the app to start: this project, unless a spec says otherwise. */
  appDir: string
  dataDir: string
  /** A folder for files that a spec makes. */
  madeDir: string
  /** What the apps of a test ask of others; a test in which they ask anything fails. */
  network: NetworkWatch
  launch: (options?: LaunchOptions) => Promise<Launched>
  launched: Launched
  app: ElectronApplication
  page: Page
  /** Starts the app once more, with no test attached, and gives its exit code. */
  secondStart: (dataDir: string, args?: string[]) => Promise<number | null>
  scanA11y: (page: Page) => Promise<Violation[]>
}

/** The machine's own language, time zone and theme are none of a test's business. */
function environment(dataDir: string, { languages = ['en-US'], env = {} }: LaunchOptions): Record<string, string> {
  const posix = languages.map((tag) => tag.replace('-', '_'))
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const neutral = { LANG: `${posix[0]}.UTF-8`, LC_ALL: `${posix[0]}.UTF-8`, LANGUAGE: posix.join(':'), TZ: 'UTC' }
  const kept = Object.fromEntries(
    own.filter(([name]) => !/^(LC_|GTK_THEME|NODE_OPTIONS|ELECTRON_RUN_AS_NODE|FORCE_COLOR)/.test(name)),
  )
  return { ...kept, ...neutral, TRAININGLOGS_DATA_DIR: dataDir, ...env }
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Ends the app as a power cut would. The stand-in's Chromium follows by itself, and the next start waits for that. */
export async function killHard(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const exited = ended(child) ? Promise.resolve() : once(child, 'exit')
  const closed = app.waitForEvent('close', { timeout: 10_000 })
  child.kill('SIGKILL')
  await Promise.all([exited, closed])
}

async function withFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  await use(folder)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Starts the program with no test attached. */
export function spawnProgram(
  appDir: string,
  dataDir: string,
  args: readonly string[],
  stdio: StdioOptions = 'ignore',
  languages: string[] = ['en-US'],
) {
  const binary: string = require('electron')
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : []
  return spawn(binary, [...sandbox, appDir, ...args], { env: environment(dataDir, { languages }), stdio })
}

export const test = base.extend<Fixtures>({
  appDir: [root, { option: true }],
  dataDir: async ({}, use) => withFolder('traininglogs-e2e-', use),
  madeDir: async ({}, use) => withFolder('traininglogs-made-', use),
  network: async ({}, use, testInfo) => {
    const network = new NetworkWatch()
    await use(network)
    testInfo.annotations.push({ type: 'requests', description: String(network.seen) })
    // A refusal may still be on its way here; what did go out stays.
    await expect.poll(() => network.outside(), 'asked of a network').toEqual([])
  },
  launch: async ({ appDir, dataDir, network }, use, testInfo) => {
    const started: { app: ElectronApplication; child: ChildProcess; log: string[] }[] = []
    await use(async (options = {}) => {
      const language = options.languages?.[0]
      const app = await _electron.launch({
        args: [...watched, ...(language === undefined ? [] : [`--lang=${language}`]), appDir, ...(options.args ?? [])],
        cwd: appDir,
        env: environment(options.dataDir ?? dataDir, options),
        colorScheme: null, // the app's own choice
      })
      const child = app.process() // an app that has ended does not tell any more
      const log: string[] = []
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => log.push(String(chunk)))
      started.push({ app, child, log })
      network.watch(app, log)
      const page = await app.firstWindow()
      await page.locator('body[data-ready]').waitFor({ state: 'attached' })
      return { app, page }
    })
    for (const [i, { app, child, log }] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach(`main-process-${i + 1}.log`, { body: log.join(''), contentType: 'text/plain' })
      }
      if (!ended(child)) await app.close()
    }
  },
  launched: async ({ launch }, use) => {
    await use(await launch())
  },
  app: async ({ launched }, use) => {
    await use(launched.app)
  },
  page: async ({ launched }, use) => {
    await use(launched.page)
  },
  secondStart: async ({ appDir }, use) => {
    await use(async (dataDir, args = []) => {
      const child = spawnProgram(appDir, dataDir, args)
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    })
  },
  scanA11y: async ({}, use) => {
    await use(async (page) => {
      // legacy mode: an Electron app cannot open the blank page axe would work in
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }))
    })
  },
})

/** Puts a test's answer in the place of a dialog; it is given each time until another takes its place. */
export async function answerDialog(
  app: ElectronApplication,
  method: 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox',
  answer: object,
): Promise<void> {
  await app.evaluate(({ dialog }, [name, value]) => Object.assign(dialog, { [name]: async () => value }), [
    method,
    answer,
  ] as const)
}

type ShellCall = [method: string, argument: string]
/** From here on the desktop is asked for nothing; the function returned tells what it would have been asked. */
export async function recordShell(app: ElectronApplication): Promise<() => Promise<ShellCall[]>> {
  const calls = await app.evaluateHandle(({ shell }) => {
    const seen: ShellCall[] = []
    const note = (method: string, result: unknown) => (argument: string) => {
      seen.push([method, argument])
      return result
    }
    const done = Promise.resolve()
    Object.assign(shell, {
      openExternal: note('openExternal', done),
      openPath: note('openPath', Promise.resolve('')),
      showItemInFolder: note('showItemInFolder', undefined),
      trashItem: note('trashItem', done),
    })
    return seen
  })
  return () => calls.jsonValue()
}

export { expect }
