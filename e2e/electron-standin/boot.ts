/** Reads the command line as Electron does, loads the app's own main file, then starts Chromium. */
import { existsSync, readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumVersion, findChromium } from '../chromium.ts'
import { Chromium } from './chromiumProcess.ts'
import { parseCommandLine } from './commandLine.ts'

const args = process.argv.slice(2)
const line = parseCommandLine(args)

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, configurable: true, enumerable: true })
}
const require = createRequire(import.meta.url)
const installed = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')) as { version: string }
define(process.versions, 'electron', installed.version)
define(process, 'type', 'browser')
define(process, 'defaultApp', true)
define(process, 'resourcesPath', join(import.meta.dirname, 'resources'))
process.argv = [join(import.meta.dirname, 'electron'), ...args]

const standin = new URL('./module.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standin, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
const { app, announceReady, manifest, switches } = await import('./app.ts')
const { lifecycle } = await import('./lifecycle.ts')

for (const [name, value] of line.switches) switches.set(name, value)
const target = resolve(line.app)
const isFile = ['.js', '.cjs', '.mjs', '.ts'].includes(extname(target))
manifest.path = isFile ? dirname(target) : target
const manifestFile = join(manifest.path, 'package.json')
const info = (existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {}) as Record<string, string>
manifest.version = info.version ?? installed.version
app.name = info.productName ?? info.name ?? 'Electron'
const userData = switches.get('user-data-dir')
if (userData) app.setPath('userData', resolve(userData))

const fail = (what: string, error: unknown): never => {
  console.error(what, error)
  process.exit(1)
}
process.on('exit', () => lifecycle.chromium?.process.kill('SIGKILL')) // after a crash; app.quit() has waited for it
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())

if (line.inspectPort !== undefined) inspector.open(line.inspectPort)
for (const preload of line.preloads) require(preload)
// As in Electron, `ready` waits for the whole of the main module, so a second instance ends before it needs a browser.
const main = isFile ? target : resolve(target, info.main ?? 'index.js')
await import(pathToFileURL(main).href).catch((error: unknown) => fail('App threw an error during load\n', error))

if (lifecycle.phase === 'loading') {
  const headed = process.env.TRAININGLOGS_HEADED === '1'
  const executable = await findChromium(headed).catch((error: unknown) => fail('electron stand-in:', error))
  const chromium = Chromium.start(executable, app.getPath('sessionData'), app.getLocale(), headed)
  lifecycle.chromium = chromium
  chromium.process.once('exit', (code) => {
    if (lifecycle.phase !== 'ended') fail('electron stand-in: Chromium ended by itself,', code)
  })
  const url = await chromium.devtoolsUrl.catch((error: unknown) => fail('electron stand-in:', error))
  await chromium.root.send('Target.setDiscoverTargets', { discover: true })
  const { product } = await chromium.root.send('Browser.getVersion')
  define(process.versions, 'chrome', product.split('/')[1] ?? chromiumVersion(executable))
  process.stderr.write(`\nDevTools listening on ${url}\n`)
  announceReady()
}
