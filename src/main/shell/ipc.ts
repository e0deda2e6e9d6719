import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Dispatch } from '#main/dispatch.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { frameworkErrors, type Result } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { devServerUrl } from './dev-server.ts'
import { isOurPage } from './page.ts'
import { liveWindows } from './window.ts'

/** The channels: requests, events, and the word that a page hears events. The preload knows the same three names. */
const CALL = 'call'
const EVENT = 'event'
const LISTENING = 'listening'

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** Only the top frame of our own page, in a window, is heard. */
const isOurs = ({ sender, senderFrame: frame }: Sent): boolean =>
  liveWindows().some(({ webContents }) => webContents === sender) &&
  frame !== null &&
  frame.parent === null &&
  isOurPage(frame.url, devServerUrl())

const forbidden = (): Result<never> => ({
  ok: false,
  error: { code: frameworkErrors.FORBIDDEN, message: t('app.errors.forbidden'), details: null },
})

/** Answers the window's calls. */
export function serveCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL, async (sent, route: unknown, input: unknown) => {
    if (!isOurs(sent)) return forbidden()
    // A name that is none goes the way of an unknown one: text made of it could throw.
    return dispatch(typeof route === 'string' ? route : '', input)
  })
}

/** What somebody asked for is not lost while no page is there to hear it; what is only news is. */
const WAITS: readonly AppEvent['type'][] = ['action', 'fileOpened', 'importOpened', 'notOpened', 'notUnderstood']

/** Sends events to the pages that hear them. */
export function createSender() {
  const listening = new WeakSet<WebContents>()
  let waiting: AppEvent[] = []

  const hearers = (): WebContents[] =>
    liveWindows()
      .map(({ webContents }) => webContents)
      .filter((contents) => listening.has(contents) && !contents.isCrashed())

  function listens(contents: WebContents): void {
    listening.add(contents)
    for (const event of waiting) contents.send(EVENT, event)
    waiting = []
  }

  ipcMain.on(LISTENING, (sent) => {
    if (isOurs(sent)) listens(sent.sender)
  })

  return {
    isHeard: (): boolean => hearers().length > 0,

    /** A page that goes hears nothing any more, and the next one says when it does. */
    deaf: (contents: WebContents): void => void listening.delete(contents),

    send(event: AppEvent): void {
      const heard = hearers()
      for (const contents of heard) contents.send(EVENT, event)
      if (heard.length === 0 && WAITS.includes(event.type)) waiting.push(event)
    },
  }
}
export type Sender = ReturnType<typeof createSender>
