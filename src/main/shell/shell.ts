import { join } from 'node:path'
import { app, type BrowserWindow, Menu } from 'electron'
import type { LastingApp } from '#main/lasting-app.ts'
import type { Log } from '#main/lib/log.ts'
import { createStateFile } from '#main/lib/state-file.ts'
import type { Action } from '#shared/actions.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { type Asked, readable } from './arguments.ts'
import { logDeadProcesses, watchForCrashes } from './crash.ts'
import { showOnDesktop } from './desktop.ts'
import { gatherFiles } from './gather-files.ts'
import { createSender, serveCalls } from './ipc.ts'
import { createKeeper } from './keep.ts'
import { menuTemplate } from './menu-template.ts'
import { focusWindow, liveWindows, openWindow } from './window.ts'
import { freshState, windowStateSchema } from './window-state.ts'

interface Ports {
  training: LastingApp
  dataDir: string
  log: Log
  now(): Date
}

/** Everything around the page: its window, the menus, the desktop, and files that the system hands over. */
export function createShell({ training, dataDir, log, now }: Ports) {
  const { events, dispatch } = training
  const windowState = createStateFile(join(dataDir, 'window.json'), windowStateSchema, freshState)
  const sender = createSender()
  const keeper = createKeeper({ events, sender })

  function newWindow(): BrowserWindow {
    const window = openWindow(windowState)
    const { webContents } = window
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) sender.deaf(webContents)
    })
    keeper.watch(window)
    watchForCrashes(window, { log, now })
    return window
  }

  function focus(): void {
    const [window] = liveWindows()
    if (window) focusWindow(window)
    // It shows itself once there is something to see.
    else newWindow()
  }

  /** What needs no page is done without one; for everything else there has to be a window. */
  function act(action: Action): void {
    if (action === 'openDataFolder') return void dispatch('health.openDataFolder', null)
    if (action === 'showLogs') return void dispatch('logs.reveal', null)
    if (liveWindows().length === 0) focus()
    events.emit({ type: 'action', action })
  }

  function open(paths: readonly string[]): void {
    if (liveWindows().length === 0) focus()
    void training.open(paths)
  }
  const handOver = gatherFiles(open)

  async function recentFiles(): Promise<RecentFile[]> {
    const answer = await dispatch('opened.recent', null)
    return answer.ok ? (answer.data as RecentFile[]) : []
  }

  async function showMenus(): Promise<void> {
    const recent = await recentFiles()
    const forgetRecent = (): void => {
      app.clearRecentDocuments()
      void dispatch('opened.forget', null)
    }
    const does = { act, open: (path: string) => open([path]), forgetRecent }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ recent, does, platform: process.platform })))
    showOnDesktop(recent, does)
  }

  /** The system keeps a list of its own. */
  async function tellSystem(): Promise<void> {
    const [newest] = await recentFiles()
    if (newest) app.addRecentDocument(newest.path)
  }

  serveCalls(dispatch)
  logDeadProcesses(log)
  events.on((event) => {
    sender.send(event)
    if (event.type !== 'changed') return
    if (event.feature === 'settings' || event.feature === 'opened') void showMenus()
    if (event.feature === 'opened') void tellSystem()
  })
  void showMenus()

  return {
    /** Brings the window to the front, or opens one. */
    focus,
    /** Opens files that the system hands over, together where they come together. */
    handOver,

    /** Does what a start asks for. */
    take({ files, newWorkout, unknown }: Asked): void {
      if (unknown.length > 0) {
        log('info', 'A start had arguments that mean nothing', { unknown })
        events.emit({ type: 'notUnderstood', switches: readable(unknown) })
      }
      handOver(files)
      if (newWorkout) act('newWorkout')
    },
  }
}
export type Shell = ReturnType<typeof createShell>
