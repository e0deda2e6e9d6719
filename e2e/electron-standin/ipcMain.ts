import { EventEmitter } from 'node:events'
import type { Frame } from './frames.ts'
import { strict } from './strict.ts'
import type { PageView } from './view.ts'

/** The event of ipcMain's handlers and listeners. */
export interface IpcEvent {
  readonly type: 'frame'
  readonly sender: PageView
  readonly senderFrame: Frame | null
  readonly frameId: number
  readonly processId: number
  reply?(channel: string, ...args: unknown[]): void
}
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

class IpcMain extends EventEmitter {
  /** Electron's own has this map, and tests of others rely on it. */
  readonly _invokeHandlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this._invokeHandlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel)
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = strict('ipcMain', new IpcMain())

/** Answers one ipcRenderer.invoke: a result that can be cloned, or the text of the error. */
export async function answerInvoke(
  channel: string,
  event: IpcEvent,
  args: unknown[],
): Promise<{ result: unknown } | { error: string }> {
  try {
    const handler = ipcMain._invokeHandlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const result = await handler(event, ...args)
    try {
      return { result: structuredClone(result) }
    } catch {
      throw new Error('An object could not be cloned.')
    }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { error: String(error) }
  }
}
