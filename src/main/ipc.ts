import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import type { AppEvent } from '#shared/contract/events.ts'
import { frameworkErrors, type Result } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { Dispatch } from './dispatch.ts'
import { isOurPage } from './page.ts'
import { devServerUrl, liveWindows } from './window.ts'

/** The one request channel and the one event channel; the preload knows the same two names. */
const CALL = 'call'
const EVENT = 'event'

const isOurTopFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && isOurPage(frame.url, devServerUrl())

const isOurWindow = (sender: WebContents): boolean => liveWindows().some(({ webContents }) => webContents === sender)

const forbidden = (): Result<never> => ({
  ok: false,
  error: { code: frameworkErrors.FORBIDDEN, message: t('app.errors.forbidden'), details: null },
})

/** Answers the window's calls: only the top frame of our own page, in a window, is heard. */
export function serveCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL, async ({ sender, senderFrame }, route: unknown, input: unknown) => {
    if (!isOurWindow(sender) || !isOurTopFrame(senderFrame)) return forbidden()
    // A name that is none goes the way of an unknown one: text made of it could throw.
    return dispatch(typeof route === 'string' ? route : '', input)
  })
}

/** Sends an event to every open window. */
export function sendEvent(event: AppEvent): void {
  for (const window of liveWindows()) window.webContents.send(EVENT, event)
}
