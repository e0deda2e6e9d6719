import { EventEmitter } from 'node:events'
import { quietly } from './cdp.ts'
import { lifecycle } from './lifecycle.ts'
import { handlers, originOf, privileged, type SchemeHandler } from './schemes.ts'
import { strict } from './strict.ts'
import type { PageView } from './view.ts'
import { openWindows } from './windows.ts'

type RequestHandler = (
  contents: PageView,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type CheckHandler = (contents: PageView | null, permission: string, origin: string, details: object) => boolean
/** What a webRequest listener answers. */
export interface BlockingResponse {
  cancel?: boolean
  redirectURL?: string
}
type BeforeRequest = (details: object, callback: (response: BlockingResponse) => void) => void

/** Electron's permissions and the web's names for what they cover. */
const permissions: Record<string, string[]> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'idle-detection': ['idle-detection'],
}

const protocolOf = strict('protocol', {
  handle(scheme: string, handler: SchemeHandler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
})

class Session extends EventEmitter {
  readonly protocol = protocolOf
  spellCheckerEnabled = true
  _beforeRequest: { filter: string[]; listener: BeforeRequest } | undefined
  private onRequest: RequestHandler | null = null
  private onCheck: CheckHandler | null = null

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (first: { urls: string[] } | BeforeRequest | null, second?: BeforeRequest | null): void => {
      const [filter, listener] =
        typeof first === 'function' || first === null ? [['<all_urls>'], first] : [first.urls, second]
      this._beforeRequest = listener ? { filter, listener } : undefined
    },
  })
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.onRequest = handler
    this.askAgain()
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.onCheck = handler
    this.askAgain()
  }
  // no USB, HID or serial device is ever there to ask about
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled
  }
  setSpellCheckerLanguages(): void {}
  isSpellCheckerEnabled = (): boolean => this.spellCheckerEnabled

  /**
   * Chromium tells nobody when a page asks for a permission, so the app's handlers are asked beforehand about each, and
   * the answers are set. Without handlers all are granted, as in Electron.
   */
  async _applyPermissions(contents: PageView, url: string): Promise<void> {
    const { root } = lifecycle.chromium ?? {}
    const origin = originOf(url)
    for (const [permission, names] of Object.entries(permissions)) {
      const asked = new Promise<boolean>((resolve) => {
        if (!this.onRequest) resolve(true)
        else this.onRequest(contents, permission, resolve, { requestingUrl: url, isMainFrame: true })
      })
      const checked = this.onCheck?.(contents, permission, origin, { requestingUrl: url, isMainFrame: true }) ?? true
      const setting = checked && (await asked) ? 'granted' : 'denied'
      for (const name of names) await root?.send('Browser.setPermission', { permission: { name }, setting })
    }
  }
  private askAgain(): void {
    const pages = openWindows().map(({ webContents }) => webContents)
    for (const page of pages) if (page.getURL() !== '') quietly(this._applyPermissions(page, page.getURL()))
  }
}

const defaultSession = strict('session', new Session())

/** Electron's `session`. */
export const session = strict('session', {
  get defaultSession() {
    if (lifecycle.phase === 'loading') throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
})

/** Electron's `protocol`: that of the default session, and the registration that has to come before. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: { scheme: string }[]): void {
    if (lifecycle.phase !== 'loading') {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of list) privileged.add(scheme)
  },
  handle: (scheme: string, handler: SchemeHandler) => session.defaultSession.protocol.handle(scheme, handler),
  unhandle: (scheme: string) => session.defaultSession.protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => session.defaultSession.protocol.isProtocolHandled(scheme),
})
