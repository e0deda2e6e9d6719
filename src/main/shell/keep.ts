import { app, type BrowserWindow, type Event, powerMonitor } from 'electron'
import type { Events } from '#main/events.ts'
import type { Sender } from './ipc.ts'

/** A page that hangs is not waited for any longer; what it typed is at most 300 ms older on disk. */
const PATIENCE_MS = 3000

interface Ports {
  events: Events
  sender: Pick<Sender, 'isHeard'>
}

/** Has the page keep what is typed before its window goes, the machine sleeps or the person logs off. */
export function createKeeper({ events, sender }: Ports) {
  let isQuitting = false
  const released = new WeakSet<BrowserWindow>()
  app.on('before-quit', () => {
    isQuitting = true
  })

  const ask = (): void => events.emit({ type: 'keep' })
  powerMonitor.on('suspend', ask)
  // The system waits for an app that asks it to, and that then has to end. Electron's types leave out the event.
  powerMonitor.on('shutdown', (event?: Pick<Event, 'preventDefault'>) => {
    event?.preventDefault()
    app.quit()
  })

  /** Resolves when the page has kept everything, or does not answer. */
  async function kept(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = events.on(({ type }) => type === 'kept' && resolve())
    const timer = setTimeout(resolve, PATIENCE_MS)
    ask()
    await promise
    clearTimeout(timer)
    stop()
  }

  async function release(window: BrowserWindow): Promise<void> {
    await kept()
    released.add(window)
    if (isQuitting) app.quit()
    else if (!window.isDestroyed()) window.close()
  }

  return {
    /** Lets a window close only when what is typed in it is kept. */
    watch(window: BrowserWindow): void {
      let isReleasing = false
      window.on('close', (event) => {
        if (released.has(window) || !sender.isHeard()) return
        event.preventDefault()
        if (!isReleasing) void release(window)
        isReleasing = true
      })
      window.on('query-session-end', ask)
    },
  }
}
