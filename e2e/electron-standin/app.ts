import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:net'
import { preventable } from './event.ts'
import { takeLock } from './instanceLock.ts'
import { chromiumLocale, systemLanguages } from './languages.ts'
import { lifecycle } from './lifecycle.ts'
import { getPath, setPath } from './paths.ts'
import { strict } from './strict.ts'
import { openWindows } from './windows.ts'

/** Switches of the command line, the app's own included. */
export const switches = new Map<string, string>()
/** What the app's package.json says; filled in before the app is loaded. */
export const manifest = { version: '0.0.0', path: process.cwd() }

let becomeReady: () => void = () => {}
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve
})

/** Electron sends Chromium's command line: its switches first, with those that it added itself, then what is none. */
function asChromiumSendsIt([program = '', ...args]: readonly string[]): string[] {
  const added = ['--standard-schemes=app', '--secure-schemes=app', '--fetch-schemes=app']
  const isSwitch = (arg: string): boolean => arg.startsWith('-')
  return [program, ...args.filter(isSwitch), ...added, ...args.filter((arg) => !isSwitch(arg))]
}

class App extends EventEmitter {
  name = 'Electron'
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
  })
  private lock: Server | undefined

  isReady = (): boolean => lifecycle.phase !== 'loading'
  whenReady = (): Promise<void> => ready
  getName = (): string => this.name
  setName(name: string): void {
    this.name = name
  }
  getVersion = (): string => manifest.version
  getAppPath = (): string => manifest.path
  getPath = (name: string): string => getPath(name, this.name)
  setPath = (name: string, path: string): void => setPath(name, path, this.name)
  getLocale = (): string => chromiumLocale(switches.get('lang') || this.getSystemLocale())
  getSystemLocale = (): string => systemLanguages()[0] ?? 'en-US'
  getLocaleCountryCode = (): string => new Intl.Locale(this.getSystemLocale()).region ?? ''
  getPreferredSystemLanguages = (): string[] => systemLanguages()

  // What only a desktop could show: there is none, and nothing comes back.
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  enableSandbox(): void {
    if (lifecycle.phase !== 'loading') throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    if (this.lock) return true
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const mine = { argv: asChromiumSendsIt(process.argv), cwd: process.cwd(), data: data ?? null }
    this.lock = takeLock(folder, mine, ({ argv, cwd, data: theirs }) => {
      app.emit('second-instance', preventable(), argv, cwd, theirs)
    })
    return this.lock !== undefined
  }
  hasSingleInstanceLock = (): boolean => this.lock !== undefined
  releaseSingleInstanceLock(): void {
    this.lock?.close()
    this.lock = undefined
  }

  quit(): void {
    if (lifecycle.quitting || lifecycle.phase === 'ended') return
    const event = preventable()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    lifecycle.quitting = true
    const windows = openWindows()
    if (windows.length === 0) afterLastWindow()
    for (const window of windows) window.close()
  }
  exit(code = 0): void {
    if (lifecycle.phase === 'ended') return
    lifecycle.exiting = true
    for (const window of openWindows()) window.destroy()
    end(code)
  }
}

/** Electron's `app`. */
export const app = strict('app', new App())

/** What follows the last window's end depends on who asked for it. */
export function afterLastWindow(): void {
  if (lifecycle.exiting || lifecycle.phase === 'ended') return
  if (lifecycle.quitting) {
    const event = preventable()
    app.emit('will-quit', event)
    if (event.defaultPrevented) lifecycle.quitting = false
    else end(0)
  } else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

function end(code: number): void {
  lifecycle.phase = 'ended'
  app.emit('quit', preventable(), code)
  // the caller returns first, as in Electron, where the process ends with the current task
  setImmediate(() => {
    app.releaseSingleInstanceLock()
    lifecycle.chromium?.end()
    process.exit(code)
  })
}

/** Chromium is there: `ready`. */
export function announceReady(): void {
  lifecycle.phase = 'ready'
  becomeReady()
  app.emit('ready', preventable(), {})
}
