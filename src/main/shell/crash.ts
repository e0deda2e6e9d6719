import { app, type BrowserWindow, dialog } from 'electron'
import type { Log } from '#main/lib/log.ts'
import { t } from '#shared/messages/index.ts'

/** A page that dies more often than this in a minute would do so for ever. */
const MOST_CRASHES = 3
const MINUTE_MS = 60_000

interface Ports {
  log: Log
  now(): Date
}

async function askWhatNow(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('app.crash.again'),
    detail: t('app.crash.kept'),
    buttons: [t('app.crash.reload'), t('app.crash.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}

/** Loads a page again that died: what was typed in it is on disk, and comes back with it. */
export function watchForCrashes(window: BrowserWindow, { log, now }: Ports): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log('error', 'The page died', { reason, exitCode })
    const time = now().getTime()
    crashes = [...crashes.filter((at) => time - at < MINUTE_MS), time]
    if (crashes.length <= MOST_CRASHES) window.webContents.reload()
    else void askWhatNow(window)
  })
  window.on('unresponsive', () => log('error', 'The page does not answer', {}))
  window.on('responsive', () => log('info', 'The page answers again', {}))
}

/** Writes down which of Chromium's own processes died; it starts them again itself. */
export function logDeadProcesses(log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit')
      log('error', 'A process of Chromium died', { type, reason, exitCode, name: name ?? '' })
  })
}
