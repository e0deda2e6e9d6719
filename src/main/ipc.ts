import { ipcMain, type WebFrameMain } from 'electron'
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

const forbidden = (): Result<never> => ({
  ok: false,
  error: { code: frameworkErrors.FORBIDDEN, message: t('app.errors.forbidden'), details: null },
})

/** Answers the window's calls: only the top frame of our own page is heard. */
export function serveCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL, async (event, route: unknown, input: unknown) =>
    isOurTopFrame(event.senderFrame) ? dispatch(String(route), input) : forbidden(),
  )
}

/** Sends an event to every open window. */
export function sendEvent(event: AppEvent): void {
  for (const window of liveWindows()) window.webContents.send(EVENT, event)
}
