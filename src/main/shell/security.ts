import { app, protocol, type Session, session, type WebContents } from 'electron'
import { answerWithFile, refuse } from '#main/renderer-files.ts'
import { devServerUrl } from './dev-server.ts'
import { isOurPage, mayLoad, PAGE_SCHEME } from './page.ts'

/** Before `ready`: makes `app:` a scheme with an origin of its own, and every renderer sandboxed. */
export function prepareScheme(): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page under `app://traininglogs/`, and nothing under another name. */
export function servePage(rendererDir: string): void {
  protocol.handle(PAGE_SCHEME, async ({ url, method }) => {
    const allowed = method === 'GET' && mayLoad(url, undefined)
    const answer = allowed ? await answerWithFile(rendererDir, new URL(url).pathname) : refuse(403, 'Forbidden')
    const { status, headers, body } = answer
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers })
  })
}

function lockSession(locked: Session): void {
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  locked.setPermissionCheckHandler(() => false)
  locked.setDevicePermissionHandler(() => false)
  locked.setSpellCheckerEnabled(false)
  // The policy of the page says the same; this holds whatever a page says of itself.
  locked.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, devServerUrl()) }))
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url, devServerUrl())) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}

/**
 * No permission is granted, no device given, nothing loaded from outside, no window opened by the page, no frame shown in
 * it, and the page never leaves itself.
 */
export function lockDown(): void {
  lockSession(session.defaultSession)
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}
