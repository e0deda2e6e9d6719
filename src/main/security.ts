import { app, protocol, session } from 'electron'
import { isOurPage, PAGE_SCHEME } from './page.ts'
import { answerWithFile } from './renderer-files.ts'
import { devServerUrl } from './window.ts'

/** Before `ready`: makes `app:` a scheme with an origin of its own, and every renderer sandboxed. */
export function prepareScheme(): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page under `app://traininglogs/`. */
export function servePage(rendererDir: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const { status, headers, body } = await answerWithFile(rendererDir, new URL(request.url).pathname)
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers })
  })
}

/** No permission is granted, no device given, no window opened by the page, and the page never leaves itself. */
export function lockDown(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isOurPage(event.url, devServerUrl())) event.preventDefault()
    })
  })
}
